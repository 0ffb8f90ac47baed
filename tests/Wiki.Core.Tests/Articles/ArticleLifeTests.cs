using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Search;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>Rename, lock, retire, confirm: what happens to an article as a whole.</summary>
public sealed class ArticleLifeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_old_address_leads_to_the_article_for_ever()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Erster Name");
        await RenameAsync(world, slug, "zweiter-name");
        await RenameAsync(world, "zweiter-name", "dritter-name");

        Assert.Equal("dritter-name", await world.Get<AddressBook>().PresentAsync(slug, Ct));
        Assert.Equal("dritter-name", await world.Get<AddressBook>().PresentAsync("zweiter-name", Ct));
        Assert.Null(await world.Get<AddressBook>().PresentAsync("dritter-name", Ct));
        Assert.NotNull(await world.ReadAsync("dritter-name"));
        Assert.Contains(await world.HistoryAsync("dritter-name"), line => line.Verb == ArticleHistory.Renamed && line.Changes[0].Old == slug);
    }

    [Fact]
    public async Task An_article_can_go_back_to_a_name_it_had_and_nobody_else_can_take_it()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Erster Name");
        await RenameAsync(world, slug, "zweiter-name");

        var started = await world.Get<StartArticle>().RunAsync(slug, World.Text("Fremd"), world.Cast.Anna, Ct);
        var other = await world.PublishedArticleAsync("Anderer Artikel");
        var taken = await world.Get<RenameArticle>().RunAsync(other, slug, world.Cast.Bernd, Ct);
        await RenameAsync(world, "zweiter-name", slug);

        Assert.Equal("slug-taken", started.Problem?.Code);
        Assert.Equal("slug-taken", taken.Problem?.Code);
        Assert.Null(await world.Get<AddressBook>().PresentAsync(slug, Ct));
        Assert.Equal(slug, await world.Get<AddressBook>().PresentAsync("zweiter-name", Ct));
    }

    [Fact]
    public async Task Links_written_before_and_after_a_rename_count_for_the_article()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Ziel");
        await world.PublishedArticleAsync("Vorher", $"Siehe [[{slug}]].");
        await RenameAsync(world, slug, "neues-ziel");
        await world.PublishedArticleAsync("Nachher", $"Siehe [[{slug}]].");

        var view = await world.ReadAsync("neues-ziel");

        Assert.Equal(["Nachher", "Vorher"], view!.Backlinks.Select(link => link.Title));
    }

    [Theory]
    [InlineData("anna", "not-allowed")]
    [InlineData("berta", "other-team")]
    [InlineData("bernd", null)]
    public async Task Only_the_own_team_renames_locks_and_retires(string who, string? code)
    {
        await using var world = await World.NewAsync();
        var actor = world.Cast.Everybody.Single(person => person.UserName == who);
        var slug = await world.PublishedArticleAsync("Beispiel");

        Assert.Equal(code, (await world.Get<LockArticle>().RunAsync(slug, "Zweifel", actor, Ct)).Problem?.Code);
        Assert.Equal(code, (await world.Get<RenameArticle>().RunAsync(slug, "neuer-name", actor, Ct)).Problem?.Code);
        Assert.Equal(code, (await world.Get<RetireArticle>().RunAsync(code is null ? "neuer-name" : slug, "überholt", actor, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_locked_article_tells_its_reason_and_gives_no_word_to_search()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Sperrbarer Artikel", "Einhornhaltung ist erlaubt.");

        Assert.Equal("reason-missing", (await world.Get<LockArticle>().RunAsync(slug, " ", world.Cast.Bernd, Ct)).Problem?.Code);
        await world.Get<LockArticle>().RunAsync(slug, "Urteil von gestern", world.Cast.Bernd, Ct).Must();
        Assert.Equal("already-locked", (await world.Get<LockArticle>().RunAsync(slug, "noch einmal", world.Cast.Bea, Ct)).Problem?.Code);

        var documents = await DocumentsAsync(world, slug);
        Assert.Equal(("Urteil von gestern", "Bernd Freigabe"), ((await world.ReadAsync(slug))!.Lock!.Reason, (await world.ReadAsync(slug))!.Lock!.By));
        Assert.Null(Assert.Single(documents).ShortAnswer);
        Assert.DoesNotContain("Einhorn", documents[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await world.Get<ArticleLists>().ListAsync(null, null, null, world.Today, Ct)).Items, row => row.ShortAnswer.Contains("Kurz gesagt", StringComparison.Ordinal));

        var revisions = world.Get<RevisionQueries>();
        Assert.Equal("", (await revisions.FindAsync(slug, 1, world.Cast.Cem, Ct))!.Markdown);
        Assert.Contains("Einhorn", (await revisions.FindAsync(slug, 1, world.Cast.Anna, Ct))!.Markdown, StringComparison.Ordinal);

        await world.Get<UnlockArticle>().RunAsync(slug, "geprüft, stimmt", world.Cast.Bea, Ct).Must();
        Assert.Null((await world.ReadAsync(slug))!.Lock);
        Assert.Contains(await DocumentsAsync(world, slug), document => document.Text.Contains("Einhorn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reading_a_locked_text_takes_a_reason_that_is_recorded()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel");
        await world.Get<LockArticle>().RunAsync(slug, "Zweifel", world.Cast.Bernd, Ct).Must();

        var without = await world.Get<RevealLocked>().RunAsync(slug, "", world.Cast.Cem, Ct);
        await world.Get<RevealLocked>().RunAsync(slug, "Kundin am Schalter", world.Cast.Cem, Ct).Must();

        Assert.Equal("reason-missing", without.Problem?.Code);
        Assert.Contains(await world.HistoryAsync(slug), line => line is { Verb: ArticleHistory.Revealed, Reason: "Kundin am Schalter", ActorName: "Cem Neu" });
    }

    [Fact]
    public async Task A_retired_article_leaves_lists_and_search_and_keeps_its_past()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "Altes Recht.", world.Today.AddDays(-10));
        await world.RevisedAsync(slug, World.Text("Beispiel", "Künftiges Recht."), world.Today.AddDays(30));

        await world.Get<RetireArticle>().RunAsync(slug, "Gesetz aufgehoben", world.Cast.Bernd, Ct).Must();

        Assert.Null(await world.ReadAsync(slug));
        Assert.Null(await world.ReadAsync(slug, world.Today.AddDays(31)));
        Assert.Equal("Altes Recht.", (await world.ReadAsync(slug, world.Today.AddDays(-1)))?.Texts.Body.Unpack().Value.Contains("Altes Recht.", StringComparison.Ordinal) == true ? "Altes Recht." : "");
        Assert.Empty((await world.Get<ArticleLists>().ListAsync(null, null, null, world.Today, Ct)).Items);
        Assert.Empty(await DocumentsAsync(world, slug));
        var gap = await world.Get<ArticleQueries>().FindGapAsync(slug, world.Today, world.Cast.Cem, Ct);
        Assert.Equal(("Gesetz aufgehoben", "Bernd Freigabe"), (gap!.Retirement!.Reason, gap.Retirement.By));
        Assert.Equal("already-retired", (await world.Get<RetireArticle>().RunAsync(slug, "noch einmal", world.Cast.Bernd, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_new_approved_text_brings_a_retired_article_back_without_filling_the_gap()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel", "Alt.", world.Today.AddDays(-10));
        await world.Get<RetireArticle>().RunAsync(slug, "aufgehoben", world.Cast.Bernd, Ct).Must();
        world.Clock.Advance(TimeSpan.FromDays(20));

        await world.RevisedAsync(slug, World.Text("Beispiel", "Neu."));

        Assert.Equal(2, (await world.ReadAsync(slug))?.Number);
        Assert.Null(await world.ReadAsync(slug, world.Today.AddDays(-5)));
        Assert.Contains(await world.HistoryAsync(slug), line => line.Verb == ArticleHistory.Revived);
    }

    [Fact]
    public async Task What_was_never_approved_is_not_retired()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");

        Assert.Equal("nothing-to-retire", (await world.Get<RetireArticle>().RunAsync(slug, "weg damit", world.Cast.Bernd, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_confirmation_names_its_person_moves_the_legal_date_and_starts_the_cycle_anew()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel"); // checked on 1 November, every six months
        world.Clock.Advance(TimeSpan.FromDays(170));

        await world.Get<ConfirmUnchanged>().RunAsync(slug, 1, world.Today, world.Cast.Bernd, Ct).Must();

        var view = (await world.ReadAsync(slug))!;
        Assert.Equal((world.Today, "Bernd Freigabe", world.Today.AddMonths(6)), (view.LegalAsOf!.Value, view.Confirmed!.By, view.NextRecheck!.Value));
        await using var db = await world.DbAsync();
        var tasks = await db.RecheckTasks.OrderBy(t => t.Id).ToListAsync(Ct);
        Assert.Equal([new DateOnly(2027, 5, 1), world.Today.AddMonths(6)], tasks.Select(t => t.DueOn));
        Assert.Equal("ohne Änderung bestätigt", tasks[0].Result?.Finding);
        Assert.Null(tasks[1].Result);
    }

    [Fact]
    public async Task A_confirmation_needs_the_text_that_applies_and_a_date_that_fits()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Beispiel");
        var confirm = world.Get<ConfirmUnchanged>();

        Assert.Equal("overtaken", (await confirm.RunAsync(slug, 2, world.Today, world.Cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("legal-as-of-in-future", (await confirm.RunAsync(slug, 1, world.Today.AddDays(1), world.Cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("legal-as-of-earlier", (await confirm.RunAsync(slug, 1, new DateOnly(2026, 10, 1), world.Cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("not-allowed", (await confirm.RunAsync(slug, 1, world.Today, world.Cast.Anna, Ct)).Problem?.Code);
        Assert.Equal("other-team", (await confirm.RunAsync(slug, 1, world.Today, world.Cast.Berta, Ct)).Problem?.Code);
    }

    private static async Task RenameAsync(World world, string slug, string to) => await world.Get<RenameArticle>().RunAsync(slug, to, world.Cast.Bernd, Ct).Must();

    private static async Task<IReadOnlyList<SearchDocument>> DocumentsAsync(World world, string slug) =>
        await world.Get<IEnumerable<ISearchSource>>().Single(source => source.Kind == ArticleHistory.Kind).FindAsync(slug, Ct);
}
