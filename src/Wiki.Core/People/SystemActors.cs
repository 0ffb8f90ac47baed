using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>The named actors that are not people: their rows appear in the history, they never sign in.</summary>
public sealed class SystemActors(IDbContextFactory<WikiDbContext> contexts)
{
    public const string ImportName = "import";
    public const string SystemName = "system";

    private static readonly Right[] WritingRights = [Right.Read, Right.SeeDrafts, Right.WriteDrafts, Right.KeepLaw];

    private Actor? import;
    private Actor? system;

    /// <summary>Author of everything that comes from a content folder; writes drafts, approves nothing.</summary>
    public async ValueTask<Actor> ImportAsync(CancellationToken ct) =>
        import ??= await FindOrAddAsync(ImportName, "Einspielung", WritingRights, ct);

    /// <summary>Jobs, first start and the operator's command line; has every right except approving text.</summary>
    public async ValueTask<Actor> SystemAsync(CancellationToken ct) =>
        system ??= await FindOrAddAsync(SystemName, "System", Enum.GetValues<Right>().Except([Right.Approve, Right.ApproveValues]), ct);

    private async Task<Actor> FindOrAddAsync(string userName, string displayName, IEnumerable<Right> rights, CancellationToken ct)
    {
        var name = User.Normalize(userName);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // two starts at once agree on one row
        var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == name, ct);
        if (user is null)
        {
            user = User.NewSystemActor(userName, displayName);
            db.Users.Add(user);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return user.ToActor() with { Rights = rights.ToHashSet() };
    }
}
