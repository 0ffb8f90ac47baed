using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Citations;

/// <summary>
/// Saves a context and writes its new citations with one prepared statement: an article has dozens, and the general way costs more for
/// them than for all the rest of an import.
/// </summary>
internal static class BulkCitations
{
    private static readonly string[] Columns =
        ["CitingTextId", "Law", "Section", "Subsection", "Sentence", "Number", "Letter", "Key", "Mentions", "ValidFrom", "EndsOn", "Places"];

    /// <remarks>Must run inside the transaction of the context.</remarks>
    public static async Task SaveAsync(WikiDbContext db, CancellationToken ct)
    {
        var added = db.ChangeTracker.Entries<Citation>().Where(entry => entry.State == EntityState.Added).ToList();
        var citations = added.ConvertAll(entry => entry.Entity);
        foreach (var entry in added) entry.State = EntityState.Detached;
        await db.SaveChangesAsync(ct); // gives the citing text its number
        if (citations.Count > 0) await BulkInsert.RunAsync(db, "Citations", Columns, citations.Select(Row), ct);
    }

    private static object?[] Row(Citation citation) =>
    [
        citation.CitingText.Id, citation.Law, citation.Section, citation.Subsection, citation.Sentence, citation.Number, citation.Letter,
        citation.Key, citation.Mentions, Text(citation.ValidFrom), citation.EndsOn is { } ends ? Text(ends) : null, citation.Places,
    ];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
