using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.LegalText;

namespace Wiki.Core.Citations;

/// <summary>Asks for the wording of a cited unit, and whether cited units exist.</summary>
public sealed class NormQueries(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, TimeProvider clock) : IDisposable
{
    private const int MostUnits = 4_000;

    private readonly KeptWhileUnchanged<(string Key, DateOnly? Day), UnitTextView?> kept = new(folder, clock, MostUnits);
    private readonly Remembered<UnitTextView?> units = new(MostUnits);
    private readonly Remembered<NormCheck> known = new(MostUnits);

    /// <param name="key">Key of the unit: aufenthg/25b/1/2/3.</param>
    /// <param name="referenceDate">Null for the newest state.</param>
    /// <returns>Null when the wiki has no text of that section.</returns>
    public async Task<UnitTextView?> UnitTextAsync(string key, DateOnly? referenceDate, CancellationToken ct)
    {
        var current = kept.Current;
        if (current.TryGetValue((key, referenceDate), out var view)) return view;

        view = await AskAsync(key, referenceDate, ct);
        if (view is not null) kept.Keep(current, (key, referenceDate), view);
        return view;
    }

    public void Dispose() => kept.Dispose();

    private async Task<UnitTextView?> AskAsync(string key, DateOnly? referenceDate, CancellationToken ct)
    {
        if (NormAddress.FromKey(key) is not { Law: { } law, Section: { } section } norm) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var states = await StatuteLookup.StatesAsync(db, law, ct);
        if (states.At(referenceDate) is not { } state) return null;

        var isBefore = referenceDate < state.SeenOn;
        var remembered = $"{key}/{state.Id}/{isBefore}/{states.Key()}";
        return units.TryGet(remembered, out var answer) ? answer : units.Keep(remembered, await ReadAsync(db, norm, section, states, state, isBefore, ct));
    }

    private static async Task<UnitTextView?> ReadAsync(
        WikiDbContext db, NormRef norm, string section, List<StatePoint> states, StatePoint state, bool isBefore, CancellationToken ct)
    {
        if (await StatuteLookup.SectionAsync(db, state.Id, section, ct) is not { } line) return null;

        var parts = await db.StatuteTexts.Where(t => t.Id == line.TextId).Select(t => t.Parts).SingleAsync(ct);
        var match = UnitLookup.Find(parts, norm);
        return new UnitTextView
        {
            Norm = norm,
            Abbreviation = state.Abbreviation,
            SectionName = line.Name,
            Title = line.Title,
            IsRepealed = line.IsRepealed,
            Exists = match is not null,
            Lead = match?.Lead ?? "",
            Text = match switch
            {
                null => "",
                { Part: null } => string.Join('\n', parts.Select(part => part.Number is null ? part.Text : $"({part.Number}) {part.Text}")),
                { Part: { } part } => part.Text[match.Start..match.End],
            },
            SeenOn = state.SeenOn,
            IsNewest = state.Id == states[^1].Id,
            IsBeforeFirstState = isBefore,
            UnchangedSince = await UnchangedSinceAsync(db, states, state, line, ct),
        };
    }

    /// <summary>Whether each cited unit exists in the law as of a day. Units without a law or section are not asked.</summary>
    /// <param name="legalAsOf">Rechtsstand of the citing text.</param>
    /// <param name="subject">Kennung of the citing article or checklist, for its exemptions.</param>
    public async Task<IReadOnlyList<NormCheck>> CheckAsync(IReadOnlyList<NormRef> norms, DateOnly legalAsOf, string subject, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var asked = norms.Where(norm => norm is { Law: not null, Section: not null }).Distinct().ToList();
        var keys = asked.Select(NormAddress.Key).ToList();
        var exempt = (await db.NormExemptions.AsNoTracking().Where(e => keys.Contains(e.Key) && (e.Subject == "" || e.Subject == subject)).ToListAsync(ct))
            .GroupBy(e => e.Key).ToDictionary(e => e.Key, e => e.OrderByDescending(one => one.Subject.Length).First().Reason, StringComparer.Ordinal);

        var checks = new Dictionary<NormRef, NormCheck>();
        foreach (var law in asked.GroupBy(norm => norm.Law!)) // the filter above
        {
            var states = await StatuteLookup.StatesAsync(db, law.Key, ct);
            var checker = new NormChecker(db, states, legalAsOf);
            foreach (var norm in law)
            {
                var key = $"{NormAddress.Key(norm)}@{legalAsOf:yyyyMMdd}/{states.Key()}";
                var check = known.TryGet(key, out var before) ? before with { Norm = norm } : known.Keep(key, await checker.CheckAsync(norm, ct));
                var excused = check.Standing is NormStanding.Unknown or NormStanding.NotCheckable ? exempt.GetValueOrDefault(NormAddress.Key(norm)) : null;
                checks[norm] = excused is null ? check : check with { Standing = NormStanding.Exempt, Reason = excused };
            }
        }

        return [.. asked.Select(norm => checks[norm])];
    }

    /// <summary>Every citation that is right although no state resolves it, in the order they were saved.</summary>
    public async Task<IReadOnlyList<NormExemptionRow>> ListExemptionsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.NormExemptions.AsNoTracking().OrderBy(e => e.Id).Select(e => new { e.Key, e.Subject, e.Reason }).ToListAsync(ct);
        return [.. rows.Select(row => new NormExemptionRow(NormAddress.FromKey(row.Key)!, row.Subject, row.Reason))]; // the verb wrote the key
    }

    private static async Task<DateOnly> UnchangedSinceAsync(WikiDbContext db, List<StatePoint> states, StatePoint state, SectionPoint line, CancellationToken ct)
    {
        var earlier = states.Where(s => s.SeenOn < state.SeenOn).ToList();
        if (earlier.Count == 0) return state.SeenOn;
        var wording = await (from entry in db.StatuteEntries
                             join section in db.StatuteSections on entry.SectionId equals section.Id
                             where section.StatuteId == state.StatuteId && section.Code == line.Code
                             join text in db.StatuteTexts on entry.TextId equals text.Id
                             select new { entry.StateId, text.WordingHash }).ToListAsync(ct);
        var byState = wording.GroupBy(w => w.StateId).ToDictionary(w => w.Key, w => w.First().WordingHash);
        var same = byState[state.Id];
        return earlier.AsEnumerable().Reverse().TakeWhile(s => byState.GetValueOrDefault(s.Id) == same).LastOrDefault()?.SeenOn ?? state.SeenOn;
    }
}

/// <summary>A citation that is right although no statute state resolves it.</summary>
/// <param name="Subject">Kennung it holds for; empty for all.</param>
public sealed record NormExemptionRow(NormRef Norm, string Subject, string Reason);

/// <summary>The wording of exactly one cited unit, with the day it was seen.</summary>
public sealed record UnitTextView
{
    public required NormRef Norm { get; init; }

    public required string Abbreviation { get; init; }

    /// <summary>§ 25b, or the collective entry that covers the section.</summary>
    public required string SectionName { get; init; }

    public required string Title { get; init; }

    public bool IsRepealed { get; init; }

    /// <summary>The section is there but not the unit: <see cref="Text"/> is empty.</summary>
    public bool Exists { get; init; }

    /// <summary>Words before the list the unit stands in.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Plain text; a line per list item.</summary>
    public required string Text { get; init; }

    /// <summary>Day of the sighting.</summary>
    public required DateOnly SeenOn { get; init; }

    public bool IsNewest { get; init; }

    /// <summary>The day asked for lies before the first state; this is the first one.</summary>
    public bool IsBeforeFirstState { get; init; }

    /// <summary>First sighting of this wording of the section, without another one in between.</summary>
    public required DateOnly UnchangedSince { get; init; }
}
