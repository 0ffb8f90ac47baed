using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>Old revisions: read, taken up again, and what stood in the wiki on a day.</summary>
public sealed class RevisionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_old_revision_comes_back_as_a_draft_on_the_newest_one()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "eins");
        await world.RevisedAsync(slug, World.Text("Beispiel", "zwei"));

        await world.Get<RestoreRevision>().RunAsync(slug, await IdAsync(world, 1), world.Cast.Anna, Ct).Must();

        var draft = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))!;
        Assert.Equal((2, 2, "", null), (draft.BaseNumber, draft.LastNumber, draft.Fields.ChangeNote, draft.Fields.ValidFrom));
        Assert.Contains("eins", draft.Markdown, StringComparison.Ordinal);
        Assert.Equal(2, (await world.ReadAsync(slug))?.Number);
    }

    [Fact]
    public async Task Restoring_says_no_without_right_article_or_revision_and_when_there_is_a_draft()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel");
        var other = await world.PublishedArticleAsync("Anderer");
        var restore = world.Get<RestoreRevision>();
        var id = await IdAsync(world, 1, slug);

        foreach (var person in world.Cast.Everybody.Where(person => !person.May(Right.WriteDrafts)))
        {
            Assert.Equal("not-allowed", (await restore.RunAsync(slug, id, person, Ct)).Problem?.Code);
        }

        Assert.Equal("gone", (await restore.RunAsync("gibt-es-nicht", id, world.Cast.Anna, Ct)).Problem?.Code);
        Assert.Equal("no-such-revision", (await restore.RunAsync(other, id, world.Cast.Anna, Ct)).Problem?.Code);
        await restore.RunAsync(slug, id, world.Cast.Anna, Ct).Must();
        Assert.Equal("draft-exists", (await restore.RunAsync(slug, id, world.Cast.Anna, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task Of_two_who_restore_at_once_one_is_told_that_there_is_a_draft()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel");
        var (restore, id) = (world.Get<RestoreRevision>(), await IdAsync(world, 1));

        var both = await Task.WhenAll(
            Task.Run(() => restore.RunAsync(slug, id, world.Cast.Anna, Ct), Ct), Task.Run(() => restore.RunAsync(slug, id, world.Cast.Alex, Ct), Ct));

        Assert.Equal("draft-exists", Assert.Single(both, result => !result.Succeeded).Problem?.Code);
    }

    /// <summary>Frida wrote the text; that Anna fetched it back does not make it Anna's alone.</summary>
    [Fact]
    public async Task Who_wrote_a_restored_text_cannot_approve_it()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel", world.Cast.Frida);
        var first = await world.SubmittedAsync(slug, world.Cast.Frida);
        await world.Get<ReturnForRework>().RunAsync(first, "Noch nicht.", world.Cast.Bernd, Ct).Must();
        var draft = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))!;
        await world.Get<DiscardDraft>().RunAsync(slug, draft.Version, world.Cast.Anna, Ct).Must();
        await world.Get<RestoreRevision>().RunAsync(slug, await IdAsync(world, null), world.Cast.Anna, Ct).Must();
        var text = World.Text("Beispiel");
        var second = await SaveAndSubmitAsync(world, slug, text);

        var approved = await world.Get<ApproveRevision>().RunAsync(second, new PublishTerms(null, null), world.Cast.Frida, Ct);

        Assert.Equal("four-eyes", approved.Problem?.Code);
    }

    [Fact]
    public async Task Readers_see_approved_revisions_only_authors_all()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "eins");
        await world.SavedAsync(slug, World.Text("Beispiel", "zwei"));
        await world.SubmittedAsync(slug);
        var revisions = world.Get<RevisionQueries>();
        var pending = await IdAsync(world, null);

        Assert.Equal([RevisionState.Approved], (await revisions.ListAsync(slug, world.Cast.Cem, Ct)).Select(row => row.State));
        Assert.Equal([RevisionState.InReview, RevisionState.Approved], (await revisions.ListAsync(slug, world.Cast.Bernd, Ct)).Select(row => row.State));
        Assert.Null(await revisions.FindByIdAsync(slug, pending, world.Cast.Cem, Ct));
        Assert.Contains("zwei", (await revisions.FindByIdAsync(slug, pending, world.Cast.Bernd, Ct))!.Html().Body.Value, StringComparison.Ordinal);
    }

    /// <summary>What is shown before approval is what approval stores.</summary>
    [Fact]
    public async Task The_preview_of_a_submitted_text_is_exactly_what_readers_get()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Beispiel", "| a | b |\n|---|---|\n| § 25b Abs. 1 | [[anderer]] |\n\n> [!WARNUNG]\n> Frist!\n");
        var slug = await world.DraftAsync(text);
        var review = await world.SubmittedAsync(slug);
        var before = (await world.Get<RevisionQueries>().FindByIdAsync(slug, await IdAsync(world, null), world.Cast.Bernd, Ct))!.Html();

        await world.ApprovedAsync(review);

        var view = (await world.ReadAsync(slug))!;
        Assert.Equal((before.ShortAnswer.Value, before.Body.Value), (view.Texts.ShortAnswer.Value, view.Texts.Body.Unpack().Value));
    }

    [Fact]
    public async Task What_stood_in_the_wiki_follows_the_day_of_approval_not_the_first_day()
    {
        await using var world = await World.NewAsync();
        var monday = new DateOnly(2026, 11, 23);
        world.Clock.SetDay(monday);
        var slug = await world.PublishedArticleAsync("Beispiel", "eins");
        world.Clock.SetDay(monday.AddDays(4));
        await world.RevisedAsync(slug, World.Text("Beispiel", "zwei"), from: monday.AddDays(2)); // back-dated by two days
        await world.RevisedAsync(slug, World.Text("Beispiel", "drei"), from: monday.AddDays(7));

        Assert.Equal(
            [null, 1, 1, 1, 1, 2, 2, 2, 3, 3],
            await Task.WhenAll(Enumerable.Range(-1, 10).Select(async offset =>
                (await world.Get<RevisionQueries>().StoodInWikiAsync(slug, monday.AddDays(offset), Ct))?.Number)));
        Assert.Equal(2, (await world.ReadAsync(slug, monday.AddDays(3)))?.Number);
    }

    [Fact]
    public async Task Nothing_stood_in_the_wiki_after_the_last_day_of_the_text()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Beispiel");
        var slug = await world.PublishedArticleAsync(text with { Fields = text.Fields with { ValidUntil = world.Today.AddDays(3) } });

        Assert.Equal(1, (await world.Get<RevisionQueries>().StoodInWikiAsync(slug, world.Today.AddDays(3), Ct))?.Number);
        Assert.Null(await world.Get<RevisionQueries>().StoodInWikiAsync(slug, world.Today.AddDays(4), Ct));
    }

    /// <summary>The Prüfsumme on prints: same text and Angaben, same sum; any difference, another one.</summary>
    [Fact]
    public async Task The_checksum_tells_texts_apart()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "eins");
        await world.RevisedAsync(slug, World.Text("Beispiel", "zwei"));
        await world.RevisedAsync(slug, World.Text("Beispiel", "eins"));

        await using var db = await world.DbAsync();
        var sums = await db.Revisions.OrderBy(r => r.Number).Select(r => r.Hash).ToListAsync(Ct);

        Assert.Equal(sums[0], sums[2]);
        Assert.NotEqual(sums[0], sums[1]);
        Assert.All(sums, sum => Assert.Matches("^[0-9a-f]{64}$", sum));
    }

    /// <param name="number">Null is the newest one without a number.</param>
    private static async Task<int> IdAsync(World world, int? number, string? slug = null)
    {
        await using var db = await world.DbAsync();
        return await (
            from r in db.Revisions
            join article in db.Articles on r.ArticleId equals article.Id
            where r.Number == number && (slug == null || article.Slug == slug)
            orderby r.Id descending
            select r.Id).FirstAsync(Ct);
    }

    private static async Task<int> SaveAndSubmitAsync(World world, string slug, DraftInput text)
    {
        await world.SavedAsync(slug, text);
        return await world.SubmittedAsync(slug);
    }
}
