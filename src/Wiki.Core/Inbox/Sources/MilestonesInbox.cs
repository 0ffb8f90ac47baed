using Wiki.Core.Data;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Milestones;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Inbox.Sources;

/// <summary>Milestones of onboarding plans, for the one who signs next: who accompanies, then the lead of the Fachstelle.</summary>
internal sealed class MilestonesInbox(ParsedPlans parsed) : IInboxSource
{
    public static readonly InboxGroup ToSign = new("abnahmen", "Meilensteine abnehmen", 30);

    public IReadOnlyCollection<Type> Entities => [typeof(OnboardingPlan), typeof(MilestoneSignature), typeof(Mentoring), typeof(MentorAbsence), typeof(PlanPause)];

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var waiting = await MilestonesWaiting.LoadAsync(db, parsed, today, ct);
        return actor => waiting.Where(one => one.WaitsFor(actor)).OrderBy(one => one.DueOn).Select(Item);
    }

    /// <summary>The seat is part of the name: the second signature is another task than the first. No name in it, what is put off is stored.</summary>
    private static InboxItem Item(WaitingMilestone one) => new(
        ToSign, $"meilenstein-{one.PlanId}-{one.Code}-{(one.Next == PlanSigner.Mentor ? "pate" : "leitung")}", $"/einarbeitung/{one.PlanId}/meilenstein/{one.Code}",
        $"{one.Title}: {one.Person}", one.DueOn, one.Note);
}
