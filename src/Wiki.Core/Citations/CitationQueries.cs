using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Citations;

/// <summary>Asks the reverse index: what do we have on a section?</summary>
public sealed class CitationQueries(IDbContextFactory<WikiDbContext> contexts)
{
    /// <summary>What counts on that day: first what cites exactly the unit, then the rest of the section. A citation of Abs. 3 counts for the section too.</summary>
    /// <param name="subsection">Null asks for the section as a whole.</param>
    /// <param name="limit">Most rows; <see cref="WhatWeHaveView.Total"/> counts them all.</param>
    public async Task<WhatWeHaveView> WhatWeHaveOnAsync(string law, string section, string? subsection, DateOnly day, int limit, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var cited = from citation in db.Citations
                    where citation.Law == law && citation.Section == section
                    join text in db.CitingTexts.Where(t => t.ValidFrom <= day && (t.EndsOn == null || t.EndsOn > day)) on citation.CitingTextId equals text.Id
                    select new { citation.CitingTextId, text.Kind, citation.Subsection, citation.Mentions, citation.Places };
        var all = await cited.ToListAsync(ct);

        var ranked = all.GroupBy(c => c.CitingTextId)
            .Select(c => new Ranked(c.Key, c.First().Kind, subsection is not null && c.Any(one => one.Subsection == subsection), c.Sum(one => one.Mentions), c.Sum(one => one.Places)))
            .OrderByDescending(c => c.IsExact).ThenByDescending(c => c.Mentions).ThenBy(c => c.Id).ToList();
        var shown = ranked.Take(limit).ToDictionary(c => c.Id);
        var texts = await db.CitingTexts.AsNoTracking().Where(t => shown.Keys.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var subsections = all.Where(c => c.Subsection is not null).ToLookup(c => c.CitingTextId, c => c.Subsection!);
        return new WhatWeHaveView
        {
            Rows = [.. ranked.Take(limit).Select(c => new WhatWeHaveRow(
                c.Kind, texts[c.Id].SubjectId, texts[c.Id].Title, texts[c.Id].Address, [.. subsections[c.Id].Distinct().OrderBy(SectionNames.SortKey)], c.IsExact, c.Mentions, c.Places))],
            Total = ranked.Count,
            MentionsBySubsection = all.Where(c => c.Subsection is not null).GroupBy(c => c.Subsection!)
                .ToDictionary(c => c.Key, c => c.Sum(one => one.Mentions), StringComparer.Ordinal),
        };
    }

    private sealed record Ranked(int Id, CitingKind Kind, bool IsExact, int Mentions, int Places);
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
