using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Permissions;

/// <summary>A running program with one thing of every kind, and a browser for a person of each role.</summary>
public sealed class PermissionWorld : IAsyncLifetime
{
    private readonly Dictionary<string, FormClient> browsers = [];
    private readonly Dictionary<(string Person, TokenScope Scope), string> tokens = [];
    private string deactivatedToken = "";
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
        deactivatedToken = await NewTokenAsync(gone, TokenScope.Approve);
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

    /// <summary>A token of this person, made once.</summary>
    public async Task<string> TokenAsync(string person, TokenScope scope)
    {
        if (!tokens.TryGetValue((person, scope), out var token)) tokens[(person, scope)] = token = await NewTokenAsync(await new Office(Host).ActorAsync(person), scope);
        return token;
    }

    /// <summary>A token of somebody who was deactivated afterwards.</summary>
    public Task<string> DeactivatedTokenAsync() => Task.FromResult(deactivatedToken);

    /// <summary>A token of an administrator that was revoked.</summary>
    public async Task<string> RevokedTokenAsync()
    {
        var admin = await new Office(Host).ActorAsync("admin");
        var token = await NewTokenAsync(admin, TokenScope.Approve);
        var newest = (await Host.Get<PersonalTokenQueries>().ListAsync(admin, default)).MaxBy(row => row.Id)!; // made a line above
        (await Host.Get<RevokePersonalToken>().RunAsync(newest.Id, admin, default)).Must();
        return token;
    }

    private async Task<string> NewTokenAsync(Core.Shared.Actor person, TokenScope scope) =>
        (await Host.Get<CreatePersonalToken>().RunAsync(person.Id, "Matrix", scope, 30, person, default)).Must().Token;

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values) browser.Dispose();
        Nobody?.Dispose();
        Deactivated?.Dispose();
        await Host.DisposeAsync();
    }
}
