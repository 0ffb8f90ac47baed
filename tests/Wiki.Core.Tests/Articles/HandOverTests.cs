using Wiki.Core.Articles;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>When somebody leaves: nothing stays with a person who isn't there.</summary>
public sealed class HandOverTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_of_a_person_goes_to_others_without_a_new_revision()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel"); // Anna, deputy Alex

        var report = await world.Get<HandOver>().RunAsync("anna", "frida", "bea", world.Cast.Bernd, Ct).Must();

        var view = (await world.ReadAsync(slug))!;
        Assert.Equal((1, "Frida Federführend", "Alex Autor", 1), (report.Articles, view.OwnerName, view.DeputyName, view.Number));
        Assert.Equal("frida", (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))!.Fields.Owner);
        Assert.Contains(await world.HistoryAsync(slug), line => line.Verb == ArticleHistory.HandedOver && line.Changes[0] is { Old: "anna", New: "frida" });
    }

    [Fact]
    public async Task Where_both_would_be_one_person_the_article_stays_and_is_named()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");

        var report = await world.Get<HandOver>().RunAsync("anna", "alex", "bea", world.Cast.Emil, Ct).Must();

        Assert.Equal((0, "Beispiel"), (report.Articles, Assert.Single(report.Left)));
    }

    [Fact]
    public async Task A_lead_passes_on_the_own_teams_articles_only_and_authors_none()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel");

        Assert.Equal(0, (await world.Get<HandOver>().RunAsync("anna", "frida", "bea", world.Cast.Berta, Ct).Must()).Articles);
        Assert.Equal("not-allowed", (await world.Get<HandOver>().RunAsync("anna", "frida", "bea", world.Cast.Anna, Ct)).Problem?.Code);
        Assert.Equal("hand-over-people", (await world.Get<HandOver>().RunAsync("anna", "niemand", "bea", world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal("hand-over-people", (await world.Get<HandOver>().RunAsync("anna", "anna", "bea", world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal("Anna Autorin", (await world.ReadAsync(slug))!.OwnerName);
    }

    [Fact]
    public async Task An_article_of_a_deactivated_or_unknown_person_is_an_orphan_until_it_is_handed_over()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Verlassen");
        var text = World.Text("Unbekannt");
        await world.PublishedArticleAsync(text with { Fields = text.Fields with { Owner = "alex", Deputy = "gibt-es-nicht" } });
        await world.Get<DeactivatePerson>().RunAsync(world.Cast.Anna.Id, world.Cast.Emil, Ct).Must();

        var orphans = await world.Get<OrphanQueries>().ListAsync(world.Cast.Bernd, Ct);
        await world.Get<HandOver>().RunAsync("anna", "frida", "bea", world.Cast.Bernd, Ct).Must();
        await world.Get<HandOver>().RunAsync("gibt-es-nicht", "frida", "bea", world.Cast.Bernd, Ct).Must();

        Assert.Equal([("Unbekannt", false, true), ("Verlassen", true, false)], orphans.Select(row => (row.Title, row.NoOwner, row.NoDeputy)));
        Assert.Empty(await world.Get<OrphanQueries>().ListAsync(world.Cast.Bernd, Ct));
        Assert.Empty(await world.Get<OrphanQueries>().ListAsync(world.Cast.Cem, Ct));
    }

    [Fact]
    public async Task The_people_of_a_new_revision_count_again()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel");
        await world.Get<HandOver>().RunAsync("anna", "frida", "bea", world.Cast.Bernd, Ct).Must();

        await world.RevisedAsync(slug, World.Text("Beispiel", "Neu."));

        Assert.Equal("Anna Autorin", (await world.ReadAsync(slug))!.OwnerName);
    }
}
