using Wiki.Core.Feedback;
using Wiki.Core.Shared;

namespace Wiki.Web.Feedback;

/// <summary>Sends the form of a question's page to the verb behind the pressed button.</summary>
public sealed class QuestionDesk(AnswerQuestion answer, CloseQuestion close, PassQuestionOn passOn, QuestionToDraft toDraft)
{
    /// <returns>Where to go, and what to say there.</returns>
    public async Task<Result<(string Address, string Sentence)>> SendAsync(int id, ReplyForm form, Actor actor, CancellationToken ct)
    {
        var pass = new PersonalDataPass(form.PassReason);
        if (form.Action == ReplyForm.ToDraft)
        {
            var drafted = await toDraft.RunAsync(id, form.Version, actor, ct);
            return drafted.Succeeded ? (Articles.ArticleUrls.Edit(drafted.Value), "Im Entwurf steht jetzt ein Hinweis an der Stelle.") : drafted.Problem!; // not succeeded has a problem
        }

        var result = form.Action switch
        {
            ReplyForm.Close => await close.RunAsync(id, form.Version, form.Text, pass, actor, ct),
            ReplyForm.PassOn => await passOn.RunAsync(id, form.Version, actor, ct),
            _ => await answer.RunAsync(id, form.Version, form.Text, pass, actor, ct),
        };
        if (result.Problem is { } no) return no;

        return form.Action switch
        {
            ReplyForm.Close => (FeedbackUrls.Show(id), "Geschlossen. Wer gefragt hat, liest den Grund."),
            ReplyForm.PassOn => (FeedbackUrls.ListRoute, "Weitergegeben an die Verantwortlichen des Artikels."),
            _ => (FeedbackUrls.Show(id), "Antwort gespeichert. Wer gefragt hat, findet sie bei seinen Aufgaben."),
        };
    }
}
