using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.TestKit;

/// <summary>The people of every <see cref="World"/>, each with the rights of their role and no more.</summary>
public sealed class Cast
{
    private static readonly PersonDetails[] People =
    [
        Person("anna", "Anna Autorin", "humanitaer", SigningLevel.S2, RoleCatalog.Author),
        Person("alex", "Alex Autor", "allgemein-1", SigningLevel.S2, RoleCatalog.Author),
        Person("bernd", "Bernd Freigabe", "humanitaer", SigningLevel.S3, RoleCatalog.Approver),
        Person("bea", "Bea Freigabe", "humanitaer", SigningLevel.S3, RoleCatalog.Approver),
        Person("berta", "Berta Freigabe", "allgemein-1", SigningLevel.S3, RoleCatalog.Approver),
        Person("frida", "Frida Federführend", "humanitaer", SigningLevel.S3, RoleCatalog.Author, RoleCatalog.Approver),
        Person("cem", "Cem Neu", "allgemein-1", SigningLevel.S0, RoleCatalog.Reader),
        Person("dora", "Dora Prüfung", "querschnitt", SigningLevel.S2, RoleCatalog.Auditor),
        Person("emil", "Emil Verwaltung", "", SigningLevel.S0, RoleCatalog.Administrator),
    ];

    private readonly Dictionary<string, Actor> actors;

    private Cast(Dictionary<string, Actor> actors) => this.actors = actors;

    /// <summary>Writes, Fachstelle humanitaer.</summary>
    public Actor Anna => actors["anna"];

    /// <summary>Writes, Fachstelle allgemein-1.</summary>
    public Actor Alex => actors["alex"];

    /// <summary>Approves for humanitaer.</summary>
    public Actor Bernd => actors["bernd"];

    /// <summary>Approves for humanitaer as well.</summary>
    public Actor Bea => actors["bea"];

    /// <summary>Approves for another Fachstelle, allgemein-1.</summary>
    public Actor Berta => actors["berta"];

    /// <summary>Writes and approves, humanitaer.</summary>
    public Actor Frida => actors["frida"];

    /// <summary>Newcomer, reads.</summary>
    public Actor Cem => actors["cem"];

    /// <summary>Audits.</summary>
    public Actor Dora => actors["dora"];

    /// <summary>Administers.</summary>
    public Actor Emil => actors["emil"];

    public IReadOnlyCollection<Actor> Everybody => actors.Values;

    internal static async Task InviteAsync(InvitePerson invite, Actor system)
    {
        foreach (var person in People) (await invite.RunAsync(person, system, default)).Must();
    }

    internal static async Task<Cast> LoadAsync(ActorDirectory directory)
    {
        var actors = new Dictionary<string, Actor>();
        foreach (var person in People) actors[person.UserName] = (await directory.FindAsync(person.UserName, default))!.Actor; // invited with the template
        return new Cast(actors);
    }

    private static PersonDetails Person(string userName, string name, string team, SigningLevel level, params string[] roles) =>
        new() { UserName = userName, DisplayName = name, Team = team, Level = level, Roles = roles };
}
