using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Markup;

namespace Wiki.Core.Citations;

/// <summary>Asks for one section: its text on a day, its states, and the difference between two of them.</summary>
public sealed class SectionQueries(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, TimeProvider clock) : IDisposable
{
    private const int MostViews = 400;

    private readonly KeptWhileUnchanged<(string Law, string Section, DateOnly? Day), SectionView?> kept = new(folder, clock, MostViews);
    private readonly Remembered<SectionView?> views = new(MostViews);

    /// <summary>Null when no state of the law has the section.</summary>
    /// <param name="section">25b, anlage-d4a; a section inside a collective entry gives that entry.</param>
    /// <param name="referenceDate">Null for the newest state.</param>
    public async Task<SectionView?> FindAsync(string law, string section, DateOnly? referenceDate, CancellationToken ct)
    {
        var current = kept.Current;
        if (current.TryGetValue((law, section, referenceDate), out var view)) return view;

        view = await AskAsync(law, section, referenceDate, ct);
        if (view is not null) kept.Keep(current, (law, section, referenceDate), view);
        return view;
    }

    public void Dispose() => kept.Dispose();

    private async Task<SectionView?> AskAsync(string law, string section, DateOnly? referenceDate, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var states = await StatuteLookup.StatesAsync(db, law, ct);
        if (states.At(referenceDate) is not { } state) return null;

        var isBefore = referenceDate < state.SeenOn;
        var key = $"{law}/{section}/{state.Id}/{isBefore}/{states.Key()}";
        return views.TryGet(key, out var known) ? known : views.Keep(key, await ReadAsync(db, law, section, states, state, isBefore, ct));
    }

    private static async Task<SectionView?> ReadAsync(
        WikiDbContext db, string law, string section, List<StatePoint> states, StatePoint state, bool isBefore, CancellationToken ct)
    {
        var line = await StatuteLookup.SectionAsync(db, state.Id, section, ct);
        var timeline = await SectionTimeline.OfAsync(db, states, line?.Code ?? section, ct);
        if (line is null && timeline.All(point => point.Change == SectionPointKind.Missing)) return null;

        var text = line is null ? null : await db.StatuteTexts.AsNoTracking().SingleAsync(t => t.Id == line.TextId, ct);
        return new SectionView
        {
            Law = law,
            Abbreviation = state.Abbreviation,
            Section = line?.Code ?? section,
            Name = line?.Name ?? timeline.First(point => point.Name is not null).Name!, // some state has it
            Title = line?.Title ?? "",
            OutlinePath = line?.OutlinePath ?? "",
            IsThere = line is not null,
            IsRepealed = line is { IsRepealed: true },
            Parts = [.. (text?.Parts ?? []).Select(part => new SectionPartView(part.Number, RenderedHtml.FromStored(part.Html)))],
            Footnotes = RenderedHtml.FromStored(text?.FootnotesHtml ?? ""),
            Notes = RenderedHtml.FromStored(text?.NotesHtml ?? ""),
            SeenOn = state.SeenOn,
            IsNewest = state.Id == states[^1].Id,
            IsBeforeFirstState = isBefore,
            States = timeline,
            Previous = line is null ? null : await NeighbourAsync(db, state.Id, line.Order, forward: false, ct),
            Next = line is null ? null : await NeighbourAsync(db, state.Id, line.Order, forward: true, ct),
        };
    }

    /// <summary>The wiki has some text of this law.</summary>
    public async Task<bool> HasLawAsync(string law, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Statutes.AnyAsync(s => s.Code == law, ct);
    }

    /// <summary>Null when the wiki does not have the law or neither state has the section.</summary>
    /// <param name="from">Null for the sighting before the newer one.</param>
    /// <param name="to">Null for the newest.</param>
    public async Task<SectionComparison?> CompareAsync(string law, string section, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var states = await StatuteLookup.StatesAsync(db, law, ct);
        if (states.At(to) is not { } newer) return null;
        var older = from is null ? states.LastOrDefault(s => s.SeenOn < newer.SeenOn) ?? newer : states.At(from)!; // there is a newer one, so there is one

        var before = await TextAsync(db, older, section, ct);
        var after = await TextAsync(db, newer, section, ct);
        if ((after ?? before) is not { } shown) return null;
        return new SectionComparison
        {
            Law = law,
            Abbreviation = newer.Abbreviation,
            Section = section,
            Name = shown.Name,
            OldTitle = before?.Title,
            NewTitle = after?.Title,
            From = older.SeenOn,
            To = newer.SeenOn,
            States = [.. states.Select(s => s.SeenOn)],
            Rows = SectionSynopsis.Of(before?.Parts ?? [], after?.Parts ?? []),
        };
    }

    private static async Task<SectionWording?> TextAsync(WikiDbContext db, StatePoint state, string section, CancellationToken ct)
    {
        if (await StatuteLookup.SectionAsync(db, state.Id, section, ct) is not { } line) return null;
        var parts = await db.StatuteTexts.Where(t => t.Id == line.TextId).Select(t => t.Parts).SingleAsync(ct);
        return new SectionWording(line.Name, line.Title, parts);
    }

    private static Task<SectionLink?> NeighbourAsync(WikiDbContext db, int stateId, int order, bool forward, CancellationToken ct)
    {
        var sections = db.StatuteEntries.Where(e => e.StateId == stateId && e.SectionId != null);
        var nearest = forward
            ? sections.Where(e => e.Order > order).OrderBy(e => e.Order)
            : sections.Where(e => e.Order < order).OrderByDescending(e => e.Order);
        return nearest.Join(db.StatuteSections, e => e.SectionId, s => s.Id, (e, s) => new SectionLink(s.Code, s.Name)).FirstOrDefaultAsync(ct);
    }

    private sealed record SectionWording(string Name, string Title, IReadOnlyList<StatutePart> Parts);
}
