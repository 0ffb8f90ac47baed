using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Reviews;

public sealed class SubmitForReviewTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submitted_text_is_frozen_and_waits_in_the_queue_of_its_team()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Eingereicht");

        var review = await SubmitAsync(world, slug, 1, world.Cast.Anna).Must();

        Assert.Equal("no-draft", (await SubmitAsync(world, slug, 1, world.Cast.Anna)).Problem?.Code);
        var row = Assert.Single(await world.Get<ReviewQueries>().ListOpenAsync(world.Cast.Bernd, Ct));
        Assert.Equal((review, "Eingereicht", "humanitaer", "inhaltlich", false, "Anna Autorin"), (row.Id, row.Title, row.Team, row.ChangeKind, row.Urgent, row.SubmittedBy));
        Assert.Equal(new DateOnly(2026, 11, 27), row.DueOn); // five working days after Friday, 20 November
    }

    [Fact]
    public async Task Submitting_needs_the_right()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");

        foreach (var person in world.Cast.Everybody.Where(person => !person.May(Right.WriteDrafts)))
        {
            Assert.Equal("not-allowed", (await SubmitAsync(world, slug, 1, person)).Problem?.Code);
        }
    }

    [Fact]
    public async Task There_must_be_an_article_a_draft_and_its_current_version()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");
        var published = await world.PublishedArticleAsync("Ohne Entwurf");

        Assert.Equal("gone", (await SubmitAsync(world, "gibt-es-nicht", 1, world.Cast.Anna)).Problem?.Code);
        Assert.Equal("no-draft", (await SubmitAsync(world, published, 1, world.Cast.Anna)).Problem?.Code);
        Assert.Equal("stale-draft", (await SubmitAsync(world, slug, 2, world.Cast.Anna)).Problem?.Code);
    }

    public static TheoryData<string, string> Unready() => new()
    {
        { "topic", "Themenfeld fehlt" },
        { "team", "Fachstelle fehlt" },
        { "deputy", "Verantwortung und Vertretung müssen zwei verschiedene Personen sein" },
        { "same person", "Verantwortung und Vertretung müssen zwei verschiedene Personen sein" },
        { "no short answer", "Kurzantwort fehlt: der Text beginnt mit „## Kurzantwort“" },
        { "long short answer", "Kurzantwort hat 301 von 300 Zeichen" },
        { "no legal date", "Rechtsstand fehlt" },
        { "future legal date", "Rechtsstand liegt in der Zukunft" },
        { "ends before", "„Gilt bis“ liegt vor „Gilt ab“" },
        { "open question", "1 offene Rechtsfragen ohne Antwort und ohne Begründung" },
        { "note", "Änderungsnotiz fehlt" },
    };

    [Theory]
    [MemberData(nameof(Unready))]
    public async Task What_is_not_ready_is_refused_by_name_and_stays_a_draft(string lack, string point)
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync(Lacking(World.Text("Unfertig"), lack, world.Today));

        var submitted = await SubmitAsync(world, slug, 1, world.Cast.Anna);

        Assert.Equal("not-ready", submitted.Problem?.Code);
        Assert.Equal([point], submitted.Problem?.Details);
        Assert.Equal(1, (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))?.Version);
    }

    [Theory]
    [InlineData("Ja.", null)]
    [InlineData(null, "Bis zur Antwort entscheidet S3.")]
    public async Task An_open_question_with_answer_or_reason_does_not_block(string? answer, string? anyway)
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Frage");
        var slug = await world.DraftAsync(text with { Fields = text.Fields with { OpenQuestions = [new OpenQuestion("Gilt das?", world.Today, answer, anyway)] } });

        Assert.True((await SubmitAsync(world, slug, 1, world.Cast.Anna)).Succeeded);
    }

    [Fact]
    public async Task A_short_answer_of_300_characters_is_short_enough()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync(World.Text("Genau") with { Markdown = $"## Kurzantwort\n\n{new string('ä', 300)}\n" });

        Assert.True((await SubmitAsync(world, slug, 1, world.Cast.Anna)).Succeeded);
    }

    [Fact]
    public async Task A_double_click_makes_one_review()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Doppelt");

        var both = await Task.WhenAll(
            Task.Run(() => SubmitAsync(world, slug, 1, world.Cast.Anna), Ct), Task.Run(() => SubmitAsync(world, slug, 1, world.Cast.Anna), Ct));

        Assert.Equal("no-draft", Assert.Single(both, result => !result.Succeeded).Problem?.Code);
        Assert.Single(await world.Get<ReviewQueries>().ListOpenAsync(world.Cast.Bernd, Ct));
        Assert.Single(await world.HistoryAsync(slug), line => line.Verb == ArticleHistory.Submitted);
    }

    /// <summary>"Warn, pass only with a reason", once for each finding.</summary>
    [Fact]
    public async Task A_reason_given_for_a_finding_holds_for_the_next_submission_and_not_for_a_new_finding()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync(World.Text("Anschriften", "Die Zentrale: zentrale@stadt.example."));

        Assert.Equal("personal-data", (await SubmitAsync(world, slug, 1, world.Cast.Anna)).Problem?.Code);
        var review = await world.Get<SubmitForReview>().RunAsync(ArticleHistory.Kind, slug, 1, new PersonalDataPass("Zentrale der Stadt"), world.Cast.Anna, Ct).Must();
        await world.Get<ReturnForRework>().RunAsync(review, "Bitte kürzen.", world.Cast.Bernd, Ct).Must();
        var version = await world.SavedAsync(slug, World.Text("Anschriften", "Zentrale: zentrale@stadt.example, nur vormittags."));
        await world.ApprovedAsync(await SubmitAsync(world, slug, version, world.Cast.Anna).Must());

        Assert.Equal(["Zentrale der Stadt", "Zentrale der Stadt"], (await world.HistoryAsync(slug)).Where(line => line.Verb == "personal-data-passed").Select(line => line.Reason));
        version = await world.SavedAsync(slug, World.Text("Anschriften", "Zentrale: zentrale@stadt.example, oder muster@stadt.example."));
        Assert.Equal("personal-data", (await SubmitAsync(world, slug, version, world.Cast.Anna)).Problem?.Code);
    }

    [Fact]
    public async Task While_a_review_is_open_the_next_draft_waits()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Schlange");
        await world.SubmittedAsync(slug);
        var version = await world.Get<SaveDraft>().RunAsync(slug, 0, 0, World.Text("Schlange", "mehr"), world.Cast.Alex, Ct).Must();

        Assert.Equal("review-open", (await SubmitAsync(world, slug, version, world.Cast.Alex)).Problem?.Code);
        Assert.NotNull((await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Alex, Ct))?.OpenReviewId);
    }

    [Fact]
    public async Task An_urgent_change_is_due_on_the_next_working_day()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Eilig");

        await world.SubmittedAsync(text with { Fields = text.Fields with { ChangeKind = ChangeKind.Urgent } });

        var row = Assert.Single(await world.Get<ReviewQueries>().ListOpenAsync(world.Cast.Bernd, Ct));
        Assert.Equal((true, new DateOnly(2026, 11, 23)), (row.Urgent, row.DueOn));
    }

    [Fact]
    public async Task The_size_of_a_change_is_counted_against_its_base()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Umfang", "eins zwei drei vier");
        await world.SavedAsync(slug, World.Text("Umfang", "eins zwei fünf vier sechs"));
        await world.SubmittedAsync(slug);

        var row = Assert.Single(await world.Get<ReviewQueries>().ListOpenAsync(world.Cast.Bernd, Ct));

        Assert.Equal((2, 1), (row.WordsAdded, row.WordsRemoved));
    }

    private static Task<Result<int>> SubmitAsync(World world, string slug, int version, Actor actor) =>
        world.Get<SubmitForReview>().RunAsync(ArticleHistory.Kind, slug, version, actor, Ct);

    private static DraftInput Lacking(DraftInput text, string lack, DateOnly today) => lack switch
    {
        "no short answer" => text with { Markdown = "## Voraussetzungen\n\nText.\n" },
        "long short answer" => text with { Markdown = $"## Kurzantwort\n\n{new string('ä', 301)}\n" },
        "topic" => text with { Fields = text.Fields with { Topic = " " } },
        "team" => text with { Fields = text.Fields with { Team = "" } },
        "deputy" => text with { Fields = text.Fields with { Deputy = "  " } },
        "same person" => text with { Fields = text.Fields with { Deputy = "Anna " } },
        "no legal date" => text with { Fields = text.Fields with { LegalAsOf = null } },
        "future legal date" => text with { Fields = text.Fields with { LegalAsOf = today.AddDays(1) } },
        "ends before" => text with { Fields = text.Fields with { ValidUntil = today.AddDays(-1) } },
        "open question" => text with { Fields = text.Fields with { OpenQuestions = [new OpenQuestion("Gilt das?", null, " ", "")] } },
        "note" => text with { Fields = text.Fields with { ChangeNote = "  " } },
        _ => throw new ArgumentOutOfRangeException(nameof(lack), lack, null),
    };
}
