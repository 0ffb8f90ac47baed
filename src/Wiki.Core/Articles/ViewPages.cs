using System.Collections.Concurrent;

namespace Wiki.Core.Articles;

/// <summary>Pages made of a kept answer, beside it, one for each kind of reader: a newer answer starts without any.</summary>
public sealed class ViewPages
{
    private const int Kinds = 16; // of readers at one article; more only if somebody counts questions up and down

    private readonly ConcurrentDictionary<object, object> pages = new();

    public TPage? Find<TPage>(object key)
        where TPage : class => pages.GetValueOrDefault(key) as TPage;

    public void Keep(object key, object page)
    {
        if (pages.Count >= Kinds) pages.Clear();
        pages[key] = page;
    }
}
