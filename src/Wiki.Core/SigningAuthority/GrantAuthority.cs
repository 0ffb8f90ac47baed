using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>A lead gives a person of the own Fachstelle authority beyond the own level; never oneself, never more than one has.</summary>
public sealed class GrantAuthority(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(GrantInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.GrantAuthority) || actor.Team.Length == 0) return AuthorityProblems.NotAllowed;
        var now = clock.GetUtcNow().UtcDateTime;
        if (input.Objection(actor, Today.Of(now)) is { } no) return no;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // a double click grants once
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == input.PersonId && u.IsActive && !u.IsSystem, ct);
        if (person is null || person.Team != actor.Team || !person.ToActor().May(Right.StartRuns)) return AuthorityProblems.PersonUnfit;

        string[] caseTypes = input.AllCases ? [] : [.. input.CaseTypes.Distinct().Order(StringComparer.Ordinal)];
        var open = await db.GrantedAuthorities.AsNoTracking().Where(g => g.PersonId == person.Id && g.EndedAt == null && g.Level == input.Level).ToListAsync(ct);
        if (open.Exists(g => g.AllCases == input.AllCases && g.CaseTypes.SequenceEqual(caseTypes)
            && (g.Until is null || g.Until >= input.From) && (input.Until is null || g.From <= input.Until))) return AuthorityProblems.GrantTwice;

        db.GrantedAuthorities.Add(new GrantedAuthority
        {
            PersonId = person.Id,
            AllCases = input.AllCases,
            CaseTypes = caseTypes,
            Title = input.Title.Trim(),
            Level = input.Level,
            From = input.From,
            Until = input.Until,
            GrantedBy = actor.Id,
            GrantedAt = now,
        });
        HistoryWriter.Add(db, actor, now, AuthorityHistory.GrantKind, person.Id, person.DisplayName, AuthorityHistory.Granted, changes:
        [
            new FieldChange("Stufe", null, input.Level.ToString()),
            new FieldChange("Umfang", null, input.AllCases ? "alle" : string.Join(", ", caseTypes)),
            new FieldChange("befristet bis", null, input.Until is { } until ? $"{until:dd.MM.yyyy}" : null),
        ]);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }
}
