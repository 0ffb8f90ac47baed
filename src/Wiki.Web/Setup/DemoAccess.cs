using Wiki.Core.People;

namespace Wiki.Web.Setup;

/// <summary>The demo people and their password: on a development machine only.</summary>
public sealed class DemoAccess(IHostEnvironment environment, IConfiguration configuration)
{
    private readonly string? own = configuration["WIKI_DEMO_PASSWORD"] is { Length: > 0 } set ? set : null;

    public bool IsOffered => environment.IsDevelopment();

    /// <summary>What the demo people are created with.</summary>
    public string Password => own ?? DemoPeople.ShownPassword;

    /// <summary>What the sign-in page may show; null when the operator chose a password of his own.</summary>
    public string? ShownPassword => own is null ? DemoPeople.ShownPassword : null;
}
