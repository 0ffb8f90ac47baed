using Wiki.Core.Articles;
using Wiki.Core.Articles.Lists;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>The lists of articles and links: what is in them, in which order, for whom.</summary>
public sealed class CatalogueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Filters_narrow_together_and_a_hand_over_counts()
    {
        await using var world = await World.NewAsync();
        await Published(world, "Eins", fields => fields with { Keywords = ["Frist", "Pass"] });
        await Published(world, "Zwei", fields => fields with { Topic = "Familie", Keywords = ["frist"] });
        await Published(world, "Drei", fields => fields with { Team = "allgemein-1" }, world.Cast.Berta);

        Assert.Equal(["Drei", "Eins", "Zwei"], await TitlesAsync(world, new()));
        Assert.Equal(["Eins", "Zwei"], await TitlesAsync(world, new() { Keyword = "FRIST" }));
        Assert.Equal(["Zwei"], await TitlesAsync(world, new() { Keyword = "Frist", Topic = "Familie" }));
        Assert.Equal(["Drei"], await TitlesAsync(world, new() { Team = "allgemein-1" }));
        Assert.Equal(3, (await TitlesAsync(world, new() { Owner = "anna" })).Count);
        await world.Get<HandOver>().RunAsync("anna", "frida", "bea", world.Cast.Bernd, Ct).Must();
        Assert.Equal(["Eins", "Zwei"], await TitlesAsync(world, new() { Owner = "frida" }));
        Assert.Equal(["Anna Autorin", "Frida Federführend"], (await world.Get<ArticleCatalogue>().OwnersAsync(Ct)).Select(owner => owner.Name));
    }

    [Theory]
    [InlineData(ListOrder.Title, false)]
    [InlineData(ListOrder.Title, true)]
    [InlineData(ListOrder.Changed, true)]
    [InlineData(ListOrder.Due, false)]
    [InlineData(ListOrder.Owner, false)]
    public async Task Every_order_pages_by_key_without_gap_or_double(ListOrder order, bool descending)
    {
        await using var world = await World.NewAsync();
        for (var i = 0; i < 11; i++)
        {
            await Published(world, i % 3 == 0 ? "Gleicher Titel" : $"Titel {i:d2}", fields => fields with { RecheckMonths = i % 4 == 0 ? null : i }, slug: $"nummer-{i}");
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var whole = await ListAsync(world, new() { Order = order, Descending = descending });
        var paged = new List<string>();
        string? after = null;
        do
        {
            var page = await world.Get<ArticleCatalogue>().ListAsync(new() { Order = order, Descending = descending, Size = 3, After = after }, world.Cast.Cem, Ct);
            paged.AddRange(page.Items.Select(row => row.Slug));
            if (after is null) await Published(world, "Aber neu", fields => fields); // what comes meanwhile shifts nothing
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(11, whole.Count);
        Assert.Equal(whole.Select(row => row.Slug), paged.Where(slug => slug != "aber-neu"));
        if (order == ListOrder.Changed) Assert.Equal(whole.OrderByDescending(row => row.ChangedAt).Select(row => row.Slug), whole.Select(row => row.Slug));
        if (order == ListOrder.Due) Assert.Equal(3, whole.TakeLast(3).Count(row => row.DueOn is null));
    }

    [Fact]
    public async Task Each_state_lists_its_own_and_readers_see_no_drafts()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Gilt");
        await world.RevisedAsync("gilt", World.Text("Gilt", "Neu."), world.Today.AddDays(5));
        await world.PublishedArticleAsync("Aufgehoben");
        await world.Get<RetireArticle>().RunAsync("aufgehoben", "Gesetz aufgehoben", world.Cast.Bernd, Ct).Must();
        await Published(world, "Abgelaufen", fields => fields with { ValidUntil = world.Today });
        await world.SubmittedAsync(World.Text("Eingereicht"));
        await world.DraftAsync("Entwurf");

        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["Gilt"], await TitlesAsync(world, new()));
        Assert.Equal(["Gilt"], await TitlesAsync(world, new() { State = ListedState.ApprovedFuture }));
        Assert.Equal(["Abgelaufen", "Aufgehoben"], await TitlesAsync(world, new() { State = ListedState.Over }));
        Assert.Equal(["Aufgehoben"], await TitlesAsync(world, new() { State = ListedState.Over, OnlyRetired = true }));
        Assert.Equal(["Eingereicht"], await TitlesAsync(world, new() { State = ListedState.InReview }));
        Assert.Equal(["Entwurf"], await TitlesAsync(world, new() { State = ListedState.Draft }));
        Assert.Empty(await TitlesAsync(world, new() { State = ListedState.Draft }, world.Cast.Cem));
        Assert.Empty(await TitlesAsync(world, new() { State = ListedState.InReview }, world.Cast.Emil));
        world.Clock.Advance(TimeSpan.FromDays(4)); // midnight needs no line of record
        Assert.Equal(2, Assert.Single(await ListAsync(world, new())).Number);
        Assert.Empty(await TitlesAsync(world, new() { State = ListedState.ApprovedFuture }));
    }

    [Fact]
    public async Task Links_that_lead_nowhere_are_wanted_or_dead_and_follow_what_happens()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Quelle", "[[fehlt]] und [[ziel]] und [[ziel-alt]].");
        await world.PublishedArticleAsync("Andere Quelle", "[[fehlt]].");
        await world.PublishedArticleAsync("Ziel", "Nichts.");
        await world.DraftAsync("Ziel alt");

        var wanted = await LinksAsync(world, LinkListKind.Wanted);
        Assert.Equal([("fehlt", 2, "Andere Quelle"), ("ziel-alt", 1, "Quelle")], wanted.Select(link => (link.Target, link.Count, link.FromTitle))); // a draft is not written yet
        Assert.Empty(await LinksAsync(world, LinkListKind.Dead));

        await world.Get<RetireArticle>().RunAsync("ziel", "weg", world.Cast.Bernd, Ct).Must();
        Assert.Equal(("quelle", "ziel", "Ziel"), Assert.Single((await LinksAsync(world, LinkListKind.Dead)).Select(link => (link.FromSlug, link.Target, link.TargetTitle))));
        await world.RevisedAsync("quelle", World.Text("Quelle", "Ohne Verweise."));
        Assert.Empty(await LinksAsync(world, LinkListKind.Dead));
        await world.PublishedArticleAsync("Fehlt", "Endlich da.");
        Assert.Empty(await LinksAsync(world, LinkListKind.Wanted));
        Assert.Empty((await world.Get<ArticleCatalogue>().LinksAsync(LinkListKind.Wanted, null, 10, false, world.Cast.Cem, Ct)).Items);
    }

    [Fact]
    public async Task Without_backlinks_are_those_no_other_valid_text_names()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Einsam", "Nur [[einsam]] selbst.");
        await world.PublishedArticleAsync("Beliebt", "Nichts.");
        await world.PublishedArticleAsync("Freund", "[[beliebt]].");

        Assert.Equal(["Einsam", "Freund"], await TitlesAsync(world, new() { Kind = ArticleListKind.WithoutBacklinks }));
        await world.Get<RenameArticle>().RunAsync("beliebt", "sehr-beliebt", world.Cast.Bernd, Ct).Must();
        Assert.Equal(["Einsam", "Freund"], await TitlesAsync(world, new() { Kind = ArticleListKind.WithoutBacklinks }));
    }

    [Fact]
    public async Task Due_orphans_and_my_drafts_are_lists_of_their_own()
    {
        await using var world = await World.NewAsync();
        await Published(world, "Bald", fields => fields with { RecheckMonths = 1 });
        await Published(world, "Spät", fields => fields with { RecheckMonths = 12 });
        await world.DraftAsync("Von Anna");
        await world.DraftAsync(World.Text("Von Alex"), world.Cast.Alex);

        Assert.Equal(["Bald"], await TitlesAsync(world, new() { Kind = ArticleListKind.Due }));
        Assert.False(Assert.Single(await ListAsync(world, new() { Kind = ArticleListKind.Due })).NeedsRecheck);
        world.Clock.SetDay(new DateOnly(2026, 12, 2));
        Assert.True(Assert.Single(await ListAsync(world, new() { Kind = ArticleListKind.Due })).NeedsRecheck);
        Assert.Equal(["Von Anna"], await TitlesAsync(world, new() { Kind = ArticleListKind.MyDrafts }));
        Assert.Empty(await TitlesAsync(world, new() { Kind = ArticleListKind.Orphans }));
        await world.Get<DeactivatePerson>().RunAsync(world.Cast.Anna.Id, world.Cast.Emil, Ct).Must();
        Assert.Equal(["Bald", "Spät"], await TitlesAsync(world, new() { Kind = ArticleListKind.Orphans }, world.Cast.Emil));
        Assert.Empty(await TitlesAsync(world, new() { Kind = ArticleListKind.Orphans }, world.Cast.Cem));
    }

    [Theory]
    [InlineData("kein-cursor")]
    [InlineData("💩")]
    [InlineData("AAAA")]
    public async Task A_bent_cursor_starts_over(string after)
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Eins");

        Assert.Equal(["Eins"], await TitlesAsync(world, new() { After = after }));
    }

    private static async Task Published(World world, string title, Func<ArticleFields, ArticleFields> change, Actor? approver = null, string? slug = null)
    {
        var text = World.Text(title);
        var started = await world.Get<StartArticle>().RunAsync(slug, text with { Fields = change(text.Fields) }, world.Cast.Anna, Ct).Must();
        await world.ApprovedAsync(await world.SubmittedAsync(started), approver: approver);
    }

    private static async Task<IReadOnlyList<CatalogueRow>> ListAsync(World world, ListRequest request, Actor? actor = null) =>
        (await world.Get<ArticleCatalogue>().ListAsync(request, actor ?? world.Cast.Anna, Ct)).Items;

    private static async Task<IReadOnlyList<string>> TitlesAsync(World world, ListRequest request, Actor? actor = null) =>
        [.. (await ListAsync(world, request, actor)).Select(row => row.Title)];

    private static async Task<IReadOnlyList<LostLink>> LinksAsync(World world, LinkListKind kind) =>
        (await world.Get<ArticleCatalogue>().LinksAsync(kind, null, 50, descending: false, world.Cast.Anna, Ct)).Items;
}
