using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Whose learning a person may see and steer: the lead that of the own Fachstelle.</summary>
internal static class OwnPeople
{
    /// <summary>Active people this person may give reading to; nobody without the right.</summary>
    public static IQueryable<User> Of(WikiDbContext db, Actor actor) =>
        db.Users.Where(u => u.IsActive && !u.IsSystem && u.Team != "" && actor.May(Right.LeadOnboarding) && u.Team == actor.Team);
}
