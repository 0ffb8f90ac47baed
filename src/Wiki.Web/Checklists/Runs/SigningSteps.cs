using Wiki.Core.Checklists.Runs.Signing;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists.Runs;

/// <summary>The steps beside a result, each with the sentence for when it is done.</summary>
public sealed class SigningSteps(DecideRun decide, SignRun sign, SubmitRun submit, CoSignRun coSign, ReturnRun give, RecallRun recall)
{
    public async Task<(Result Result, string Done)> DecideAsync(int run, SigningForm form, Actor actor, CancellationToken ct) =>
        (await decide.RunAsync(run, form.Outcome, SigningWords.DeviationOf(form.Reason), form.Seen, actor, ct), "Die Entscheidung ist festgehalten. Zeichnen ist der nächste Schritt.");

    public async Task<(Result Result, string Done)> SignAsync(int run, SigningForm form, Actor actor, CancellationToken ct) =>
        (await sign.RunAsync(run, German.ParseNumber(form.To), form.Seen, actor, ct), form.To.Length > 0 ? "Gezeichnet. Der Lauf wartet auf die Mitzeichnung." : "Der Lauf ist gezeichnet.");

    public async Task<(Result Result, string Done)> SubmitAsync(int run, SigningForm form, Actor actor, CancellationToken ct) =>
        (await submit.RunAsync(run, German.ParseNumber(form.To) ?? 0, form.Seen, actor, ct), "Der Lauf ist vorgelegt.");

    public async Task<(Result Result, string Done)> CoSignAsync(int run, SigningForm form, Actor actor, CancellationToken ct) =>
        (await coSign.RunAsync(run, German.ParseNumber(form.To), form.Seen, actor, ct), "Gezeichnet.");

    public async Task<(Result Result, string Done)> ReturnAsync(int run, SigningForm form, Actor actor, CancellationToken ct)
    {
        form.LeavesRun = true; // whoever gave it back may have no access any more
        return (await give.RunAsync(run, SigningWords.ReturnOf(form.Reason), form.Seen, actor, ct), "Der Lauf ist zurückgegeben.");
    }

    public async Task<(Result Result, string Done)> RecallAsync(int run, SigningForm form, Actor actor, CancellationToken ct) =>
        (await recall.RunAsync(run, form.Seen, actor, ct), "Die Vorlage ist zurückgezogen. Der Lauf ist wieder offen.");
}
