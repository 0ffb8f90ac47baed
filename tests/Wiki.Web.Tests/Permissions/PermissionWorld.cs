using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Permissions;

/// <summary>A running program with one thing of every kind, and a browser for a person of each role.</summary>
public sealed class PermissionWorld : IAsyncLifetime
{
    private readonly Dictionary<string, FormClient> browsers = [];
    private OneOfEach things = default!; // InitializeAsync

    public WebHost Host { get; } = new();

    public FormClient Nobody { get; private set; } = default!; // InitializeAsync

    /// <summary>The browser of somebody who was signed in and then deactivated.</summary>
    public FormClient Deactivated { get; private set; } = default!; // InitializeAsync

    public async ValueTask InitializeAsync()
    {
        var office = new Office(Host);
        Nobody = Host.NewClient();
        Deactivated = await Host.SignedInAsync("leitung2");
        var gone = await office.ActorAsync("leitung2");
        await Host.Get<DeactivatePerson>().RunAsync(gone.Id, await office.ActorAsync("admin"), default);
        things = await OneOfEach.MakeAsync(office);
    }

    public string Address(string route, string? person = null) => things.Address(route, person);

    /// <summary>The browser of the person who stands for a role, signed in once.</summary>
    public async Task<FormClient> BrowserAsync(string role)
    {
        if (!browsers.TryGetValue(role, out var browser)) browsers[role] = browser = await Host.SignedInAsync(OneOfEach.PersonOf[role]);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values) browser.Dispose();
        Nobody?.Dispose();
        Deactivated?.Dispose();
        await Host.DisposeAsync();
    }
}
