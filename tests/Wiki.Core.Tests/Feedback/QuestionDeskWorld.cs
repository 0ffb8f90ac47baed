using Wiki.Core.Feedback;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Feedback;

/// <summary>Asking and answering in a <see cref="World"/>: the article "Beispiel" is Anna's, Alex stands in, humanitaer decides.</summary>
internal static class QuestionDeskWorld
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static QuestionInput Input(string text, string slug = "beispiel") =>
        new(QuestionKind.Question, slug, "voraussetzungen", "Voraussetzungen", "Der Text des Artikels.", text, AskQuestion.NewKey());

    public static async Task<int> AskedAsync(this World world, string text, Actor? asker = null, int? addressee = null) =>
        (await world.Get<AskQuestion>().RunAsync(Input(text) with { AddresseeId = addressee }, asker ?? world.Cast.Cem, Ct).Must()).Id;

    public static async Task<int> VersionAsync(this World world, int id)
    {
        await using var db = await world.DbAsync();
        return db.ParkedQuestions.Single(q => q.Id == id).Version;
    }

    public static async Task<Result> AnsweredAsync(this World world, int id, string text, Actor by) =>
        await world.Get<AnswerQuestion>().RunAsync(id, await world.VersionAsync(id), text, PersonalDataPass.None, by, Ct);
}
