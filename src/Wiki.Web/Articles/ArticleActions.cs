using Wiki.Core.Articles;
using Wiki.Core.Shared;
using Wiki.Web.Layout;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>Sends what was decided about an article as a whole to its verb, and says in one sentence what happened.</summary>
public sealed class ArticleActions(
    ConfirmUnchanged confirm, LockArticle locking, UnlockArticle unlock, RenameArticle rename, RetireArticle retire, Flash flash, TimeProvider clock)
{
    private static readonly Problem BadDate = new("bad-date", "Der Rechtsstand ist kein Datum. Wählen Sie es im Kalender oder schreiben Sie es als TT.MM.JJJJ.");

    public DateOnly Today => Core.Shared.Today.In(clock);

    /// <returns>The address to go to.</returns>
    public async Task<Result<string>> RunAsync(string slug, string action, StandingForm form, Actor actor, CancellationToken ct)
    {
        var (result, sentence, address) = action switch
        {
            StandingForm.Confirm => (await ConfirmAsync(slug, form, actor, ct), "Bestätigt. Ihr Name und der neue Rechtsstand stehen am Artikel.", slug),
            StandingForm.Lock => (await locking.RunAsync(slug, form.Reason, actor, ct), "Der Artikel ist gesperrt.", slug),
            StandingForm.Unlock => (await unlock.RunAsync(slug, form.Reason, actor, ct), "Die Sperre ist aufgehoben.", slug),
            StandingForm.Rename => (await rename.RunAsync(slug, form.NewSlug, actor, ct), "Umbenannt. Die alte Adresse führt weiter hierher.", form.NewSlug.Trim()),
            _ => (await retire.RunAsync(slug, form.Reason, actor, ct), "Der Artikel ist außer Kraft.", slug),
        };
        if (result.Problem is { } no) return no;

        flash.Say(sentence);
        return ArticleUrls.Read(address);
    }

    private async Task<Result> ConfirmAsync(string slug, StandingForm form, Actor actor, CancellationToken ct) =>
        German.ParseIso(form.LegalAsOf) is { } day ? await confirm.RunAsync(slug, form.Number, day, actor, ct) : BadDate;
}
