using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs.Figures;

/// <summary>
/// The figures of a checklist over the last twelve months, worked out once after each run that ends. Small numbers stay unsaid, so that
/// nobody is recognised in them.
/// </summary>
public sealed class RunFigureQueries : IDisposable
{
    /// <summary>Counts below this are not shown.</summary>
    public const int Smallest = 5;

    private const int Months = 12;

    private readonly IDbContextFactory<WikiDbContext> contexts;
    private readonly KeptUntilSaved<KnownFigures> kept;

    public RunFigureQueries(IDbContextFactory<WikiDbContext> contexts, FigureSaves saves, DataFolder folder, TimeProvider clock)
    {
        this.contexts = contexts;
        kept = new KeptUntilSaved<KnownFigures>(saves, folder, clock, (today, _) => Task.FromResult(new KnownFigures(today)));
    }

    /// <summary>Null when there is no such checklist.</summary>
    public async Task<RunFigures?> FindAsync(string slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Read)) return null;
        var known = await kept.CurrentAsync(ct);
        if (known.BySlug.TryGetValue(slug, out var figures)) return figures;
        if (await ReadAsync(slug, known.Day, ct) is not { } read) return null;
        return known.BySlug[slug] = read;
    }

    public void Dispose() => kept.Dispose();

    private async Task<RunFigures?> ReadAsync(string slug, DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var since = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        if (await db.Checklists.Where(c => c.Slug == slug && c.LastNumber > 0).Select(c => (int?)c.Id).SingleOrDefaultAsync(ct) is not { } checklist) return null;

        var groups = await db.RunFigures.Where(f => f.ChecklistId == checklist && f.Month >= since)
            .GroupBy(f => new { f.Outcome, f.Deviated, f.Days, f.StalledAt })
            .Select(g => new Group(g.Key.Outcome, g.Key.Deviated, g.Key.Days, g.Key.StalledAt, g.Count())).ToListAsync(ct);
        var hidden = await db.ItemFigures.Where(f => f.ChecklistId == checklist && f.Month >= since)
            .GroupBy(f => f.ItemId).Select(g => new { Item = g.Key, Count = g.Sum(f => f.NotApplicable) }).ToListAsync(ct);
        var finished = groups.Where(g => g.Outcome is not null).ToArray();
        return new RunFigures
        {
            Since = since,
            AreKept = await AreKeptAsync(db, ct),
            Total = Said(groups.Sum(g => g.Count)),
            Outcomes = Cells(groups.GroupBy(g => g.Outcome ?? "").Select(g => (g.Key, g.Sum(one => one.Count)))),
            Deviated = Said(groups.Where(g => g.Deviated).Sum(g => g.Count)),
            MedianDays = finished.Sum(g => g.Count) >= Smallest ? Median(finished) : null,
            StalledAt = Cells(groups.Where(g => g.StalledAt is not null).GroupBy(g => g.StalledAt!).Select(g => (g.Key, g.Sum(one => one.Count)))),
            NotApplicable = Cells(hidden.Select(h => (h.Item, h.Count))),
        };
    }

    /// <summary>The office can switch the counting off, for as long as the staff council has not agreed for instance.</summary>
    internal static Task<bool> AreKeptAsync(WikiDbContext db, CancellationToken ct) =>
        db.Settings.Where(s => s.Key == SettingKeys.CountsRuns).AllAsync(s => s.Value != SettingKeys.Off, ct);

    /// <summary>Null for what is too small to say; none at all may be said.</summary>
    private static int? Said(int count) => count is > 0 and < Smallest ? null : count;

    /// <summary>Most frequent first. A single unsaid count could be worked out from the others and the total: then the next smallest stays unsaid too.</summary>
    private static FigureCell[] Cells(IEnumerable<(string Key, int Count)> counts)
    {
        var cells = counts.OrderByDescending(c => c.Count).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FigureCell(c.Key, Said(c.Count))).ToArray();
        if (cells.Count(cell => cell.Count is null) == 1 && cells.Length > 1) cells[^2] = cells[^2] with { Count = null };
        return cells;
    }

    private static int Median(IEnumerable<Group> groups)
    {
        var days = groups.OrderBy(g => g.Days).ToArray();
        var (half, passed) = ((days.Sum(g => g.Count) + 1) / 2, 0);
        foreach (var group in days)
        {
            passed += group.Count;
            if (passed >= half) return group.Days;
        }

        return 0;
    }

    private sealed record KnownFigures(DateOnly Day)
    {
        public ConcurrentDictionary<string, RunFigures> BySlug { get; } = new(StringComparer.Ordinal);
    }

    private sealed record Group(string? Outcome, bool Deviated, int Days, string? StalledAt, int Count);
}

/// <summary>Figures of one checklist.</summary>
public sealed record RunFigures
{
    /// <summary>First day counted.</summary>
    public required DateOnly Since { get; init; }

    public required bool AreKept { get; init; }

    /// <summary>Finished and abandoned runs; null when too few to say.</summary>
    public required int? Total { get; init; }

    /// <summary>By outcome; the empty key is „abgebrochen“.</summary>
    public required IReadOnlyList<FigureCell> Outcomes { get; init; }

    public required int? Deviated { get; init; }

    /// <summary>Of finished runs; null when there are too few.</summary>
    public required int? MedianDays { get; init; }

    public required IReadOnlyList<FigureCell> StalledAt { get; init; }

    public required IReadOnlyList<FigureCell> NotApplicable { get; init; }
}

/// <summary>One count.</summary>
/// <param name="Count">Null: too small to say.</param>
public sealed record FigureCell(string Key, int? Count);
