using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Reviews;

/// <summary>Sends a filled decision form to the verb it means and says in one sentence what happened.</summary>
public sealed class ReviewDecisions(ApproveRevision approve, ReturnForRework giveBack, WithdrawReview withdraw)
{
    private static readonly Problem NoDecision = new("no-decision", "Wählen Sie, ob Sie freigeben oder zurückgeben.");
    private static readonly Problem BadDate = new("bad-date", "„Gilt ab“ ist kein Datum. Schreiben Sie es als TT.MM.JJJJ oder wählen Sie es im Kalender.");

    public async Task<Result<string>> RunAsync(int reviewId, DecideForm form, Actor actor, CancellationToken ct) => form.Decision switch
    {
        DecideForm.Return => Say(await giveBack.RunAsync(reviewId, form.Note, actor, ct), "Zurückgegeben. Der Text ist wieder ein Entwurf."),
        DecideForm.Withdraw => Say(await withdraw.RunAsync(reviewId, actor, ct), "Zurückgezogen. Der Text ist wieder ein Entwurf."),
        DecideForm.Approve => await ApproveAsync(reviewId, form, actor, ct),
        _ => NoDecision,
    };

    private static Result<string> Say(Result result, string sentence) => result.Problem is { } problem ? problem : sentence;

    private async Task<Result<string>> ApproveAsync(int reviewId, DecideForm form, Actor actor, CancellationToken ct)
    {
        var validFrom = German.ParseIso(form.ValidFrom);
        if (form.ValidFrom.Length > 0 && validFrom is null) return BadDate;

        LaterVersion? later = form.Later switch
        {
            "bleibt" => LaterVersion.Stays,
            "zurueckgenommen" => LaterVersion.IsWithdrawn,
            _ => null,
        };
        var result = await approve.RunAsync(reviewId, new PublishTerms(validFrom, later), actor, ct);
        return Say(result, validFrom is { } day ? $"Freigegeben. Die Fassung gilt ab {German.Date(day)}." : "Freigegeben.");
    }
}
