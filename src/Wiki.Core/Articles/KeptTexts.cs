using Microsoft.Extensions.Caching.Memory;

namespace Wiki.Core.Articles;

/// <summary>The texts of much-read revisions, kept compressed. A revision's text never changes, so nothing here ever grows old.</summary>
internal sealed class KeptTexts : IDisposable
{
    private const int MostBytes = 32 * 1024 * 1024; // some 3,000 long articles

    private readonly MemoryCache texts = new(new MemoryCacheOptions { SizeLimit = MostBytes, CompactionPercentage = 0.2 });

    public ArticleTexts? Find(int revisionId) => texts.TryGetValue(revisionId, out ArticleTexts? known) ? known : null;

    public ArticleTexts Keep(int revisionId, ArticleTexts text) => texts.Set(revisionId, text, new MemoryCacheEntryOptions { Size = text.Weight });

    public void Dispose() => texts.Dispose();
}
