using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Questions about people; system actors are never among the answers.</summary>
public sealed class PeopleQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>One page of the list for administrators.</summary>
    /// <param name="filter">What to show and in which order.</param>
    /// <param name="after">Cursor of the page before; a cursor that doesn't fit starts at the top.</param>
    public async Task<Page<PersonRow>> ListAsync(PeopleFilter filter, string? after, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var ordered = PeopleOrder.Apply(Matching(db, filter), filter.Sort, after);
        var found = await Rows(ordered.Take(PageSize + 1), db).ToListAsync(ct);

        var rows = found.Take(PageSize).Select(row => row with { IsLockedOut = row.LockoutEnd > now }).ToArray();
        return new Page<PersonRow>(rows, found.Count > PageSize ? PeopleOrder.CursorAfter(rows[^1], filter.Sort) : null);
    }

    public async Task<int> CountAsync(PeopleFilter filter, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Matching(db, filter).CountAsync(ct);
    }

    /// <summary>Everything the page of one person needs; null when there is none.</summary>
    public async Task<PersonRow?> FindAsync(int userId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var row = await Rows(db.Users.Where(u => u.Id == userId && !u.IsSystem), db).SingleOrDefaultAsync(ct);
        return row is null ? null : row with { IsLockedOut = row.LockoutEnd > now };
    }

    /// <summary>Active people for choosing an owner, deputy or mentor, by name.</summary>
    public async Task<IReadOnlyList<PersonName>> ActiveAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.Where(u => u.IsActive && !u.IsSystem)
            .OrderBy(u => u.SortKey).ThenBy(u => u.Id)
            .Select(u => new PersonName(u.Id, u.UserName!, u.DisplayName, u.Team, u.IsActive)) // every row has a user name
            .ToListAsync(ct);
    }

    /// <summary>Looks up owners and deputies named in files: user name in lower case → person; unknown names are missing.</summary>
    public async Task<IReadOnlyDictionary<string, PersonName>> NamesAsync(IReadOnlyCollection<string> userNames, CancellationToken ct)
    {
        var wanted = userNames.Select(User.Normalize).Distinct().ToArray();
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.Where(u => !u.IsSystem && wanted.Contains(u.NormalizedUserName))
            .Select(u => new PersonName(u.Id, u.UserName!, u.DisplayName, u.Team, u.IsActive)) // every row has a user name
            .ToDictionaryAsync(p => p.UserName, ct);
    }

    /// <summary>The sign-in before the current one, UTC; null on the first visit.</summary>
    public async Task<DateTime?> PreviousSignInAsync(int userId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.Where(u => u.Id == userId).Select(u => u.PreviousSignInAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>Those of the demo people who are there and active, in their own order.</summary>
    public async Task<IReadOnlyList<PersonRow>> DemoAsync(CancellationToken ct)
    {
        var names = DemoPeople.All.Select(p => p.UserName).ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await Rows(db.Users.Where(u => u.IsActive && !u.IsSystem && names.Contains(u.UserName!)), db).ToListAsync(ct);
        return [.. rows.OrderBy(row => names.IndexOf(row.UserName))];
    }

    /// <summary>Open Fachstellen a person can be put into.</summary>
    public async Task<IReadOnlyList<TeamChoice>> TeamsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Teams.Where(t => t.IsActive)
            .OrderBy(t => t.SortOrder).ThenBy(t => t.Code)
            .Select(t => new TeamChoice(t.Code, t.Name))
            .ToListAsync(ct);
    }

    private static IQueryable<User> Matching(WikiDbContext db, PeopleFilter filter)
    {
        var people = db.Users.Where(u => !u.IsSystem);
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var folded = GermanText.SortKey(filter.Text.Trim());
            people = people.Where(u => u.SortKey.Contains(folded) || u.UserName!.Contains(folded));
        }

        if (!string.IsNullOrEmpty(filter.Team)) people = people.Where(u => u.Team == filter.Team);
        if (!string.IsNullOrEmpty(filter.Role)) people = people.Where(u => u.Roles.Contains(filter.Role));
        return filter.Status switch
        {
            PersonStatus.Active => people.Where(u => u.IsActive),
            PersonStatus.Invited => people.Where(u => u.IsActive && u.PasswordHash == null),
            PersonStatus.Inactive => people.Where(u => !u.IsActive),
            _ => people,
        };
    }

    private static IQueryable<PersonRow> Rows(IQueryable<User> users, WikiDbContext db) =>
        users.Select(u => new PersonRow
        {
            Id = u.Id,
            UserName = u.UserName!, // every row has a user name
            DisplayName = u.DisplayName,
            SortKey = u.SortKey,
            Mail = u.Email,
            Team = u.Team,
            TeamName = db.Teams.Where(t => t.Code == u.Team).Select(t => t.Name).FirstOrDefault() ?? u.Team,
            Level = u.Level,
            Roles = u.Roles,
            IsActive = u.IsActive,
            HasPassword = u.PasswordHash != null,
            LockoutEnd = u.LockoutEnd,
            LastSignInAt = u.LastSignInAt,
            Version = u.Version,
            LinkExpiresAt = db.Invitations.Where(i => i.UserId == u.Id && i.UsedAt == null && i.RevokedAt == null)
                .Max(i => (DateTime?)i.ExpiresAt),
        });
}

/// <summary>Which people to list; empty fields don't narrow.</summary>
public sealed record PeopleFilter
{
    /// <summary>Part of the name or user name, umlauts as typed or without dots.</summary>
    public string? Text { get; init; }

    public string? Team { get; init; }

    public string? Role { get; init; }

    public PersonStatus Status { get; init; } = PersonStatus.Active;

    public PeopleSort Sort { get; init; }
}

/// <summary>Which accounts a list shows.</summary>
public enum PersonStatus
{
    Active,

    /// <summary>Active, but the first password is not set yet.</summary>
    Invited,
    Inactive,
    All,
}
