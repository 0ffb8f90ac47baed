using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.LegalText;

namespace Wiki.Core.Citations;

/// <summary>
/// Checks units of one law against the states around a day: the last one seen by then and the first one seen since. Sightings are not
/// in-force dates, so a unit that either of them has is known.
/// </summary>
internal sealed class NormChecker
{
    private readonly WikiDbContext db;
    private readonly List<StatePoint> around;
    private readonly StatePoint? newest;
    private readonly bool hasStateSince;

    /// <param name="states">Shown states of the law, oldest first.</param>
    public NormChecker(WikiDbContext db, List<StatePoint> states, DateOnly legalAsOf)
    {
        this.db = db;
        newest = states.LastOrDefault();
        var before = states.LastOrDefault(s => s.SeenOn <= legalAsOf);
        var since = states.Find(s => s.SeenOn >= legalAsOf);
        hasStateSince = since is not null;
        around = [.. new[] { before, since }.OfType<StatePoint>().Distinct()];
    }

    public async Task<NormCheck> CheckAsync(NormRef norm, CancellationToken ct)
    {
        var suggestions = new List<NormRef>();
        foreach (var state in around)
        {
            if (await StatuteLookup.SectionAsync(db, state.Id, norm.Section!, ct) is not { } line) continue; // asked only with a section
            if (norm is { Subsection: null, Sentence: null, Number: null, Letter: null }) return Known(norm, state, line);

            var parts = await db.StatuteTexts.Where(t => t.Id == line.TextId).Select(t => t.Parts).SingleAsync(ct);
            if (UnitLookup.Find(parts, norm) is not null) return Known(norm, state, line);
            suggestions.AddRange(UnitLookup.Elsewhere(parts, norm));
        }

        return hasStateSince
            ? new NormCheck(norm, NormStanding.Unknown, around[^1].SeenOn) { Suggestions = [.. suggestions.Distinct()] }
            : new NormCheck(norm, NormStanding.NotCheckable, newest?.SeenOn) { Suggestions = [.. suggestions.Distinct()] };
    }

    private static NormCheck Known(NormRef norm, StatePoint state, SectionPoint line) =>
        new(norm, line.IsRepealed ? NormStanding.Repealed : NormStanding.Known, state.SeenOn);
}

/// <summary>What the wiki knows about a cited unit.</summary>
/// <param name="StateDate">Sighting the answer rests on; null when the wiki has no text of the law.</param>
public sealed record NormCheck(NormRef Norm, NormStanding Standing, DateOnly? StateDate)
{
    /// <summary>Why an exempt unit is right all the same.</summary>
    public string? Reason { get; init; }

    /// <summary>Units that were perhaps meant.</summary>
    public IReadOnlyList<NormRef> Suggestions { get; init; } = [];
}

/// <summary>Whether a cited unit exists.</summary>
public enum NormStanding
{
    Known,

    /// <summary>The section is there but repealed.</summary>
    Repealed,

    /// <summary>A state at or after the Rechtsstand has no such unit: submitting is refused.</summary>
    Unknown,

    /// <summary>All states are older than the Rechtsstand, or the wiki has no text of the law: a warning.</summary>
    NotCheckable,

    /// <summary>Not found, but listed as right with a reason.</summary>
    Exempt,
}
