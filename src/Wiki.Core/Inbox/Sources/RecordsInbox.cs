using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Record;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox.Sources;

/// <summary>Learning records that will soon be deleted, for the person and the lead: who wants to keep it prints it before.</summary>
internal sealed class RecordsInbox(ParsedPlans parsed) : IInboxSource
{
    public static readonly InboxGroup Ending = new("lernnachweis", "Lernnachweis wird gelöscht", 75) { EndsWhenSeen = true };

    public IReadOnlyCollection<Type> Entities => [typeof(OnboardingPlan), typeof(PlanPause)];

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var ending = await RecordEnd.LoadAsync(db, parsed, today.AddDays(RecordEnd.WarningDays), today, ct);
        if (ending.Count == 0) return _ => [];

        var ids = ending.Select(record => record.PersonId).ToList();
        var people = await db.Users.Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName, u.Team, u.IsActive }).ToDictionaryAsync(u => u.Id, ct);
        return actor => ending.Where(record => record.PersonId == actor.Id || (people[record.PersonId].IsActive && actor.MayFor(Right.LeadOnboarding, people[record.PersonId].Team)))
            .Select(record => new InboxItem(
                Ending, $"lernnachweis-{record.PlanIds[^1]}", record.PersonId == actor.Id ? "/einarbeitung/nachweis" : $"/einarbeitung/nachweis/{record.PersonId}",
                record.PersonId == actor.Id ? "Ihr Lernnachweis" : people[record.PersonId].DisplayName, record.DeleteOn, "ausdrucken, wenn er bleiben soll"));
    }
}
