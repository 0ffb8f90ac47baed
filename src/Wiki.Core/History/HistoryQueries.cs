using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.History;

/// <summary>Reads the record: of one thing, or everything with filters for administrators.</summary>
public sealed class HistoryQueries(IDbContextFactory<WikiDbContext> contexts)
{
    public const int PageSize = 50;

    /// <summary>Lines about one thing, newest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> OfAsync(string kind, int id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.History.AsNoTracking().Where(h => h.SubjectKind == kind && h.SubjectId == id)
            .OrderByDescending(h => h.Id).Take(200).ToListAsync(ct);
    }

    /// <summary>One page of the whole record, newest first; null without the right.</summary>
    /// <param name="before">Cursor of the page before: only lines with a smaller number.</param>
    public async Task<Page<HistoryEntry>?> ListAsync(HistoryFilter filter, int? before, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return null;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var lines = db.History.AsNoTracking();
        if (filter.Kind is not null) lines = lines.Where(h => h.SubjectKind == filter.Kind);
        if (filter.Verb is not null) lines = lines.Where(h => h.Verb == filter.Verb);
        if (filter.ActorName is not null) lines = lines.Where(h => h.ActorName == filter.ActorName);
        if (filter.FromUtc is not null) lines = lines.Where(h => h.At >= filter.FromUtc);
        if (filter.UntilUtc is not null) lines = lines.Where(h => h.At < filter.UntilUtc);
        if (before is not null) lines = lines.Where(h => h.Id < before);

        var found = await lines.OrderByDescending(h => h.Id).Take(PageSize + 1).ToListAsync(ct);
        var next = found.Count > PageSize ? found[PageSize - 1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        return new Page<HistoryEntry>([.. found.Take(PageSize)], next);
    }

    /// <summary>What can be filtered by: kinds, verbs and names that occur.</summary>
    public async Task<HistoryChoices> ChoicesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new HistoryChoices(
            await db.History.Select(h => h.SubjectKind).Distinct().Order().ToListAsync(ct),
            await db.History.Select(h => h.Verb).Distinct().Order().ToListAsync(ct),
            await db.History.Select(h => h.ActorName).Distinct().Order().ToListAsync(ct));
    }
}

/// <summary>Which lines of the record to show; null doesn't narrow.</summary>
public sealed record HistoryFilter(string? Kind, string? Verb, string? ActorName, DateTime? FromUtc, DateTime? UntilUtc);

/// <summary>Values that occur in the record.</summary>
public sealed record HistoryChoices(IReadOnlyList<string> Kinds, IReadOnlyList<string> Verbs, IReadOnlyList<string> Actors);
