using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Reads what people have typed and not saved, each their own, and says who else is typing.</summary>
public sealed class WorkingCopies(IDbContextFactory<WikiDbContext> contexts, IEnumerable<IReviewSubject> subjects, TimeProvider clock)
{
    private static readonly TimeSpan StillWriting = TimeSpan.FromMinutes(10);

    public Task<TypedCopy?> FindAsync(string? slug, Actor actor, CancellationToken ct) => FindAsync(ArticleHistory.Kind, slug, actor, ct);

    /// <summary>The person's own copy; null when there is none or it is too old.</summary>
    /// <param name="kind">What was typed.</param>
    /// <param name="slug">Null for something that isn't started yet.</param>
    public async Task<TypedCopy?> FindAsync(string kind, string? slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return null;

        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-WorkingCopy.KeptDays);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await SubjectAsync(subjects, db, kind, slug, ct) is not { } id) return null;

        return await db.WorkingCopies
            .Where(c => c.UserId == actor.Id && c.Kind == kind && c.SubjectId == id && c.SavedAt >= oldest)
            .Select(c => new TypedCopy(c.Form, c.SavedAt)).SingleOrDefaultAsync(ct);
    }

    public Task<IReadOnlyList<FellowWriter>> OthersAsync(string slug, Actor actor, CancellationToken ct) => OthersAsync(ArticleHistory.Kind, slug, actor, ct);

    /// <summary>Others who typed into the same editor a moment ago, newest first.</summary>
    public async Task<IReadOnlyList<FellowWriter>> OthersAsync(string kind, string slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return [];

        var since = clock.GetUtcNow().UtcDateTime - StillWriting;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await SubjectAsync(subjects, db, kind, slug, ct) is not { } id) return [];

        return await (
            from copy in db.WorkingCopies
            join person in db.Users on copy.UserId equals person.Id
            where copy.Kind == kind && copy.SubjectId == id && copy.UserId != actor.Id && copy.SavedAt > since
            orderby copy.SavedAt descending
            select new FellowWriter(person.DisplayName, copy.SavedAt)).Take(5).ToListAsync(ct);
    }

    /// <summary>In the save that made it superfluous.</summary>
    internal static async Task ForgetAsync(WikiDbContext db, string kind, int subjectId, Actor actor, CancellationToken ct)
    {
        var copy = await db.WorkingCopies.SingleOrDefaultAsync(c => c.UserId == actor.Id && c.Kind == kind && c.SubjectId == subjectId, ct);
        if (copy is not null) db.WorkingCopies.Remove(copy);
    }

    /// <returns>0 for something that isn't started yet; null when it doesn't exist.</returns>
    internal static async Task<int?> SubjectAsync(IEnumerable<IReviewSubject> subjects, WikiDbContext db, string kind, string? slug, CancellationToken ct) =>
        slug is null ? 0 : await subjects.Single(subject => subject.Kind == kind).FindAsync(db, slug, ct);
}

/// <summary>What a person typed and didn't save.</summary>
/// <param name="Form">The editor's fields, JSON.</param>
public sealed record TypedCopy(string Form, DateTime SavedAt);

/// <summary>Somebody else at the same text.</summary>
public sealed record FellowWriter(string Name, DateTime At);
