using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Whose learning a person may see and steer: the lead that of the own Fachstelle, mentors and their deputies that of the newcomers they accompany.</summary>
internal static class OwnPeople
{
    /// <summary>Active people this person may give reading to; nobody without the right.</summary>
    public static IQueryable<User> Of(WikiDbContext db, Actor actor, DateOnly today)
    {
        var leads = actor.May(Right.LeadOnboarding) && actor.Team.Length > 0;
        var mentored = PlanAccess.Mentored(db, actor, today).Select(plan => plan.PersonId);
        return db.Users.Where(u => u.IsActive && !u.IsSystem && ((leads && u.Team == actor.Team) || mentored.Contains(u.Id)));
    }
}
