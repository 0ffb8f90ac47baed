using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Creates the demo people of a development machine, once, while nobody has an account; their Fachstellen are seeded before.</summary>
public sealed class SeedDemoPeople(
    IDbContextFactory<WikiDbContext> contexts, SystemActors systemActors, ActorDirectory directory, Passwords passwords, TimeProvider clock)
{
    public async Task RunAsync(string password, CancellationToken ct)
    {
        var system = await systemActors.SystemAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // two starts at once make ten people, not twenty
        if (await PeopleRules.AnyPersonAsync(db, ct)) return;

        var hash = passwords.Hash(password); // one for all: ten would cost the first start a second, and the password is no secret
        var people = DemoPeople.All.Select(User.New).ToArray();
        foreach (var person in people) person.SetPassword(hash);
        db.Users.AddRange(people);
        await db.SaveChangesAsync(ct);

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var person in people) PeopleHistory.Add(db, system, now, person, "person-invited", PeopleHistory.AllOf(person));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        directory.Invalidate();
    }
}

/// <summary>The ten people with which a development machine starts.</summary>
public static class DemoPeople
{
    /// <summary>Shown on the sign-in page of a development machine, unless WIKI_DEMO_PASSWORD names another one.</summary>
    public const string ShownPassword = "beispiel-2026";

    public static IReadOnlyList<PersonDetails> All { get; } =
    [
        Person("sachbearbeitung", "Sabine Wolter", "allgemein-1", SigningLevel.S1, RoleCatalog.Reader),
        Person("autorin", "Deniz Kaya", "humanitaer", SigningLevel.S2, RoleCatalog.Author),
        Person("fachverantwortung", "Heike Sommer", "humanitaer", SigningLevel.S2, RoleCatalog.Author, RoleCatalog.TopicOwner),
        Person("leitung", "Selin Aydin", "humanitaer", SigningLevel.S3, RoleCatalog.Approver),
        Person("leitung2", "Thomas Reinhardt", "allgemein-1", SigningLevel.S3, RoleCatalog.Approver),
        Person("amtsleitung", "Claudia Berger", "querschnitt", SigningLevel.S4, RoleCatalog.Approver),
        Person("patin", "Petra Lindner", "allgemein-1", SigningLevel.S2, RoleCatalog.Mentor),
        Person("neu", "Jonas Behrens", "allgemein-1", SigningLevel.S0, RoleCatalog.Reader),
        Person("iks", "Volker Kranz", "querschnitt", SigningLevel.S2, RoleCatalog.Auditor),
        Person("admin", "Mirko Janssen", "", SigningLevel.S0, RoleCatalog.Administrator),
    ];

    private static PersonDetails Person(string userName, string name, string team, SigningLevel level, params string[] roles) =>
        new() { UserName = userName, DisplayName = name, Mail = $"{userName}@behoerde.example", Team = team, Level = level, Roles = roles };
}
