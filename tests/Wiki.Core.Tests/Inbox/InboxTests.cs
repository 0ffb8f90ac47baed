using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Inbox;
using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.Core.Tests.Checklists;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Inbox;

/// <summary>What waits for whom, on the page and in the header.</summary>
public sealed class InboxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_person_finds_what_they_can_do_and_nothing_else()
    {
        await using var world = await World.NewAsync();
        await world.DraftAsync("In Arbeit");
        var returned = await world.SubmittedAsync(World.Text("Zurück"));
        await world.Get<ReturnForRework>().RunAsync(returned, "Bitte kürzen.", world.Cast.Bernd, Ct).Must();
        await world.SubmittedAsync(World.Text("Wartet"));

        var (anna, bernd, berta, cem) = (await ViewAsync(world, world.Cast.Anna), await ViewAsync(world, world.Cast.Bernd), await ViewAsync(world, world.Cast.Berta), await ViewAsync(world, world.Cast.Cem));

        Assert.Equal(("In Arbeit", "Zurück", 1), (Assert.Single(anna.Of("entwuerfe")).Title, Assert.Single(anna.Of("zurueck")).Title, anna.Count));
        Assert.Equal("Wartet", Assert.Single(bernd.Of("freigeben")).Title);
        Assert.Equal((0, 0), (berta.All, cem.All));
    }

    [Fact]
    public async Task Drafts_of_checklists_wait_beside_those_of_articles()
    {
        await using var world = await World.NewAsync();
        await new ChecklistDesk(world).StartAsync();
        await world.DraftAsync("Ein Artikel");

        var drafts = (await ViewAsync(world, world.Cast.Anna)).Of("entwuerfe");

        Assert.Equal(["/artikel/ein-artikel/bearbeiten", "/boegen/probe/bearbeiten"], drafts.Select(draft => draft.Url).Order());
        Assert.Empty((await ViewAsync(world, world.Cast.Alex)).Of("entwuerfe"));
    }

    [Fact]
    public async Task A_recheck_waits_for_owner_deputy_and_lead_once_its_day_has_come()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel"); // checked on 1 November, every six months; Anna, deputy Alex
        world.Clock.SetDay(new DateOnly(2027, 4, 30));
        var dayBefore = await ViewAsync(world, world.Cast.Anna);
        world.Clock.SetDay(new DateOnly(2027, 5, 1));

        Assert.Empty(dayBefore.Of("pruefen"));
        foreach (var person in new[] { world.Cast.Anna, world.Cast.Alex, world.Cast.Bernd }) Assert.Equal("Beispiel", Assert.Single((await ViewAsync(world, person)).Of("pruefen")).Title);
        Assert.Empty((await ViewAsync(world, world.Cast.Berta)).Of("pruefen"));
        await world.Get<ConfirmUnchanged>().RunAsync("beispiel", 1, world.Today, world.Cast.Bernd, Ct).Must();
        Assert.Empty((await ViewAsync(world, world.Cast.Anna)).Of("pruefen"));
    }

    [Fact]
    public async Task Urgent_confirmations_and_orphans_wait_for_those_who_decide()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Dringend");
        var review = await world.SubmittedAsync(text with { Fields = text.Fields with { ChangeKind = ChangeKind.Urgent } });
        await world.ApprovedAsync(review);
        await world.Get<DeactivatePerson>().RunAsync(world.Cast.Anna.Id, world.Cast.Emil, Ct).Must();

        Assert.Empty((await ViewAsync(world, world.Cast.Bernd)).Of("bestaetigen"));
        Assert.Equal("Dringend", Assert.Single((await ViewAsync(world, world.Cast.Berta)).Of("bestaetigen")).Title);
        Assert.Equal("Dringend", Assert.Single((await ViewAsync(world, world.Cast.Bea)).Of("verwaist")).Title);
        Assert.Empty((await ViewAsync(world, world.Cast.Berta)).Of("verwaist"));
    }

    [Fact]
    public async Task The_header_knows_at_once_what_this_process_saved()
    {
        await using var world = await World.NewAsync();
        var inbox = world.Get<InboxQueries>();
        var before = await inbox.CountAsync(world.Cast.Bernd, Ct);

        var review = await world.SubmittedAsync(World.Text("Wartet"));
        var submitted = await inbox.CountAsync(world.Cast.Bernd, Ct);
        await world.ApprovedAsync(review);

        Assert.Equal((0, 1, 0), (before, submitted, await inbox.CountAsync(world.Cast.Bernd, Ct)));
    }

    [Fact]
    public async Task The_header_notices_what_another_process_saved_after_a_while()
    {
        await using var world = await World.NewAsync();
        var inbox = world.Get<InboxQueries>();
        await world.SubmittedAsync(World.Text("Wartet"));
        Assert.Equal(1, await inbox.CountAsync(world.Cast.Bernd, Ct));

        await using (var db = await world.DbAsync()) await db.Reviews.ExecuteUpdateAsync(set => set.SetProperty(r => r.Team, "querschnitt"), Ct); // passes by the interceptor, as another process does
        Assert.Equal(1, await inbox.CountAsync(world.Cast.Bernd, Ct));
        world.Clock.Advance(TimeSpan.FromSeconds(16));

        Assert.Equal(0, await inbox.CountAsync(world.Cast.Bernd, Ct));
    }

    private static Task<InboxView> ViewAsync(World world, Actor actor) => world.Get<InboxQueries>().FindAsync(actor, Ct);
}
