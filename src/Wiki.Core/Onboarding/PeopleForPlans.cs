using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>Who may be mentor, deputy or newcomer.</summary>
internal static class PeopleForPlans
{
    /// <summary>Null when these people can accompany that newcomer.</summary>
    public static async Task<Problem?> ObjectionAsync(WikiDbContext db, Mentors mentors, int personId, CancellationToken ct)
    {
        if (mentors.MentorId == personId || mentors.DeputyId == personId) return OnboardingProblems.MentorIsNewcomer;
        if (!await IsMentorAsync(db, mentors.MentorId, ct)) return OnboardingProblems.NoMentor;
        if (mentors.DeputyId is not { } deputy) return null;
        return deputy != mentors.MentorId && await IsMentorAsync(db, deputy, ct) ? null : OnboardingProblems.NoDeputy;
    }

    public static bool MayMentor(IEnumerable<string> roles) => RoleCatalog.RightsOf(roles).Contains(Right.Mentor);

    private static async Task<bool> IsMentorAsync(WikiDbContext db, int userId, CancellationToken ct)
    {
        var roles = await db.Users.Where(u => u.Id == userId && u.IsActive && !u.IsSystem).Select(u => u.Roles).SingleOrDefaultAsync(ct);
        return roles is not null && MayMentor(roles);
    }
}
