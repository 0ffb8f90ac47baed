using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.People;

/// <summary>Rules about people that need more than one row; asked inside the verb's transaction, so nobody slips between question and save.</summary>
internal static class PeopleRules
{
    public static async Task<bool> TeamIsOpenAsync(WikiDbContext db, string team, CancellationToken ct) =>
        team.Length == 0 || await db.Teams.AnyAsync(t => t.Code == team && t.IsActive, ct);

    /// <summary>Somebody else can still sign in and administer.</summary>
    public static Task<bool> AnotherAdministratorAsync(WikiDbContext db, int exceptUserId, CancellationToken ct) =>
        db.Users.AnyAsync(u => u.Id != exceptUserId && u.IsActive && !u.IsSystem && u.PasswordHash != null
            && u.Roles.Contains(RoleCatalog.Administrator), ct);

    /// <summary>Somebody has an account, active or not: set-up is over.</summary>
    public static Task<bool> AnyPersonAsync(WikiDbContext db, CancellationToken ct) => db.Users.AnyAsync(u => !u.IsSystem, ct);

    /// <summary>A person by number; system actors are not people.</summary>
    public static Task<User?> FindAsync(WikiDbContext db, int userId, CancellationToken ct) =>
        db.Users.SingleOrDefaultAsync(u => u.Id == userId && !u.IsSystem, ct);
}
