using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.SigningAuthority;

internal static class AuthoritySetup
{
    public static IServiceCollection AddSigningAuthority(this IServiceCollection services) =>
        services
            .AddSingleton<AuthorityQueries>()
            .AddSingleton<AuthorityListQueries>()
            .AddSingleton<AddAuthorityRule>()
            .AddSingleton<ChangeAuthorityRule>()
            .AddSingleton<EndAuthorityRule>()
            .AddSingleton<GrantAuthority>()
            .AddSingleton<EndAuthority>()
            .AddSingleton<NameSigningDeputy>()
            .AddSingleton<EndSigningDeputy>();
}
