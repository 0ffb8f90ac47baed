using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Runs.Signing;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists.Runs;

/// <summary>Signs, submits and gives back runs on what the page shows; Alex (S2) works on them, Cem (S0) began some.</summary>
internal sealed class SigningDesk(World world, RunDesk desk)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Cast Cast => world.Cast;

    /// <summary>A run with every answer there; Alex works on it, whoever began it.</summary>
    public async Task<int> CompleteAsync(Actor? editor = null)
    {
        var run = await desk.StartAsync(editor: editor);
        if (editor is not null) await world.Get<HandOverRun>().RunAsync(run, Cast.Alex.Id, 0, editor, Ct).Must();
        await desk.CompleteAsync(run);
        return run;
    }

    public async Task<Result> SignAsync(int run, Actor actor, int? coSigner = null, int? seen = null) =>
        await world.Get<SignRun>().RunAsync(run, coSigner, seen ?? await SeenAsync(run), actor, Ct);

    public async Task<Result> SubmitAsync(int run, Actor to, Actor actor) => await world.Get<SubmitRun>().RunAsync(run, to.Id, await SeenAsync(run), actor, Ct);

    public async Task<Result> CoSignAsync(int run, Actor actor, int? next = null, int? seen = null) =>
        await world.Get<CoSignRun>().RunAsync(run, next, seen ?? await SeenAsync(run), actor, Ct);

    public async Task<Result> ReturnAsync(int run, Actor actor, ReturnReason? reason = ReturnReason.Answers) =>
        await world.Get<ReturnRun>().RunAsync(run, reason, await SeenAsync(run), actor, Ct);

    public async Task<Result> RecallAsync(int run, Actor actor) => await world.Get<RecallRun>().RunAsync(run, await SeenAsync(run), actor, Ct);

    public async Task<Result> DecideAsync(int run, string outcome, DeviationReason? reason, Actor? actor = null) =>
        await world.Get<DecideRun>().RunAsync(run, outcome, reason, await SeenAsync(run), actor ?? Cast.Alex, Ct);

    public async Task NoteAsync(int run) => await world.Get<WriteRunNote>().RunAsync(run, "Die Lücke wiegt gering.", await SeenAsync(run), null, Cast.Alex, Ct).Must();

    public Task<int> RuleAsync(SigningLevel minimum, SigningLevel? coSign = null, string? flag = null) => world.Get<AddAuthorityRule>().RunAsync(
        new RuleTerms { MinimumLevel = minimum, CoSignLevel = coSign, Flag = flag, From = world.Today, Source = "DA 2/2026" }, Cast.Bernd, Ct).Must();

    public async Task<RunSigningView> ViewAsync(int run, Actor actor) => (await world.Get<RunSigningQueries>().FindAsync(run, actor, Ct))!; // it concerns them

    private async Task<int> SeenAsync(int run) => (await desk.ReadAsync(run)).Version;
}
