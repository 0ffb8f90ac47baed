using Wiki.TestKit;

namespace Wiki.Web.Tests;

/// <summary>One running program for the tests of a class, with one browser per person.</summary>
public sealed class OfficeFixture : IAsyncDisposable
{
    private readonly Dictionary<string, FormClient> browsers = [];

    public OfficeFixture()
    {
        Host = new WebHost();
        Office = new Office(Host);
    }

    public WebHost Host { get; }

    public Office Office { get; }

    /// <summary>The browser of this person; signed in on the first call.</summary>
    public async Task<FormClient> AsAsync(string userName)
    {
        if (!browsers.TryGetValue(userName, out var browser)) browsers[userName] = browser = await Host.SignedInAsync(userName);
        return browser;
    }

    /// <summary>A page as this person sees it.</summary>
    public async Task<WebPage> GetAsync(string userName, string url) => await (await AsAsync(userName)).GetAsync(url);

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values) browser.Dispose();
        await Host.DisposeAsync();
    }
}
