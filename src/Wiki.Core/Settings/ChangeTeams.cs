using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Settings;

/// <summary>Adds, renames, closes and reopens Fachstellen. The code stays for ever, so nothing that names it has to change.</summary>
public sealed class ChangeTeams(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    internal const string Kind = "team";
    private const int ShortestCode = 2;
    private const int LongestCode = 40;

    /// <returns>Its number.</returns>
    public async Task<Result<int>> AddAsync(string code, string name, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return RosterProblems.NotAllowed;
        (code, name) = (code.Trim(), name.Trim());
        if (code.Length is < ShortestCode or > LongestCode || !Slug.IsValid(code)) return RosterProblems.CodeForm;
        if (name.Length is 0 or > RosterProblems.LongestName) return RosterProblems.NameMissing;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody takes code or name between question and save
        if (await db.Teams.AnyAsync(t => t.Code == code, ct)) return RosterProblems.CodeTaken;
        if (await db.Teams.AnyAsync(t => t.Name == name, ct)) return RosterProblems.NameTaken;

        var team = new Team { Code = code, Name = name, SortOrder = (await db.Teams.MaxAsync(t => (int?)t.SortOrder, ct) ?? 0) + 1 };
        db.Teams.Add(team);
        await db.SaveChangesAsync(ct); // gives the number the record needs
        Note(db, team, actor, "team-added", [new FieldChange("Kürzel", null, code)]);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return team.Id;
    }

    /// <param name="before">The name the form showed: what somebody else changed since is not overwritten unseen.</param>
    public Task<Result> RenameAsync(int id, string before, string name, Actor actor, CancellationToken ct) => ChangeAsync(id, actor, async (db, team) =>
    {
        name = name.Trim();
        if (name.Length is 0 or > RosterProblems.LongestName) return RosterProblems.NameMissing;
        if (team.Name == name) return Result.Done; // the second click finds it done
        if (team.Name != before) return RosterProblems.Overtaken;
        if (await db.Teams.AnyAsync(t => t.Name == name && t.Id != id, ct)) return RosterProblems.NameTaken;

        Note(db, team, actor, "team-renamed", [new FieldChange("Name", team.Name, name)]);
        team.Name = name;
        return Result.Done;
    }, ct);

    /// <summary>It takes no new articles or people; what belongs to it stays and can be handed over.</summary>
    public Task<Result> CloseAsync(int id, Actor actor, CancellationToken ct) => ChangeAsync(id, actor, async (db, team) =>
    {
        if (!team.IsActive) return Result.Done;
        if (!await db.Teams.AnyAsync(t => t.Id != id && t.IsActive, ct)) return RosterProblems.LastTeam;

        team.IsActive = false;
        Note(db, team, actor, "team-closed");
        return Result.Done;
    }, ct);

    public Task<Result> ReopenAsync(int id, Actor actor, CancellationToken ct) => ChangeAsync(id, actor, (db, team) =>
    {
        if (!team.IsActive) Note(db, team, actor, "team-reopened");
        team.IsActive = true;
        return Task.FromResult(Result.Done);
    }, ct);

    private async Task<Result> ChangeAsync(int id, Actor actor, Func<WikiDbContext, Team, Task<Result>> change, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return RosterProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Teams.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } team) return RosterProblems.Gone;

        var changed = await change(db, team);
        if (!changed.Succeeded) return changed;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    private void Note(WikiDbContext db, Team team, Actor actor, string verb, IReadOnlyList<FieldChange>? changes = null) =>
        HistoryWriter.Add(db, actor, clock.GetUtcNow().UtcDateTime, Kind, team.Id, team.Name, verb, changes: changes);
}
