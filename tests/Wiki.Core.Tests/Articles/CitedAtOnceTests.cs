using Wiki.Core.Articles;
using Wiki.Core.Citations;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>"Was haben wir zu § 33?" is remembered; whatever happens to an article changes the answer at once, and nothing else does.</summary>
public sealed class CitedAtOnceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_answer_follows_approval_new_revision_rename_and_retirement()
    {
        await using var world = await World.NewAsync();
        Assert.Equal("", await AskAsync(world));

        var slug = await world.PublishedArticleAsync("Beispiel", "Es gilt § 33 AufenthG.");
        Assert.Equal("/artikel/beispiel", await AskAsync(world));
        await world.RevisedAsync(slug, World.Text("Beispiel", "Es gilt § 34 AufenthG."));
        Assert.Equal("", await AskAsync(world));
        await world.RevisedAsync(slug, World.Text("Beispiel", "Es gilt wieder § 33 AufenthG."));
        Assert.Equal("/artikel/beispiel", await AskAsync(world));
        await world.Get<RenameArticle>().RunAsync(slug, "anders", world.Cast.Bernd, Ct).Must();
        Assert.Equal("/artikel/anders", await AskAsync(world));
        await world.Get<RetireArticle>().RunAsync("anders", "Die Norm ist weggefallen", world.Cast.Bernd, Ct).Must();
        Assert.Equal("", await AskAsync(world));
    }

    [Fact]
    public async Task A_draft_changes_nothing_and_the_answer_stays_the_same_object()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel", "Es gilt § 33 AufenthG.");
        var before = await HaveAsync(world);

        await world.DraftAsync(World.Text("Entwurf", "Auch hier gilt § 33 AufenthG."));

        Assert.Same(before, await HaveAsync(world));
    }

    private static async Task<string> AskAsync(World world) => string.Join(' ', (await HaveAsync(world)).Rows.Select(row => row.Address));

    private static Task<WhatWeHaveView> HaveAsync(World world) => world.Get<CitationQueries>().WhatWeHaveOnAsync("aufenthg", "33", null, world.Today, 10, Ct);
}
