using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Citations;

/// <summary>Asks the reverse index: what do we have on a section?</summary>
public sealed class CitationQueries(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, TimeProvider clock) : IDisposable
{
    private const int MostViews = 500;

    private readonly KeptWhileUnchanged<(string Law, string Section, string? Subsection, DateOnly Day, int Limit), WhatWeHaveView> kept = new(folder, clock, MostViews);
    private readonly Remembered<WhatWeHaveView> answers = new(MostViews);

    /// <summary>What counts on that day: first what cites exactly the unit, then the rest of the section. A citation of Abs. 3 counts for the section too.</summary>
    /// <param name="subsection">Null asks for the section as a whole.</param>
    /// <param name="limit">Most rows; <see cref="WhatWeHaveView.Total"/> counts them all.</param>
    public async Task<WhatWeHaveView> WhatWeHaveOnAsync(string law, string section, string? subsection, DateOnly day, int limit, CancellationToken ct)
    {
        var (current, key) = (kept.Current, (law, section, subsection, day, limit));
        if (current.TryGetValue(key, out var known)) return known;

        await using var db = await contexts.CreateDbContextAsync(ct);
        // Most commits change nothing that cites law. What does is a change for search as well, so the feed's last entry is the answer's age.
        var age = await db.SearchChanges.MaxAsync(change => (long?)change.Seq, ct) ?? 0;
        var name = string.Create(CultureInfo.InvariantCulture, $"{age}/{law}/{section}/{subsection}/{day:O}/{limit}");
        if (!answers.TryGet(name, out var view)) view = answers.Keep(name, await AskAsync(db, law, section, subsection, day, limit, ct));
        kept.Keep(current, key, view);
        return view;
    }

    public void Dispose() => kept.Dispose();

    private static async Task<WhatWeHaveView> AskAsync(
        WikiDbContext db, string law, string section, string? subsection, DateOnly day, int limit, CancellationToken ct)
    {
        var cited = db.Citations.Where(c => c.Law == law && c.Section == section && c.ValidFrom <= day && (c.EndsOn == null || c.EndsOn > day));
        var ranked = await cited.GroupBy(c => c.CitingTextId)
            .Select(c => new
            {
                Id = c.Key,
                Exact = c.Max(one => one.Subsection != null && one.Subsection == subsection ? 1 : 0),
                Mentions = c.Sum(one => one.Mentions),
                Places = c.Sum(one => one.Places),
            })
            .OrderByDescending(c => c.Exact).ThenByDescending(c => c.Mentions).ThenBy(c => c.Id).Take(limit).ToListAsync(ct);
        var total = ranked.Count < limit ? ranked.Count : await cited.Select(c => c.CitingTextId).Distinct().CountAsync(ct);
        var mentions = await cited.Where(c => c.Subsection != null).GroupBy(c => c.Subsection!)
            .Select(c => new { Subsection = c.Key, Mentions = c.Sum(one => one.Mentions) }).ToDictionaryAsync(c => c.Subsection, c => c.Mentions, StringComparer.Ordinal, ct);

        var ids = ranked.Select(c => c.Id).ToList();
        var texts = await db.CitingTexts.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var subsections = (await cited.Where(c => ids.Contains(c.CitingTextId) && c.Subsection != null)
            .Select(c => new { c.CitingTextId, c.Subsection }).Distinct().ToListAsync(ct)).ToLookup(c => c.CitingTextId, c => c.Subsection!);
        return new WhatWeHaveView
        {
            Rows = [.. ranked.Select(c => new WhatWeHaveRow(
                texts[c.Id].Kind, texts[c.Id].SubjectId, texts[c.Id].Title, texts[c.Id].Address,
                [.. subsections[c.Id].OrderBy(SectionNames.SortKey)], c.Exact == 1, c.Mentions, c.Places))],
            Total = total,
            MentionsBySubsection = mentions,
        };
    }
}

/// <summary>What the office has on a section.</summary>
public sealed record WhatWeHaveView
{
    public static WhatWeHaveView Nothing { get; } = new() { Rows = [], Total = 0, MentionsBySubsection = new Dictionary<string, int>() };

    /// <summary>Exact unit first, then by number of mentions.</summary>
    public required IReadOnlyList<WhatWeHaveRow> Rows { get; init; }

    /// <summary>All that cite the section, shown or not.</summary>
    public required int Total { get; init; }

    /// <summary>How often each Absatz is cited; Absätze nobody cites are missing.</summary>
    public required IReadOnlyDictionary<string, int> MentionsBySubsection { get; init; }
}

/// <summary>One article or checklist that cites the section.</summary>
/// <param name="Subsections">Absätze it names; empty when only the section as a whole.</param>
/// <param name="IsExact">Names the Absatz that was asked for.</param>
/// <param name="Places">Sections of an article or items of a checklist that name it.</param>
public sealed record WhatWeHaveRow(
    CitingKind Kind, int SubjectId, string Title, string Address, IReadOnlyList<string> Subsections, bool IsExact, int Mentions, int Places);
