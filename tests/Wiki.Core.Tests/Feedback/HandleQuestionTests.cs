using Wiki.Core.Articles;
using Wiki.Core.Feedback;
using Wiki.Core.Inbox;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Feedback;

/// <summary>Who sees, answers, closes, passes on and drafts a question, and who is told.</summary>
public sealed class HandleQuestionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_reaches_owner_and_deputy_and_the_Freigabe_only_when_both_are_gone()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        await world.AskedAsync("Wer liest das?");
        var cast = world.Cast;

        Assert.Equal(["anna", "alex"], await WaitsForAsync(world));
        await world.Get<DeactivatePerson>().RunAsync(cast.Anna.Id, cast.Emil, Ct).Must();
        Assert.Equal(["anna", "alex"], await WaitsForAsync(world)); // by name; who is gone has no session to see it with
        await world.Get<DeactivatePerson>().RunAsync(cast.Alex.Id, cast.Emil, Ct).Must();
        Assert.Equal(["bernd", "bea", "frida"], await WaitsForAsync(world));
    }

    [Fact]
    public async Task Asker_keepers_and_the_deciders_of_the_Fachstelle_see_it_and_nobody_else()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        var id = await world.AskedAsync("Wer sieht das?");

        Assert.Equal(["anna", "alex", "bernd", "bea", "frida", "cem"], await SeeAsync(world, id));
        Assert.Equal("question-gone", (await world.AnsweredAsync(id, "Antwort", world.Cast.Berta)).Problem?.Code);
        Assert.Equal("not-allowed", (await world.AnsweredAsync(id, "Antwort an mich selbst", world.Cast.Cem)).Problem?.Code);
    }

    [Fact]
    public async Task A_question_to_one_person_is_theirs_alone_until_passed_on()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        var id = await world.AskedAsync("Unter uns?", addressee: world.Cast.Berta.Id);
        var queries = world.Get<FeedbackQueries>();

        Assert.Equal(["berta", "cem"], await SeeAsync(world, id));
        Assert.Equal(["berta"], await WaitsForAsync(world));
        Assert.Equal(id, Assert.Single(await queries.ListAddressedAsync(world.Cast.Berta.Id, world.Cast.Cem.Id, world.Cast.Berta, Ct)).Id);
        Assert.Equal(id, Assert.Single(await queries.ListAddressedAsync(world.Cast.Berta.Id, world.Cast.Cem.Id, world.Cast.Cem, Ct)).Id);
        Assert.Empty(await queries.ListAddressedAsync(world.Cast.Berta.Id, world.Cast.Cem.Id, world.Cast.Bernd, Ct));
        Assert.Equal(0, await queries.CountOpenAsync(1, world.Cast.Anna, Ct));

        await world.Get<PassQuestionOn>().RunAsync(id, 0, world.Cast.Berta, Ct).Must();

        Assert.Equal(["anna", "alex"], await WaitsForAsync(world));
        Assert.DoesNotContain("berta", await SeeAsync(world, id));
    }

    [Fact]
    public async Task A_question_to_somebody_who_left_falls_to_those_who_keep_the_article()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        await world.AskedAsync("Noch da?", addressee: world.Cast.Berta.Id);

        await world.Get<DeactivatePerson>().RunAsync(world.Cast.Berta.Id, world.Cast.Emil, Ct).Must();

        Assert.Equal(["anna", "alex"], await WaitsForAsync(world));
    }

    [Fact]
    public async Task The_asker_is_told_until_seen()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        var (answered, closed) = (await world.AskedAsync("Beantwortet?"), await world.AskedAsync("Geschlossen?"));

        await world.AnsweredAsync(answered, "Ja.", world.Cast.Alex).Must();
        await world.Get<CloseQuestion>().RunAsync(closed, 0, "Steht schon im Artikel.", PersonalDataPass.None, world.Cast.Bernd, Ct).Must();

        var news = (await InboxAsync(world, world.Cast.Cem)).Of("antworten");
        Assert.Equal([$"antwort-{answered}", $"antwort-{closed}"], news.Select(item => item.Key).Order());
        await world.Get<MarkSeen>().RunAsync($"antwort-{answered}", world.Cast.Cem, Ct).Must();
        Assert.Equal($"antwort-{closed}", Assert.Single((await InboxAsync(world, world.Cast.Cem)).Of("antworten")).Key);
        Assert.Equal("task-gone", (await world.Get<MarkSeen>().RunAsync($"antwort-{closed}", world.Cast.Anna, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task Two_answers_in_one_moment_are_one_and_the_second_person_is_told()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        var id = await world.AskedAsync("Wer zuerst?");
        var answer = world.Get<AnswerQuestion>();

        var both = await Task.WhenAll(
            answer.RunAsync(id, 0, "Eine Antwort", PersonalDataPass.None, world.Cast.Anna, Ct), answer.RunAsync(id, 0, "Andere Antwort", PersonalDataPass.None, world.Cast.Alex, Ct));

        Assert.Single(both, result => result.Succeeded);
        Assert.Contains(both.Single(result => !result.Succeeded).Problem!.Code, new[] { "question-not-open", "question-stale" }); // the other one
        Assert.Equal("question-not-open", (await world.Get<CloseQuestion>().RunAsync(id, 1, "Zu spät", PersonalDataPass.None, world.Cast.Anna, Ct)).Problem?.Code);
    }

    [Theory]
    [InlineData("", "answer-empty")]
    [InlineData("Rufen Sie 0171 2345678 an.", "personal-data")]
    public async Task Answers_have_rules_too(string text, string code)
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");

        Assert.Equal(code, (await world.AnsweredAsync(await world.AskedAsync("Frage?"), text, world.Cast.Anna)).Problem?.Code);
    }

    [Fact]
    public async Task It_becomes_a_note_in_the_draft_at_its_section_and_the_asker_hears_when_it_is_approved()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        var id = await world.AskedAsync("Was ist mit Kindern?");

        await world.Get<QuestionToDraft>().RunAsync(id, 0, world.Cast.Anna, Ct).Must();

        var draft = (await world.Get<DraftQueries>().FindAsync("beispiel", world.Cast.Anna, Ct))!; // begun a line above
        Assert.Contains($"## Voraussetzungen\n\n> [!INTERN]\n> Rückfrage {id} hier einarbeiten", draft.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("Kindern", draft.Markdown, StringComparison.Ordinal);
        Assert.Equal($"Rückfrage {id} beantwortet", draft.Fields.ChangeNote);
        Assert.Equal("question-in-draft", (await world.Get<QuestionToDraft>().RunAsync(id, 1, world.Cast.Anna, Ct)).Problem?.Code);

        await world.AnsweredAsync(id, "Steht ab morgen drin.", world.Cast.Anna).Must();
        Assert.DoesNotContain((await InboxAsync(world, world.Cast.Cem)).Of("antworten"), item => item.Key == $"umgesetzt-{id}");
        await world.ApprovedAsync(await world.SubmittedAsync("beispiel"));

        Assert.Contains((await InboxAsync(world, world.Cast.Cem)).Of("antworten"), item => item.Key == $"umgesetzt-{id}" && item.Note == "umgesetzt in Fassung 2");
        Assert.Equal(QuestionState.Done, (await world.Get<FeedbackQueries>().FindAsync(id, world.Cast.Cem, Ct))?.Row.State);
    }

    [Fact]
    public async Task The_draft_keeps_its_own_rules()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        var id = await world.AskedAsync("Frage?");
        await world.SavedAsync("beispiel", World.Text("Beispiel", "Schon begonnen."));
        var toDraft = world.Get<QuestionToDraft>();

        Assert.Equal("not-allowed", (await toDraft.RunAsync(id, 0, world.Cast.Bernd, Ct)).Problem?.Code);
        await world.Get<KeepWorkingCopy>().RunAsync("beispiel", "{}", world.Cast.Anna, Ct).Must();
        Assert.Equal("unsaved-text", (await toDraft.RunAsync(id, 0, world.Cast.Anna, Ct)).Problem?.Code);
        await toDraft.RunAsync(id, 0, world.Cast.Alex, Ct).Must();

        var draft = (await world.Get<DraftQueries>().FindAsync("beispiel", world.Cast.Anna, Ct))!; // authors see every draft
        Assert.Contains("Schon begonnen.", draft.Markdown, StringComparison.Ordinal);
        Assert.Equal("Erste Fassung; " + $"Rückfrage {id} beantwortet", draft.Fields.ChangeNote);
    }

    [Fact]
    public async Task Lists_show_mine_to_me_and_of_the_Fachstelle_paged_by_key()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        for (var i = 0; i < 20; i++) await world.AskedAsync($"Cem {i}");
        for (var i = 0; i < 15; i++) await world.AskedAsync($"Dora {i}", world.Cast.Dora);
        var queries = world.Get<FeedbackQueries>();

        var first = await queries.ListAsync(QuestionList.ToMe, true, null, world.Cast.Alex, Ct);
        var second = await queries.ListAsync(QuestionList.ToMe, true, first.Next, world.Cast.Alex, Ct);

        Assert.Equal((30, 5, null), (first.Items.Count, second.Items.Count, second.Next));
        Assert.Equal(35, first.Items.Concat(second.Items).Select(row => row.Id).Distinct().Count());
        Assert.Equal(15, (await queries.ListAsync(QuestionList.Mine, true, null, world.Cast.Dora, Ct)).Items.Count);
        Assert.Equal(30, (await queries.ListAsync(QuestionList.Team, true, null, world.Cast.Bernd, Ct)).Items.Count);
        Assert.Empty((await queries.ListAsync(QuestionList.Team, true, null, world.Cast.Berta, Ct)).Items);
        Assert.Empty((await queries.ListAsync(QuestionList.Team, true, null, world.Cast.Cem, Ct)).Items);
        Assert.Empty((await queries.ListAsync(QuestionList.ToMe, false, null, world.Cast.Alex, Ct)).Items);
        Assert.Equal(35, await queries.CountOpenAsync(1, world.Cast.Anna, Ct));
        Assert.Equal(0, await queries.CountOpenAsync(1, world.Cast.Cem, Ct));
    }

    private static Task<InboxView> InboxAsync(World world, Actor actor) => world.Get<InboxQueries>().FindAsync(actor, Ct);

    private static async Task<IReadOnlyList<string>> WaitsForAsync(World world)
    {
        var found = new List<string>();
        foreach (var person in world.Cast.Everybody)
        {
            if ((await InboxAsync(world, person)).Of("rueckfragen").Count > 0) found.Add(person.UserName);
        }

        return found;
    }

    private static async Task<IReadOnlyList<string>> SeeAsync(World world, int id)
    {
        var found = new List<string>();
        foreach (var person in world.Cast.Everybody)
        {
            if (await world.Get<FeedbackQueries>().FindAsync(id, person, Ct) is not null) found.Add(person.UserName);
        }

        return found;
    }
}
