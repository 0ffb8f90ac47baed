using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Core.People;

internal static class PeopleSetup
{
    /// <summary>
    /// Identity gives the shape of an account and the password hash. Its UserManager is left out: it saves on its own, and an account must
    /// not change without its line of history in the same transaction.
    /// </summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services
            .Configure<PasswordHasherOptions>(options => options.IterationCount = Passwords.Rounds)
            .AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>()
            .AddSingleton<Passwords>()
            .AddSingleton<SignInLimiter>()
            .AddSingleton<ActorDirectory>()
            .AddSingleton<SystemActors>()
            .AddSingleton<SetUpCode>()
            .AddSingleton<PeopleQueries>()
            .AddSingleton<DeputyQueries>()
            .AddSingleton<NameDeputy>()
            .AddSingleton<EndDeputy>()
            .AddSingleton<InvitePerson>()
            .AddSingleton<ImportPeople>()
            .AddSingleton<ChooseShortcuts>()
            .AddSingleton<RenewInvitation>()
            .AddSingleton<AcceptInvitation>()
            .AddSingleton<ChangePerson>()
            .AddSingleton<DeactivatePerson>()
            .AddSingleton<ReactivatePerson>()
            .AddSingleton<EndSessions>()
            .AddSingleton<ChangePassword>()
            .AddSingleton<PersonalTokenQueries>()
            .AddSingleton<CreatePersonalToken>()
            .AddSingleton<RevokePersonalToken>()
            .AddSingleton<SignIn>()
            .AddSingleton<CreateFirstAdministrator>()
            .AddSingleton<SeedDemoPeople>();
}
