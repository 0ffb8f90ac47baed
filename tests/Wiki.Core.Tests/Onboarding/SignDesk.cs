using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Competences;
using Wiki.Core.Onboarding.Milestones;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>Reads, accompanies, releases and signs in the small plan of <see cref="PlanDesk"/>: Cem learns, Petra accompanies, Murat is her deputy, Berta leads.</summary>
/// <param name="code">The milestone that is signed.</param>
internal sealed class SignDesk(World world, PlanDesk desk, int plan, string code = "m2")
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task ReadAsync(string slug, int number = 1) => await world.Get<AcknowledgeReading>().RunAsync(slug, number, desk.Newcomer, Ct).Must();

    public async Task AccompanyAsync(int count = 3, string competence = "fiktion", AppointmentRole role = AppointmentRole.Joined) =>
        await world.Get<LogAppointment>().RunAsync(plan, new AppointmentInput(world.Today, competence, role, count, "§ 81 Abs. 4, erteilt."), desk.Petra, Ct).Must();

    /// <summary>Everything the competence „fiktion“ asks for.</summary>
    public async Task PrepareAsync()
    {
        await ReadAsync("fiktion");
        await AccompanyAsync();
    }

    public async Task<PlanView> ViewAsync() => (await world.Get<OnboardingQueries>().FindAsync(plan, desk.Newcomer, Ct))!; // one's own plan is there

    public async Task<CompetenceState> CompetenceAsync(string code = "fiktion") => (await ViewAsync()).FindCompetence(code)!; // the plan names it

    public async Task<MilestoneStanding> MilestoneAsync() => (await ViewAsync()).FindMilestone(code)!; // the plan names it

    public async Task<string?> ReleaseAsync(Actor actor, string code = "fiktion", int? seen = null) =>
        (await world.Get<ReleaseCompetence>().RunAsync(plan, code, seen ?? (await CompetenceAsync()).Seen, actor, Ct)).Problem?.Code;

    public async Task<string?> WithdrawAsync(Actor actor, string reason = "Zwei Fälle gingen daneben.", int? release = null) =>
        (await world.Get<WithdrawCompetence>().RunAsync(plan, release ?? (await CompetenceAsync()).Seen, reason, actor, Ct)).Problem?.Code;

    public async Task<Problem?> SignAsync(Actor actor, string reason = "", string? mark = null) =>
        (await world.Get<SignMilestone>().RunAsync(plan, code, mark ?? (await MilestoneAsync()).Mark, reason, actor, Ct)).Problem;

    public async Task<string?> TakeBackAsync(Actor actor, int signature) => (await world.Get<TakeBackSignature>().RunAsync(plan, signature, actor, Ct)).Problem?.Code;

    /// <summary>Whether Cem may sign what „erteilt“ asks of S1, from this checklist.</summary>
    public async Task<bool> MaySignAsync(string sheet = "bogen-81")
    {
        await using var db = await world.DbAsync();
        return SigningCheck.Answer(
            await AuthorityFacts.LoadAsync(db, world.Today, Ct), new SigningRequest(sheet, OutcomeKind.Favourable, SigningLevel.S1, [], "allgemein-1"), desk.Newcomer.Id, world.Today).May;
    }

    public async Task<IReadOnlyList<string>> VerbsAsync()
    {
        await using var db = await world.DbAsync();
        return await db.History.Where(h => h.SubjectTitle == "" && h.Reason == null).OrderBy(h => h.Id).Select(h => h.Verb).ToListAsync(Ct);
    }

    public static IReadOnlyList<Ternary> Met(ConditionVerdict verdict) => [.. verdict.Points.Select(point => point.Met)];
}
