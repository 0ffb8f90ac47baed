using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Invites a whole list of people at once: everybody on it or, when one line is wrong, nobody.</summary>
public sealed class ImportPeople(IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory, TimeProvider clock)
{
    /// <summary>Every line with what is wrong with it; changes nothing.</summary>
    public async Task<Result<IReadOnlyList<PersonLine>>> CheckAsync(string text, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return PeopleProblems.NotAllowed;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await CheckAsync(db, text, ct);
    }

    public async Task<Result<IReadOnlyList<InvitedFromList>>> RunAsync(string text, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return PeopleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody takes a name between check and save
        var checkedLines = await CheckAsync(db, text, ct);
        if (checkedLines.Problem is { } unreadable) return unreadable;
        var wrong = checkedLines.Value.Where(line => line.Problem is not null).ToList();
        if (wrong.Count > 0) return PeopleImportProblems.LinesWrong with { Details = [.. wrong.Select(line => $"Zeile {line.Line}: {line.Problem!.Sentence}")] }; // filtered above

        var users = checkedLines.Value.Select(line => User.New(line.Details)).ToList();
        db.Users.AddRange(users);
        var saved = await db.SaveOrAsync(PeopleProblems.UserNameTaken, ct); // gives the numbers that links and history need
        if (saved.Problem is { } taken) return taken;

        var now = clock.GetUtcNow().UtcDateTime;
        var invited = new List<InvitedFromList>();
        foreach (var user in users)
        {
            invited.Add(new InvitedFromList(user.DisplayName, Invitations.Issue(db, user, now)));
            PeopleHistory.Add(db, actor, now, user, "person-invited", PeopleHistory.AllOf(user));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        directory.Invalidate();
        return invited;
    }

    private static async Task<Result<IReadOnlyList<PersonLine>>> CheckAsync(WikiDbContext db, string text, CancellationToken ct)
    {
        var read = PeopleFile.Read(text);
        if (read.Problem is { } unreadable) return unreadable;

        var open = await db.Teams.Where(t => t.IsActive).Select(t => t.Code).ToListAsync(ct);
        var wanted = read.Value.Select(line => User.Normalize(line.Details.UserName)).ToList();
        var taken = (await db.Users.Where(u => wanted.Contains(u.NormalizedUserName!)).Select(u => u.NormalizedUserName!).ToListAsync(ct)).ToHashSet(); // every row has one
        var seen = new HashSet<string>();
        return read.Value.Select(line => line with { Problem = line.Problem ?? Wrong(line.Details) }).ToArray();

        Problem? Wrong(PersonDetails person) =>
            person.Check()
            ?? (person.Team.Length > 0 && !open.Contains(person.Team) ? PeopleProblems.UnknownTeam : null)
            ?? (taken.Contains(User.Normalize(person.UserName)) ? PeopleProblems.UserNameTaken : null)
            ?? (seen.Add(User.Normalize(person.UserName)) ? null : PeopleImportProblems.Twice);
    }
}

/// <summary>Somebody who was just invited.</summary>
public sealed record InvitedFromList(string DisplayName, IssuedInvitation Invitation);
