namespace Wiki.Core.Onboarding.Overview;

/// <summary>A Fachstelle's running plans for its lead: who is where and what holds people up. Nothing is compared and nothing is timed.</summary>
/// <param name="Plans">By name.</param>
/// <param name="Articles">What is overdue, the most people first.</param>
public sealed record LeadOverview(DateOnly Today, IReadOnlyList<LedPlan> Plans, IReadOnlyList<StuckArticle> Articles)
{
    /// <summary>People whose mentor can't sign in any more, or who have nobody today.</summary>
    public IEnumerable<LedPlan> WithoutMentor => Plans.Where(plan => plan.Row.IsAlone || !plan.Row.Mentor.IsActive);
}

/// <summary>One newcomer as the lead sees them.</summary>
/// <param name="InCharge">Who accompanies today; null when nobody does.</param>
public sealed record LedPlan(PlanRow Row, PlanPerson? InCharge, ReadingCount Reading);

/// <summary>An article that people are late with.</summary>
/// <param name="Late">How many have it overdue.</param>
/// <param name="Of">How many have it to read.</param>
public sealed record StuckArticle(string Slug, string Title, int Late, int Of);
