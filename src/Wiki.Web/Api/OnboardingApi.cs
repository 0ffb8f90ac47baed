using Wiki.Core.Onboarding;

namespace Wiki.Web.Api;

/// <summary>Onboarding plans the owner of the token may see: the own one, those of the own people, as lead those of the Fachstelle.</summary>
internal static class OnboardingApi
{
    public static void MapOnboarding(this RouteGroupBuilder api) =>
        api.MapGet("/onboarding/plans", ListAsync).Describe("listOnboardingPlans", "Einarbeitung", "Einarbeitungspläne, die die Person hinter dem Token sehen darf").Gives<ApiList<OnboardingPlanItem>>();

    private static async Task<IResult> ListAsync(ApiCaller caller, OnboardingQueries plans, CancellationToken ct) =>
        Results.Ok(new ApiList<OnboardingPlanItem>([.. (await plans.ListAsync(caller.Actor, ct)).Select(OnboardingPlanItem.Of)], null));
}

/// <summary>A plan in a list.</summary>
/// <param name="Standing">planned, running, paused, over or ended.</param>
/// <param name="Month">Month of duty; 0 before the first day.</param>
/// <param name="Phase">Code of the phase; null before the start and after the end.</param>
/// <param name="Accompanied">Accompanied appointments since the start.</param>
/// <param name="Alone">Nobody accompanies the person today: the ramp rests.</param>
public sealed record OnboardingPlanItem(
    int Id, string Person, string Mentor, string? Deputy, string Title, string Team, PlanStanding Standing, DateOnly StartsOn, DateOnly LastDay, int Month, int Months,
    string? Phase, int Accompanied, bool Alone, string Url)
{
    internal static OnboardingPlanItem Of(PlanRow row) => new(
        row.Id, row.Person.Name, row.Mentor.Name, row.Deputy?.Name, row.Title, row.Team, row.Standing, row.StartsOn, row.LastDay, row.Month, row.Months,
        row.Phase?.Phase.Code, row.Accompanied, row.IsAlone, $"/einarbeitung/{row.Id}");
}
