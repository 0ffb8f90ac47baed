using Microsoft.EntityFrameworkCore;
using Wiki.Core.Feedback;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Feedback;

/// <summary>Parking a question: what is refused, what twice means, and what anonymous means.</summary>
public sealed class AskQuestionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_remembers_passage_revision_and_asker()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");

        var id = await world.AskedAsync("Gilt das auch für Kinder?");

        var view = (await world.Get<FeedbackQueries>().FindAsync(id, world.Cast.Cem, Ct))!; // just asked
        Assert.Equal(
            ("Gilt das auch für Kinder?", "Cem Neu", "Voraussetzungen", "Der Text des Artikels.", 1, QuestionState.Open, true),
            (view.Row.Text, view.Row.Asker, view.Row.Section, view.Quote, view.RevisionNumber, view.Row.State, view.IsMine));
    }

    [Theory]
    [InlineData("", "question-empty")]
    [InlineData("  \n ", "question-empty")]
    [InlineData("Frau Muster ist am 01.02.1985 geboren, was gilt?", "personal-data")]
    public async Task Nothing_is_kept_of_what_is_refused(string text, string code)
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");

        var refused = await world.Get<AskQuestion>().RunAsync(QuestionDeskWorld.Input(text), world.Cast.Cem, Ct);

        Assert.Equal(code, refused.Problem?.Code);
        await using var db = await world.DbAsync();
        Assert.Empty(await db.ParkedQuestions.ToListAsync(Ct));
    }

    [Fact]
    public async Task What_looks_personal_passes_with_a_reason_that_stands_in_the_history_without_the_words()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        var input = QuestionDeskWorld.Input("Ist 0221 221-12345 noch die Nummer?") with { Pass = new PersonalDataPass("Zentrale des Amtes") };

        await world.Get<AskQuestion>().RunAsync(input, world.Cast.Cem, Ct).Must();

        await using var db = await world.DbAsync();
        var line = await db.History.SingleAsync(entry => entry.Verb == "personal-data-passed", Ct);
        Assert.Equal(("question", "Zentrale des Amtes"), (line.SubjectKind, line.Reason));
    }

    [Fact]
    public async Task Only_of_what_applies_and_only_to_people_who_are_there()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        await world.DraftAsync("Nur Entwurf");
        await world.Get<DeactivatePerson>().RunAsync(world.Cast.Berta.Id, world.Cast.Emil, Ct).Must();
        var ask = world.Get<AskQuestion>();

        Assert.Equal("gone", (await ask.RunAsync(QuestionDeskWorld.Input("Frage", "nur-entwurf"), world.Cast.Cem, Ct)).Problem?.Code);
        Assert.Equal("gone", (await ask.RunAsync(QuestionDeskWorld.Input("Frage", "gibt-es-nicht"), world.Cast.Cem, Ct)).Problem?.Code);
        Assert.Equal("addressee-gone", (await ask.RunAsync(QuestionDeskWorld.Input("Frage") with { AddresseeId = world.Cast.Berta.Id }, world.Cast.Cem, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_question()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        var (open, hidden) = (QuestionDeskWorld.Input("Offen gefragt?"), QuestionDeskWorld.Input("Anonym gefragt?") with { Anonymous = true });
        var ask = world.Get<AskQuestion>();

        var answers = await Task.WhenAll(ask.RunAsync(open, world.Cast.Cem, Ct), ask.RunAsync(open, world.Cast.Cem, Ct));
        var (first, second) = (await ask.RunAsync(hidden, world.Cast.Cem, Ct).Must(), await ask.RunAsync(hidden, world.Cast.Cem, Ct).Must());

        Assert.Equal(answers[0].Must().Id, answers[1].Must().Id);
        Assert.Equal(first, second);
        await using var db = await world.DbAsync();
        Assert.Equal(2, await db.ParkedQuestions.CountAsync(Ct));
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == "question-asked", Ct));
    }

    [Fact]
    public async Task Nothing_in_the_database_says_who_asked_anonymously_and_only_the_code_leads_to_the_answer()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        var before = await HistoryCountAsync(world);

        var asked = await world.Get<AskQuestion>().RunAsync(QuestionDeskWorld.Input("Anonym gefragt?") with { Anonymous = true }, world.Cast.Cem, Ct).Must();
        await world.AnsweredAsync(asked.Id, "So ist es.", world.Cast.Anna).Must();

        await using var db = await world.DbAsync();
        var question = await db.ParkedQuestions.SingleAsync(Ct);
        Assert.Equal((null, TimeSpan.Zero), (question.AskerId, Wiki.Core.Shared.Today.ToLocal(question.AskedAt).TimeOfDay));
        Assert.Equal(before + 1, await HistoryCountAsync(world)); // the answer's line only
        Assert.DoesNotContain(asked.Code!, question.KeyHash, StringComparison.Ordinal); // it was anonymous
        Assert.Null(await world.Get<FeedbackQueries>().FindAsync(asked.Id, world.Cast.Cem, Ct));
        Assert.Equal("So ist es.", (await world.Get<FeedbackQueries>().FindByCodeAsync(asked.Code!, Ct))?.Reply?.Text);
        Assert.Null(await world.Get<FeedbackQueries>().FindByCodeAsync(AskQuestion.NewKey(), Ct));
    }

    [Fact]
    public async Task A_flood_is_stopped_kindly_and_passes_after_an_hour()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        for (var i = 0; i < AskPace.MostPerHour; i++) await world.AskedAsync($"Frage {i}");
        var ask = world.Get<AskQuestion>();

        Assert.Equal("too-many-questions", (await ask.RunAsync(QuestionDeskWorld.Input("Noch eine") with { Anonymous = true }, world.Cast.Cem, Ct)).Problem?.Code);
        Assert.True((await ask.RunAsync(QuestionDeskWorld.Input("Von jemand anderem"), world.Cast.Dora, Ct)).Succeeded);
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await ask.RunAsync(QuestionDeskWorld.Input("Später"), world.Cast.Cem, Ct)).Succeeded);
    }

    private static async Task<int> HistoryCountAsync(World world)
    {
        await using var db = await world.DbAsync();
        return await db.History.CountAsync(Ct);
    }
}
