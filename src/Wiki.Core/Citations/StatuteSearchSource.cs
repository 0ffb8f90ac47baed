using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.LegalText;
using Wiki.Core.Search;

namespace Wiki.Core.Citations;

/// <summary>Makes the sections of the newest state of each law findable; a page is a section, its key aufenthg/25b.</summary>
internal sealed class StatuteSearchSource(IDbContextFactory<WikiDbContext> contexts) : ISearchSource
{
    public const string SourceKind = "statute";

    private const int Batch = 200;

    public string Kind => SourceKind;

    public async Task<IReadOnlyList<SearchDocument>> FindAsync(string key, CancellationToken ct)
    {
        if (key.Split('/') is not [var law, var section]) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        if ((await StatuteLookup.StatesAsync(db, law, ct)).At(null) is not { } state) return [];

        var line = await Lines(db, state.Id).Where(l => l.Section == section && !l.IsRepealed).OrderBy(l => l.Order).Take(1).ToListAsync(ct);
        return [.. line.Select(l => Document(law, state, l))];
    }

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var law in await db.Statutes.OrderBy(s => s.Code).Select(s => s.Code).ToListAsync(ct))
        {
            if ((await StatuteLookup.StatesAsync(db, law, ct)).At(null) is not { } state) continue;
            for (var order = -1; ;)
            {
                var from = order;
                var lines = await Lines(db, state.Id).Where(l => l.Order > from).OrderBy(l => l.Order).Take(Batch).ToListAsync(ct);
                foreach (var line in lines.Where(l => !l.IsRepealed)) yield return Document(law, state, line);
                if (lines.Count < Batch) break;
                order = lines[^1].Order;
            }
        }
    }

    /// <summary>Adds a change for every section that reads otherwise than in the newest state so far; an older state changes nothing in the index.</summary>
    public static async Task AnnounceAsync(WikiDbContext db, Statute statute, StatuteState state, DateTime now, CancellationToken ct)
    {
        var newest = await db.StatuteStates.Shown().Where(s => s.StatuteId == statute.Id && s.Id != state.Id)
            .OrderByDescending(s => s.SeenOn).Select(s => new { s.Id, s.SeenOn }).FirstOrDefaultAsync(ct);
        if (newest is not null && newest.SeenOn > state.SeenOn) return;

        var before = newest is null ? [] : await StatuteChanges.LinesAsync(db, newest.Id, ct);
        var after = await StatuteChanges.LinesAsync(db, state.Id, ct);
        var known = before.Select(line => (line.Code, line.WordingHash)).ToHashSet();
        var remaining = after.Select(line => (line.Code, line.WordingHash)).ToHashSet();
        known.SymmetricExceptWith(remaining);
        foreach (var section in known.Select(line => line.Code).Distinct()) SearchChange.Add(db, SourceKind, $"{statute.Code}/{section}", now);
    }

    private static IQueryable<Line> Lines(WikiDbContext db, int stateId) =>
        from entry in db.StatuteEntries
        where entry.StateId == stateId && entry.SectionId != null
        join section in db.StatuteSections on entry.SectionId equals section.Id
        join text in db.StatuteTexts on entry.TextId equals text.Id
        select new Line { Order = entry.Order, Section = section.Code, Name = section.Name, Title = entry.Title, IsRepealed = entry.IsRepealed, Hash = text.Hash, Parts = text.Parts };

    private static SearchDocument Document(string law, StatePoint state, Line line) => new()
    {
        Kind = SourceKind,
        Key = $"{law}/{line.Section}",
        Title = line.Title.Length == 0 ? $"{line.Name} {state.Abbreviation}" : $"{line.Name} {state.Abbreviation}: {line.Title}",
        Text = string.Join('\n', line.Parts.Select(part => part.Number is null ? part.Text : $"({part.Number}) {part.Text}")),
        Url = $"/normen/{law}/{line.Section}",
        LegalAsOf = state.SeenOn,
        Citations = [NormAddress.Key(new NormRef(law, line.Section))], // a section is found as itself, not by what it refers to
        ContextLaw = law,
        Hash = line.Hash,
    };

    private sealed class Line
    {
        public required int Order { get; init; }

        public required string Section { get; init; }

        public required string Name { get; init; }

        public required string Title { get; init; }

        public required bool IsRepealed { get; init; }

        public required string Hash { get; init; }

        public required IReadOnlyList<StatutePart> Parts { get; init; }
    }
}
