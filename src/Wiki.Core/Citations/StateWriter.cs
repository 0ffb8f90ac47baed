using Microsoft.EntityFrameworkCore;
using Wiki.Core.Citations.Reading;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Citations;

/// <summary>Stores one read file as a state of its law, in one transaction.</summary>
internal sealed class StateWriter(WikiDbContext db, Actor actor, DateTime now)
{
    public async Task<ImportOutcome> WriteAsync(StatuteFile file, byte[] bytes, string fileName, DateOnly seenOn, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // immediate: one import at a time
        var statute = await db.Statutes.SingleOrDefaultAsync(s => s.Bjnr == file.Bjnr, ct);
        if (statute is null && await db.Statutes.AnyAsync(s => s.Code == file.Name.Code, ct)) return Refused(ImportProblems.CodeTaken);

        statute ??= await StartAsync(file, ct);
        var texts = Digest(statute.Id, file);
        var contentHash = StatuteDigest.OfState(texts);
        var fileHash = StatuteDigest.OfFile(bytes);
        var same = await db.StatuteStates.SingleOrDefaultAsync(s => s.StatuteId == statute.Id && s.SeenOn == seenOn, ct);
        if (same is not null && same.FileHash != fileHash && same.ContentHash != contentHash) return Refused(ImportProblems.OtherTextSameDay);
        if (same is not null) return await RefreshAsync(same, texts);

        var before = await PreviousSectionsAsync(statute.Id, seenOn, ct);
        var lost = LostSections.Between([.. before.Keys], [.. file.Sections.Select(norm => norm.Name)]);
        var held = LostSections.AreTooMany(lost.Count, before.Count) ? LostSections.Describe(lost, before.Count) : null;
        var state = new StatuteState
        {
            StatuteId = statute.Id,
            SeenOn = seenOn,
            BuildDate = file.BuildDate,
            FileHash = fileHash,
            ContentHash = contentHash,
            FileName = Path.GetFileName(fileName),
            Notes = file.Notes,
            SectionCount = file.Sections.Count(),
            ImportedAt = now,
            ImportedById = actor.Id,
            ImportedByName = actor.Name,
            HeldBecause = held,
        };
        db.StatuteStates.Add(state);
        await new EntryWriter(db, statute.Id).WriteAsync(state, texts, ct);
        HistoryWriter.Add(db, actor, now, "statute", statute.Id, statute.Abbreviation, held is null ? "statute-imported" : "statute-held", held,
            [new("gesichtet am", null, $"{seenOn:yyyy-MM-dd}"), new("Datei", null, state.FileName)]);
        await db.SaveChangesAsync(ct);
        if (held is null)
        {
            await StatuteSearchSource.AnnounceAsync(db, statute, state, now, ct);
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return Outcome(held is null ? ImportKind.Imported : ImportKind.Held) with
        {
            Changed = ChangedSections(before, texts),
            Problem = held is null ? null : new Problem("statutes-held", "Der Stand wartet auf die Administration. " + held),
        };

        ImportOutcome Outcome(ImportKind kind) => new(fileName, kind, file.Name.Abbreviation, seenOn, file.Sections.Count());

        ImportOutcome Refused(Problem problem) => Outcome(ImportKind.Refused) with { Problem = problem };

        async Task<ImportOutcome> RefreshAsync(StatuteState known, IReadOnlyList<(StatuteNorm Norm, StatuteText? Text)> made)
        {
            if (!await new EntryWriter(db, known.StatuteId).RefreshAsync(known, made, ct)) return Outcome(ImportKind.Unchanged);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return Outcome(ImportKind.Refreshed);
        }
    }

    private async Task<Statute> StartAsync(StatuteFile file, CancellationToken ct)
    {
        var statute = new Statute
        {
            Code = file.Name.Code,
            Bjnr = file.Bjnr,
            Abbreviation = file.Name.Abbreviation,
            Title = file.Name.Title,
            ShortTitle = file.Name.ShortTitle,
        };
        db.Statutes.Add(statute);
        await db.SaveChangesAsync(ct); // within the transaction: the number is needed for what follows
        return statute;
    }

    private static List<(StatuteNorm Norm, StatuteText? Text)> Digest(int statuteId, StatuteFile file) =>
        [.. file.Norms.Select(norm => (norm, norm.Kind == NormKind.Section || !norm.Content.IsEmpty ? StatuteDigest.Store(statuteId, norm) : null))];

    /// <summary>Names and wording of the state seen before this day; empty for the first one.</summary>
    private async Task<Dictionary<string, string>> PreviousSectionsAsync(int statuteId, DateOnly seenOn, CancellationToken ct)
    {
        var previous = await db.StatuteStates.Shown().Where(s => s.StatuteId == statuteId && s.SeenOn < seenOn)
            .OrderByDescending(s => s.SeenOn).Select(s => (int?)s.Id).FirstOrDefaultAsync(ct);
        var sections = await db.StatuteEntries.Where(e => e.StateId == previous && e.SectionId != null)
            .Join(db.StatuteTexts, e => e.TextId, t => t.Id, (e, t) => new { e.Label, t.WordingHash }).ToListAsync(ct);
        return sections.GroupBy(s => s.Label).ToDictionary(s => s.Key, s => string.Join(' ', s.Select(text => text.WordingHash)), StringComparer.Ordinal);
    }

    private static int ChangedSections(Dictionary<string, string> before, List<(StatuteNorm Norm, StatuteText? Text)> texts)
    {
        if (before.Count == 0) return 0;
        var after = texts.Where(entry => entry.Norm.Kind == NormKind.Section).GroupBy(entry => entry.Norm.Name)
            .ToDictionary(s => s.Key, s => string.Join(' ', s.Select(entry => entry.Text!.WordingHash)), StringComparer.Ordinal); // sections always have a text
        return after.Count(section => before.GetValueOrDefault(section.Key) != section.Value) + before.Keys.Count(name => !after.ContainsKey(name));
    }
}
