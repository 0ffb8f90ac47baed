using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Lines of record about people.</summary>
internal static class PeopleHistory
{
    public const string Kind = "person";
    public const string Deactivated = "person-deactivated";

    public static void Add(WikiDbContext db, Actor actor, DateTime now, User user, string verb, IReadOnlyList<FieldChange>? changes = null) =>
        HistoryWriter.Add(db, actor, now, Kind, user.Id, user.DisplayName, verb, changes: changes);

    /// <summary>What a new person starts with.</summary>
    public static IReadOnlyList<FieldChange> AllOf(User user) =>
    [
        new("userName", null, user.UserName),
        new("team", null, user.Team),
        new("level", null, user.Level.ToString()),
        new("roles", null, string.Join(", ", user.Roles)),
    ];
}
