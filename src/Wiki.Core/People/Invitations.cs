using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.People;

/// <summary>What an administrator hands to the invited person.</summary>
/// <param name="Token">Last part of /einladung/…; can't be shown again.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record IssuedInvitation(int UserId, string UserName, string Token, DateTime ExpiresAt)
{
    /// <summary>The record prints itself into logs; the token must not.</summary>
    public override string ToString() => $"invitation for {UserName}";
}

/// <summary>Issues and withdraws links inside another verb's save: of several links only the newest counts.</summary>
internal static class Invitations
{
    public static IssuedInvitation Issue(WikiDbContext db, User user, DateTime now)
    {
        var token = OneTimeToken.New();
        var invitation = new Invitation { UserId = user.Id, TokenHash = OneTimeToken.Hash(token), ExpiresAt = now + Invitation.Lasts };
        db.Invitations.Add(invitation);
        return new IssuedInvitation(user.Id, user.UserName!, token, invitation.ExpiresAt); // every row has a user name
    }

    public static async Task RevokeOpenAsync(WikiDbContext db, int userId, DateTime now, CancellationToken ct)
    {
        var open = await db.Invitations.Where(i => i.UserId == userId && i.UsedAt == null && i.RevokedAt == null).ToListAsync(ct);
        foreach (var invitation in open) invitation.Revoke(now);
    }
}
