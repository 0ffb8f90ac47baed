using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;

namespace Wiki.Core.Reviews;

/// <summary>Puts display names where a change of the Angaben names people by their user names.</summary>
internal static class PersonNames
{
    private static readonly string[] Fields = ["Verantwortung", "Vertretung"];

    public static async Task<IReadOnlyList<FieldChange>> ShownAsync(WikiDbContext db, IReadOnlyList<FieldChange> changes, CancellationToken ct)
    {
        var named = changes.Where(change => Fields.Contains(change.Field)).SelectMany(change => new[] { change.Old, change.New }).OfType<string>().ToList();
        if (named.Count == 0) return changes;

        var names = await db.Users.Where(u => named.Contains(u.UserName!)).ToDictionaryAsync(u => u.UserName!, u => u.DisplayName, ct); // every row has a user name
        return [.. changes.Select(change => Fields.Contains(change.Field) ? change with { Old = Shown(change.Old), New = Shown(change.New) } : change)];

        string? Shown(string? name) => name is null ? null : names.GetValueOrDefault(name, name);
    }
}
