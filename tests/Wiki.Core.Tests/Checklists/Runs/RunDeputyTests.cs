using Wiki.Core.Checklists.Runs;
using Wiki.Core.Inbox;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists.Runs;

/// <summary>Who stands in for somebody gets in while a run waits for that signature, whenever they were named; every case is a row.</summary>
public sealed class RunDeputyTests : IAsyncLifetime
{
    private static readonly Row[] Rows =
    [
        new("named after the submission", "anna", RunAccess.Lead, async d => { await d.SubmitAsync(); await d.NameAsync("anna", "bernd"); }),
        new("named before it", "anna", RunAccess.Lead, async d => { await d.NameAsync("anna", "bernd"); await d.SubmitAsync(); }),
        new("in the place of somebody else", "anna", RunAccess.None, async d => { await d.SubmitAsync(); await d.NameAsync("anna", "bea"); }),
        new("before the first day", "anna", RunAccess.None, async d => { await d.SubmitAsync(); await d.NameAsync("anna", "bernd", first: 1); }),
        new("on the last day", "anna", RunAccess.Lead, async d => { await d.SubmitAsync(); await d.NameAsync("anna", "bernd", last: 2); d.Pass(2); }),
        new("after the last day", "anna", RunAccess.None, async d => { await d.SubmitAsync(); await d.NameAsync("anna", "bernd", last: 2); d.Pass(3); }),
        new("while nothing is submitted", "anna", RunAccess.None, d => d.NameAsync("anna", "bernd")),
        new("after it was given back", "anna", RunAccess.None, async d => { await d.SubmitAsync(); await d.NameAsync("anna", "bernd"); await d.ReturnAsync(); }),
        new("after the represented signed", "anna", RunAccess.None, async d => { await d.SubmitAsync(); await d.NameAsync("anna", "bernd"); await d.SignAsync("bernd"); }),
        new("having signed in the place of another", "anna", RunAccess.Lead, async d => { await d.SubmitAsync(); await d.NameAsync("anna", "bernd"); await d.SignAsync("anna"); d.Pass(9); }),
        new("dated deputy of the Fachstelle", "berta", RunAccess.Lead, async d => { await d.SubmitAsync(); await d.NameForTeamAsync("berta"); }),
        new("dated deputy of the Fachstelle, nothing submitted", "berta", RunAccess.None, d => d.NameForTeamAsync("berta")),
        new("dated deputy of the Fachstelle, after the last day", "berta", RunAccess.None, async d => { await d.SubmitAsync(); await d.NameForTeamAsync("berta"); d.Pass(8); }),
        new("a lead of another Fachstelle", "berta", RunAccess.None, d => d.SubmitAsync()),
    ];

    private World world = default!; // InitializeAsync
    private RunDesk desk = default!; // InitializeAsync
    private SigningDesk signing = default!; // InitializeAsync
    private int run;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names() => [.. Rows.Select(row => row.Name)];

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new RunDesk(world);
        signing = new SigningDesk(world, desk);
        await desk.PublishAsync();
        run = await signing.CompleteAsync();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Need_to_know_is_worked_out_on_the_day(string name)
    {
        var row = Rows.Single(r => r.Name == name);
        await row.Given(this);
        var person = await PersonAsync(row.Who);

        Assert.Equal(row.Access, (await desk.OpenAsync(run, person))?.Access ?? RunAccess.None);
        Assert.Equal(row.Access == RunAccess.None ? 0 : 1, (await desk.VerbsAsync(run)).Count(verb => verb == RunHistory.Read)); // each reading leaves its line
    }

    [Fact]
    public async Task A_deputy_finds_the_run_among_the_tasks_and_in_the_list_and_signs_it()
    {
        await SubmitAsync();
        await NameAsync("anna", "bernd");
        var anna = await PersonAsync("anna");

        var task = Assert.Single((await world.Get<InboxQueries>().FindAsync(anna, Ct)).Of("zeichnen"));
        Assert.Equal(($"/laeufe/{run}/ergebnis", "vorgelegt, in Vertretung"), (task.Url, task.Note));
        Assert.Equal([run], (await world.Get<RunQueries>().InPlaceOfOthersAsync(anna, Ct)).Select(row => row.Id));
        await signing.CoSignAsync(run, anna).Must();

        var signature = (await desk.ReadAsync(run)).Signature!; // it is signed
        Assert.Equal((anna.Id, SigningLevel.S3, AuthoritySource.Deputy), (signature.By, signature.Level, signature.Source));
        Assert.Empty((await world.Get<InboxQueries>().FindAsync(anna, Ct)).Of("zeichnen"));
        Assert.Empty(await world.Get<RunQueries>().InPlaceOfOthersAsync(anna, Ct));
    }

    private async Task<Actor> PersonAsync(string userName) => (await world.Get<ActorDirectory>().FindAsync(userName, Ct))!.Actor; // one of the cast

    private async Task SubmitAsync()
    {
        await signing.RuleAsync(SigningLevel.S3);
        await signing.SubmitAsync(run, world.Cast.Bernd, world.Cast.Alex).Must();
    }

    private async Task ReturnAsync() => await signing.ReturnAsync(run, world.Cast.Bernd).Must();

    private async Task SignAsync(string userName) => await signing.CoSignAsync(run, await PersonAsync(userName)).Must();

    private async Task NameAsync(string who, string away, int first = 0, int last = 7) => await world.Get<NameSigningDeputy>().RunAsync(
        (await PersonAsync(who)).Id, (await PersonAsync(away)).Id, world.Today.AddDays(first), world.Today.AddDays(last), world.Cast.Frida, Ct).Must();

    private async Task NameForTeamAsync(string who) => await world.Get<NameDeputy>().RunAsync(
        (await PersonAsync(who)).Id, world.Today, world.Today.AddDays(7), world.Cast.Bernd, Ct).Must();

    private void Pass(int days) => world.Clock.SetDay(world.Today.AddDays(days));

    private sealed record Row(string Name, string Who, RunAccess Access, Func<RunDeputyTests, Task> Given);
}
