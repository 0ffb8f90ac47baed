using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>
/// All people with their rights and session stamps, in memory: checking a session costs no query. The verbs of this room say when it is
/// out of date; what another process changes is noticed within a second.
/// </summary>
public sealed class ActorDirectory(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, TimeProvider clock) : IDisposable
{
    private readonly DataVersionWatch watch = new(folder, clock, TimeSpan.FromSeconds(1));
    private readonly SemaphoreSlim loading = new(1);
    private Snapshot? snapshot;
    private long generation;

    /// <summary>A person by number, active or not; null when there is none.</summary>
    public async ValueTask<KnownPerson?> FindAsync(int userId, CancellationToken ct) =>
        (await CurrentAsync(ct)).ById.GetValueOrDefault(userId);

    /// <summary>A person by user name, in whatever case it was typed; null when there is none.</summary>
    public async ValueTask<KnownPerson?> FindAsync(string userName, CancellationToken ct) =>
        (await CurrentAsync(ct)).ByName.GetValueOrDefault(User.Normalize(userName));

    /// <summary>The person of a session, if the person is active and the session's stamp still fits; else null.</summary>
    public async ValueTask<Actor?> FindSignedInAsync(SignedInPerson session, CancellationToken ct) =>
        await FindAsync(session.UserId, ct) is { IsActive: true } person && person.Stamp == session.Stamp ? person.Actor : null;

    /// <summary>What is in memory no longer holds; called after the commit.</summary>
    public void Invalidate() => Interlocked.Increment(ref generation);

    public void Dispose()
    {
        watch.Dispose();
        loading.Dispose();
    }

    private async ValueTask<Snapshot> CurrentAsync(CancellationToken ct)
    {
        if (watch.HasMoved()) Invalidate();
        if (Volatile.Read(ref snapshot) is { } fresh && fresh.Generation == Interlocked.Read(ref generation) && fresh.Day == Today.In(clock)) return fresh;

        await loading.WaitAsync(ct);
        try
        {
            // Read before the query: a change that commits meanwhile raises the number and makes this snapshot old at once.
            var wanted = Interlocked.Read(ref generation);
            if (snapshot is { } justLoaded && justLoaded.Generation == wanted && justLoaded.Day == Today.In(clock)) return justLoaded;

            var loaded = await LoadAsync(wanted, ct);
            Volatile.Write(ref snapshot, loaded);
            return loaded;
        }
        finally
        {
            loading.Release();
        }
    }

    private async Task<Snapshot> LoadAsync(long forGeneration, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var users = await db.Users.AsNoTracking().Where(u => !u.IsSystem).ToListAsync(ct);
        var today = Today.In(clock); // deputies come and go at midnight
        var deputies = await db.ApprovalDeputies.Where(d => d.EndedAt == null && d.From <= today && d.Until >= today)
            .Select(d => new { d.UserId, d.Team }).ToListAsync(ct);
        var teams = deputies.ToLookup(d => d.UserId, d => d.Team);
        var people = users.Select(u => new KnownPerson(u.ToActor() with { DeputyTeams = [.. teams[u.Id].Distinct()] }, u.SecurityStamp!, u.IsActive)).ToArray(); // every row has a stamp
        return new Snapshot(
            forGeneration,
            today,
            people.ToDictionary(p => p.Actor.Id),
            people.ToDictionary(p => User.Normalize(p.Actor.UserName)));
    }

    private sealed record Snapshot(long Generation, DateOnly Day, Dictionary<int, KnownPerson> ById, Dictionary<string, KnownPerson> ByName);
}

/// <summary>A person as the directory keeps it.</summary>
/// <param name="Stamp">Changes whenever all sessions of the person are to end.</param>
/// <param name="IsActive">False: keeps the name in old articles, may do nothing.</param>
public sealed record KnownPerson(Actor Actor, string Stamp, bool IsActive);
