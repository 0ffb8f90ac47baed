using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.History;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.History;

public sealed class HistoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_life_of_an_article_is_one_line_per_step()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Lebenslauf");
        await world.SavedAsync(slug, World.Text("Lebenslauf", "Besser."), world.Cast.Alex);
        var review = await world.SubmittedAsync(slug);
        await world.Get<ReturnForRework>().RunAsync(review, "Quelle fehlt.", world.Cast.Bernd, Ct).Must();
        await world.ApprovedAsync(await world.SubmittedAsync(slug));

        var lines = await world.HistoryAsync(slug);

        Assert.Equal(
            [
                ("Anna Autorin", ArticleHistory.Started, null), ("Alex Autor", ArticleHistory.DraftSaved, null),
                ("Anna Autorin", ArticleHistory.Submitted, "Erste Fassung"), ("Bernd Freigabe", ArticleHistory.Returned, "Quelle fehlt."),
                ("Anna Autorin", ArticleHistory.Submitted, "Erste Fassung"), ("Bernd Freigabe", ArticleHistory.Approved, "Erste Fassung"),
            ],
            lines.Select(line => (line.ActorName, line.Verb, line.Reason)));
    }

    [Fact]
    public async Task A_change_is_recorded_with_old_and_new_value()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Alter Titel");
        var text = World.Text("Alter Titel");

        await world.SavedAsync(slug, text with { Fields = text.Fields with { Title = "Neuer Titel", ValidUntil = new DateOnly(2027, 6, 30), RecheckMonths = null } });

        Assert.Equal(
            [new FieldChange("Titel", "Alter Titel", "Neuer Titel"), new FieldChange("Gilt bis", null, "30.06.2027"), new FieldChange("Prüfzyklus", "6 Monate", null)],
            (await world.HistoryAsync(slug))[^1].Changes);
    }

    [Fact]
    public async Task Approval_records_number_and_first_day()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Zahl und Tag", from: new DateOnly(2026, 12, 1));

        var line = (await world.HistoryAsync(slug))[^1];

        Assert.Equal([new FieldChange("Fassung", null, "1"), new FieldChange("Gilt ab", null, "01.12.2026")], line.Changes);
    }

    [Fact]
    public async Task A_verb_that_says_no_leaves_no_line()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Nein");
        var review = await world.SubmittedAsync(slug);
        var before = (await world.HistoryAsync(slug)).Count;

        await world.Get<ApproveRevision>().RunAsync(review, new PublishTerms(null, null), world.Cast.Berta, Ct);
        await world.Get<SaveDraft>().RunAsync(slug, 99, 0, World.Text("Nein"), world.Cast.Anna, Ct);
        await world.Get<DiscardDraft>().RunAsync(slug, 1, world.Cast.Anna, Ct);

        Assert.Equal(before, (await world.HistoryAsync(slug)).Count);
    }

    [Fact]
    public async Task The_name_in_a_line_stays_when_a_person_is_renamed()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Namen");
        await using (var db = await world.DbAsync())
        {
            (await db.Users.SingleAsync(user => user.UserName == "anna", Ct)).DisplayName = "Anna Neu";
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal("Anna Autorin", (await world.HistoryAsync(slug))[0].ActorName);
    }

    [Theory]
    [InlineData("UPDATE History SET ActorName = 'Niemand'")]
    [InlineData("UPDATE History SET Reason = NULL WHERE Id = 1")]
    [InlineData("DELETE FROM History")]
    public async Task Not_even_the_database_changes_a_line(string sql)
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Bleibt");
        await using var db = await world.DbAsync();

        var refused = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql, Ct));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Anna Autorin", (await world.HistoryAsync(slug))[0].ActorName);
    }

    [Fact]
    public async Task Only_administrators_read_the_whole_record()
    {
        await using var world = await World.NewAsync();
        await world.DraftAsync("Protokoll");
        var all = new HistoryFilter(null, null, null, null, null);

        foreach (var person in world.Cast.Everybody.Except([world.Cast.Emil]))
        {
            Assert.Null(await world.Get<HistoryQueries>().ListAsync(all, null, person, Ct));
        }

        Assert.NotNull(await world.Get<HistoryQueries>().ListAsync(all, null, world.Cast.Emil, Ct));
    }

    [Fact]
    public async Task The_record_is_filtered_and_paged_without_gaps()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Viele Zeilen");
        for (var i = 0; i < 60; i++) await world.SavedAsync(slug, World.Text("Viele Zeilen", $"Stand {i}"));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.SavedAsync(slug, World.Text("Viele Zeilen", "am nächsten Tag"), world.Cast.Alex);
        var queries = world.Get<HistoryQueries>();
        var saves = new HistoryFilter(ArticleHistory.Kind, ArticleHistory.DraftSaved, "Anna Autorin", null, world.Clock.GetUtcNow().UtcDateTime);

        var first = (await queries.ListAsync(saves, null, world.Cast.Emil, Ct))!;
        var second = (await queries.ListAsync(saves, int.Parse(first.Next!, System.Globalization.CultureInfo.InvariantCulture), world.Cast.Emil, Ct))!;

        Assert.Equal((50, 10, null), (first.Items.Count, second.Items.Count, second.Next));
        var ids = first.Items.Concat(second.Items).Select(line => line.Id).ToArray();
        Assert.Equal(ids.OrderDescending().Distinct(), ids);
        var nextDay = saves with { ActorName = null, FromUtc = world.Clock.GetUtcNow().UtcDateTime, UntilUtc = null };
        Assert.Equal("Alex Autor", Assert.Single((await queries.ListAsync(nextDay, null, world.Cast.Emil, Ct))!.Items).ActorName);
    }

    [Fact]
    public async Task The_filters_offer_what_occurs()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Auswahl");

        var choices = await world.Get<HistoryQueries>().ChoicesAsync(Ct);

        Assert.Equal(["article", "person"], choices.Kinds);
        Assert.Equal(["Anna Autorin", "Bernd Freigabe", "System"], choices.Actors);
        Assert.Contains(ArticleHistory.Approved, choices.Verbs);
    }
}
