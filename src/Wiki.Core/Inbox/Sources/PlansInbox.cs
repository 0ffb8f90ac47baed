using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox.Sources;

/// <summary>Of onboarding plans: a mentor's reminder for the newcomer, and for the lead people whose mentor can't sign in any more.</summary>
internal sealed class PlansInbox : IInboxSource
{
    public static readonly InboxGroup Reminders = new("erinnerung", "Erinnerungen", 42) { EndsWhenSeen = true };
    public static readonly InboxGroup Mentorless = new("patenschaft", "Patenschaft neu festlegen", 30);

    private const int ReminderDays = 14;

    public IReadOnlyCollection<Type> Entities => [typeof(OnboardingPlan), typeof(Mentoring), typeof(User)];

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var since = today.AddDays(-ReminderDays);
        var plans = await (
            from plan in db.OnboardingPlans
            where plan.EndedOn == null
            join person in db.Users on plan.PersonId equals person.Id
            select new
            {
                plan.Id,
                plan.PersonId,
                plan.Team,
                Person = person.DisplayName,
                plan.RemindedOn,
                Reminder = db.Users.Where(u => u.Id == plan.RemindedBy).Select(u => u.DisplayName).FirstOrDefault(),
                Mentors = plan.Mentorings.Select(m => new { m.From, Active = db.Users.Any(u => u.Id == m.MentorId && u.IsActive) }).ToList(),
            }).AsSingleQuery().ToListAsync(ct);
        var waiting = plans.ConvertAll(plan => (
            plan.Id, plan.PersonId, plan.Team, plan.Person, plan.Reminder, On: plan.RemindedOn is { } on && on > since ? plan.RemindedOn : null,
            IsMentorless: !(plan.Mentors.Where(m => m.From <= today).MaxBy(m => m.From) ?? plan.Mentors.MinBy(m => m.From)!).Active)); // a plan starts with a mentor
        return actor =>
        [
            .. waiting.Where(plan => plan.PersonId == actor.Id && plan.On is not null)
                .Select(plan => new InboxItem(Reminders, $"erinnerung-{plan.Id}-{plan.On:yyyyMMdd}", "/einarbeitung/lesen", $"{plan.Reminder} erinnert Sie an Ihre Lektüre")),
            .. waiting.Where(plan => plan.IsMentorless && plan.PersonId != actor.Id && actor.MayFor(Right.LeadOnboarding, plan.Team))
                .Select(plan => new InboxItem(Mentorless, $"patenschaft-{plan.Id}", $"/einarbeitung/{plan.Id}/verwalten", plan.Person, null, "Patin oder Pate deaktiviert")),
        ];
    }
}
