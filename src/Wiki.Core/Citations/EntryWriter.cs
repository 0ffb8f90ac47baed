using Microsoft.EntityFrameworkCore;
using Wiki.Core.Citations.Reading;
using Wiki.Core.Data;

namespace Wiki.Core.Citations;

/// <summary>Writes the lines of a state; sections and texts that are there already are used again.</summary>
internal sealed class EntryWriter(WikiDbContext db, int statuteId)
{
    public async Task WriteAsync(StatuteState state, IReadOnlyList<(StatuteNorm Norm, StatuteText? Text)> entries, CancellationToken ct)
    {
        var sections = await SectionsAsync(entries, ct);
        var texts = await TextsAsync(entries, ct);
        await db.SaveChangesAsync(ct); // within the caller's transaction: numbers of state, sections and texts are needed now

        var order = 0;
        db.StatuteEntries.AddRange(entries.Select(entry => new StatuteEntry
        {
            StateId = state.Id,
            Order = order++,
            SectionId = entry.Norm.Kind == NormKind.Section ? sections[(entry.Norm.Name, entry.Norm.DocumentKey)].Id : null,
            TextId = entry.Text is null ? null : texts[entry.Text.Hash](),
            Level = entry.Norm.Level,
            Label = entry.Norm.Name,
            Title = entry.Norm.Title,
            IsRepealed = entry.Norm.Kind == NormKind.Section && entry.Text is { IsRepealed: true },
            OutlinePath = entry.Norm.OutlinePath,
        }));
    }

    /// <summary>The same file read by a newer version of the wiki may give other HTML or units; false when all is as stored.</summary>
    public async Task<bool> RefreshAsync(StatuteState state, IReadOnlyList<(StatuteNorm Norm, StatuteText? Text)> entries, CancellationToken ct)
    {
        var stored = await db.StatuteEntries.Where(e => e.StateId == state.Id).OrderBy(e => e.Order).ToListAsync(ct);
        var hashes = await HashesAsync(ct);
        if (stored.Count != entries.Count || stored.Zip(entries).All(pair => IsAsStored(pair.First, pair.Second.Text))) return false;

        var texts = await TextsAsync(entries, ct);
        await db.SaveChangesAsync(ct);
        foreach (var (entry, made) in stored.Zip(entries)) entry.TextId = made.Text is null ? null : texts[made.Text.Hash]();
        return true;

        bool IsAsStored(StatuteEntry entry, StatuteText? made) =>
            made is null ? entry.TextId is null : hashes.TryGetValue(made.Hash, out var id) && id == entry.TextId;
    }

    private async Task<Dictionary<(string Name, string Key), StatuteSection>> SectionsAsync(
        IReadOnlyList<(StatuteNorm Norm, StatuteText? Text)> entries, CancellationToken ct)
    {
        var known = (await db.StatuteSections.Where(s => s.StatuteId == statuteId).ToListAsync(ct)).ToDictionary(s => (s.Name, s.DocumentKey));
        var present = entries.Where(entry => entry.Norm.Kind == NormKind.Section).Select(entry => (entry.Norm.Name, entry.Norm.DocumentKey)).Distinct().ToList();
        var taken = present.Where(known.ContainsKey).Select(section => known[section].Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, key) in present.Where(section => !known.ContainsKey(section)))
        {
            var section = new StatuteSection { StatuteId = statuteId, Name = name, DocumentKey = key, Code = Free(SectionNames.CodeOf(name)) };
            known[(name, key)] = section;
            db.StatuteSections.Add(section);
        }

        return known;

        // Two Anlagen may share a name; within one state each has an address of its own.
        string Free(string code)
        {
            var free = code;
            for (var i = 2; !taken.Add(free); i++) free = $"{code}-{i}";
            return free;
        }
    }

    /// <summary>Number of each text by its hash; new ones get theirs with the next save.</summary>
    private async Task<Dictionary<string, Func<int>>> TextsAsync(IReadOnlyList<(StatuteNorm Norm, StatuteText? Text)> entries, CancellationToken ct)
    {
        var texts = (await HashesAsync(ct)).ToDictionary(known => known.Key, known => (Func<int>)(() => known.Value), StringComparer.Ordinal);
        foreach (var text in entries.Select(entry => entry.Text).OfType<StatuteText>())
        {
            if (texts.TryAdd(text.Hash, () => text.Id)) db.StatuteTexts.Add(text);
        }

        return texts;
    }

    private Task<Dictionary<string, int>> HashesAsync(CancellationToken ct) =>
        db.StatuteTexts.Where(t => t.StatuteId == statuteId).Select(t => new { t.Hash, t.Id }).ToDictionaryAsync(t => t.Hash, t => t.Id, ct);
}
