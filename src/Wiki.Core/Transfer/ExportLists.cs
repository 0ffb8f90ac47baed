using Wiki.Core.Citations;
using Wiki.Core.Search.Words;

namespace Wiki.Core.Transfer;

/// <summary>Writes the kept lists, search words and exemptions for citations; a list without entries has no file.</summary>
public sealed class ExportLists(SearchWordQueries words, NormQueries norms)
{
    /// <returns>Number of files written.</returns>
    public async Task<int> RunAsync(string folder, CancellationToken ct)
    {
        var written = 0;
        if (await words.ListAsync(ct) is { Count: > 0 } kept) await WriteAsync(SearchWordFile.Name, SearchWordFile.Write(kept));
        if (await norms.ListExemptionsAsync(ct) is { Count: > 0 } exempt) await WriteAsync(NormExemptionFile.Name, NormExemptionFile.Write(exempt));
        return written;

        async Task WriteAsync(string name, string text)
        {
            await ExportContent.WriteAsync(Path.Combine(folder, name), text, ct);
            written++;
        }
    }
}
