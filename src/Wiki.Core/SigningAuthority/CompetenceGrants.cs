using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>
/// What onboarding changes in a newcomer's authority, in the transaction of the verb that decides it; none of these saves. Who may release
/// is the caller's rule; that nobody releases to themselves holds here.
/// </summary>
internal static class CompetenceGrants
{
    /// <summary>From now on the person signs only what is released, whatever the own level says. Doing it twice changes nothing.</summary>
    public static async Task StartAsync(WikiDbContext db, int personId, Actor by, DateTime now, CancellationToken ct)
    {
        if (await OpenAsync(db, personId, ct) is not null) return;
        db.StepwiseAuthorities.Add(new StepwiseAuthority { PersonId = personId, StartedBy = by.Id, StartedAt = now });
        Note(db, by, now, personId, AuthorityHistory.StepwiseStarted);
    }

    /// <summary>The onboarding is over: the person's own level holds for every case type again, beside what was released.</summary>
    public static async Task FinishAsync(WikiDbContext db, int personId, Actor by, DateTime now, CancellationToken ct)
    {
        if (await OpenAsync(db, personId, ct) is not { } stepwise) return;
        stepwise.End(by, now);
        Note(db, by, now, personId, AuthorityHistory.StepwiseEnded);
    }

    /// <summary>A released competence lets the person sign cases of these checklists up to the level. Doing it twice changes nothing.</summary>
    /// <param name="checklistIds">Kennungen; a competence without a checklist gives no authority.</param>
    public static async Task<Result> ReleaseAsync(
        WikiDbContext db, int personId, string code, string title, IReadOnlyCollection<string> checklistIds, SigningLevel level, Actor by, DateTime now, CancellationToken ct)
    {
        if (personId == by.Id) return AuthorityProblems.NotOneself;
        if (checklistIds.Count == 0 || await db.GrantedAuthorities.AnyAsync(g => g.PersonId == personId && g.Competence == code && g.EndedAt == null, ct)) return Result.Done;

        db.GrantedAuthorities.Add(new GrantedAuthority
        {
            PersonId = personId,
            AllCases = false,
            CaseTypes = [.. checklistIds.Distinct().Order(StringComparer.Ordinal)],
            Competence = code,
            Title = title.Length <= GrantedAuthority.MaxTitle ? title : title[..GrantedAuthority.MaxTitle],
            Level = level,
            From = Today.Of(now),
            Until = null,
            GrantedBy = by.Id,
            GrantedAt = now,
        });
        Note(db, by, now, personId, AuthorityHistory.CompetenceReleased);
        return Result.Done;
    }

    /// <summary>The authority of the competence ends; a competence that gave none is passed over.</summary>
    public static async Task WithdrawAsync(WikiDbContext db, int personId, string code, Actor by, DateTime now, CancellationToken ct)
    {
        var open = await db.GrantedAuthorities.Where(g => g.PersonId == personId && g.Competence == code && g.EndedAt == null).ToListAsync(ct);
        foreach (var grant in open) grant.End(by, now);
        if (open.Count > 0) Note(db, by, now, personId, AuthorityHistory.CompetenceWithdrawn);
    }

    private static Task<StepwiseAuthority?> OpenAsync(WikiDbContext db, int personId, CancellationToken ct) =>
        db.StepwiseAuthorities.SingleOrDefaultAsync(s => s.PersonId == personId && s.EndedAt == null, ct);

    /// <summary>Learning records hold verb and number only.</summary>
    private static void Note(WikiDbContext db, Actor by, DateTime now, int personId, string verb) =>
        HistoryWriter.Add(db, by, now, AuthorityHistory.GrantKind, personId, "", verb);
}
