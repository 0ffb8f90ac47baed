using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Whose learning a person may see and steer: the lead that of the own Fachstelle, mentor and deputy that of the people they accompany.</summary>
internal static class OwnPeople
{
    /// <summary>Active people this person may give reading to; nobody without the right.</summary>
    public static IQueryable<User> Of(WikiDbContext db, Actor actor)
    {
        var (leads, mentors) = (actor.May(Right.LeadOnboarding) && actor.Team.Length > 0, actor.May(Right.Mentor));
        return db.Users.Where(u => u.IsActive && !u.IsSystem && u.Team != ""
            && ((leads && u.Team == actor.Team)
                || (mentors && db.OnboardingPlans.Any(p => p.PersonId == u.Id && p.EndedOn == null
                    && p.Mentorings.Any(m => (m.MentorId == actor.Id || m.DeputyId == actor.Id) && !p.Mentorings.Any(later => later.From > m.From))))));
    }
}
