using Wiki.Core.Citations;
using Wiki.Core.Search.Words;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>
/// Takes the lists of a content folder in, search words and exemptions for citations: a file with any fault changes nothing, a known entry
/// takes the contents of the file, what only the wiki has stays.
/// </summary>
internal sealed class ImportLists(SearchWordQueries words, SaveSearchWord saveWord, NormQueries norms, SaveNormExemption saveExemption)
{
    /// <returns>Number of entries that are new or changed.</returns>
    public async Task<int> RunAsync(string folder, Actor author, List<FileFault> faults, CancellationToken ct) =>
        await WordsAsync(folder, author, faults, ct) + await ExemptionsAsync(folder, author, faults, ct);

    private async Task<int> WordsAsync(string folder, Actor author, List<FileFault> faults, CancellationToken ct)
    {
        if (await ReadAsync(folder, SearchWordFile.Name, faults, ct) is not { } text) return 0;
        var (entries, wrong) = SearchWordFile.Read(SearchWordFile.Name, text);
        faults.AddRange(wrong);

        var saved = 0;
        var known = await words.ListAsync(ct);
        foreach (var entry in entries)
        {
            var row = known.FirstOrDefault(row => SearchWordFile.IsSame(entry, row.Kind, row.Terms));
            if (row is not null && row.Terms.SequenceEqual(entry.Terms) && row.Note == entry.Note) continue;
            var result = await saveWord.RunAsync(entry with { Id = row?.Id, Version = row?.Version ?? 0 }, author, ct);
            if (result.Succeeded) saved++;
            else faults.AddRange([result.Problem!.Sentence], SearchWordFile.Name); // not succeeded has a problem
        }

        return saved;
    }

    private async Task<int> ExemptionsAsync(string folder, Actor author, List<FileFault> faults, CancellationToken ct)
    {
        if (await ReadAsync(folder, NormExemptionFile.Name, faults, ct) is not { } text) return 0;
        var (entries, wrong) = NormExemptionFile.Read(NormExemptionFile.Name, text);
        faults.AddRange(wrong);

        var saved = 0;
        var known = (await norms.ListExemptionsAsync(ct)).ToHashSet();
        foreach (var entry in entries.Where(entry => !known.Contains(new NormExemptionRow(entry.Norm, entry.Subject, entry.Reason))))
        {
            var result = await saveExemption.RunAsync(entry.Norm, entry.Subject, entry.Reason, author, ct);
            if (result.Succeeded) saved++;
            else faults.AddRange([result.Problem!.Sentence], NormExemptionFile.Name); // as above
        }

        return saved;
    }

    private static async Task<string?> ReadAsync(string folder, string name, List<FileFault> faults, CancellationToken ct)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? await ImportContent.ReadAsync(path, name, faults, ct) : null;
    }
}
