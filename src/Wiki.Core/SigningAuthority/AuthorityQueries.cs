using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>Answers „Darf ich zeichnen?“. The facts are in memory while nobody commits, because article and checklist pages ask on every visit.</summary>
public sealed class AuthorityQueries(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, TimeProvider clock) : IDisposable
{
    private readonly KeptWhileUnchanged<DateOnly, AuthorityFacts> kept = new(folder, clock, 2);

    /// <summary>For pages; a verb asks again inside its own save.</summary>
    public async Task<SigningAnswer> MayISignAsync(SigningRequest request, Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        return SigningCheck.Answer(await FactsAsync(today, ct), request, actor.Id, today);
    }

    /// <summary>Effective check of a verb, on the context it will save.</summary>
    internal static async Task<SigningAnswer> MaySignAsync(WikiDbContext db, SigningRequest request, Actor actor, DateTime now, CancellationToken ct)
    {
        var today = Today.Of(now);
        return SigningCheck.Answer(await AuthorityFacts.LoadAsync(db, today, ct), request, actor.Id, today);
    }

    public void Dispose() => kept.Dispose();

    private async Task<AuthorityFacts> FactsAsync(DateOnly today, CancellationToken ct)
    {
        var current = kept.Current;
        if (current.TryGetValue(today, out var known)) return known;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var facts = await AuthorityFacts.LoadAsync(db, today, ct);
        kept.Keep(current, today, facts);
        return facts;
    }
}
