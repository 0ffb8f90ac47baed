using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.People;
using Wiki.Core.Settings;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.People;

/// <summary>Core on a database of its own with three Fachstellen and one administrator, Ada.</summary>
internal sealed class AccountsWorld : IAsyncDisposable
{
    public const string Password = "vier Wörter hintereinander";

    private readonly ServiceProvider services;

    private AccountsWorld(DataFolder folder)
    {
        Folder = folder;
        services = new ServiceCollection()
            .AddWikiCore(folder)
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<TimeProvider>(Clock)
            .Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000)
            .AddSingleton<IPasswordHasher<User>>(provider => new CountingHasher(provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<PasswordHasherOptions>>(), Compared))
            .Configure<SignInPace>(pace => pace.RefusalTakes = TimeSpan.Zero)
            .BuildServiceProvider();
    }

    public TestClock Clock { get; } = new();

    /// <summary>Rounds of every comparison of a password so far.</summary>
    public List<int> Compared { get; } = [];

    public LogRecorder Log { get; } = new();

    public DataFolder Folder { get; }

    public Actor Ada { get; private set; } = default!; // NewAsync sets it

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public static async Task<AccountsWorld> NewAsync()
    {
        var world = await EmptyAsync();
        var system = await world.Get<SystemActors>().SystemAsync(default);
        var invited = await world.Get<InvitePerson>().RunAsync(Details("ada", roles: [RoleCatalog.Administrator], team: ""), system, default);
        await world.Get<AcceptInvitation>().RunAsync(invited.Value.Token, Password, default);
        world.Ada = await world.ActorAsync("ada");
        return world;
    }

    /// <summary>Fachstellen, but nobody with an account.</summary>
    public static async Task<AccountsWorld> EmptyAsync()
    {
        var world = new AccountsWorld(SqliteTemplate.NewFolder());
        await using var db = await world.DbAsync();
        db.Teams.AddRange(
            new Team { Code = "humanitaer", Name = "Humanitär" },
            new Team { Code = "allgemein-1", Name = "Allgemein I" },
            new Team { Code = "querschnitt", Name = "Querschnitt" },
            new Team { Code = "alt", Name = "Alt", IsActive = false });
        await db.SaveChangesAsync();
        return world;
    }

    public static PersonDetails Details(
        string userName, string? name = null, string team = "humanitaer", SigningLevel level = SigningLevel.S2, string[]? roles = null) =>
        new() { UserName = userName, DisplayName = name ?? userName, Team = team, Level = level, Roles = roles ?? [RoleCatalog.Author] };

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public Task<WikiDbContext> DbAsync() => Get<IDbContextFactory<WikiDbContext>>().CreateDbContextAsync();

    public async Task<IssuedInvitation> InviteAsync(PersonDetails details) => (await Get<InvitePerson>().RunAsync(details, Ada, default)).Value;

    /// <summary>Invites, accepts, and gives the person's number.</summary>
    public async Task<int> PersonAsync(string userName, params string[] roles)
    {
        var invited = await InviteAsync(Details(userName, roles: roles.Length == 0 ? null : roles));
        await Get<AcceptInvitation>().RunAsync(invited.Token, Password, default);
        return invited.UserId;
    }

    public async Task<Actor> ActorAsync(string userName) => (await Get<ActorDirectory>().FindAsync(userName, default))!.Actor; // the test made it

    public Task<Result<SignedInPerson>> SignInAsync(string userName, string password = Password, string address = "10.0.0.1") =>
        Get<SignIn>().RunAsync(userName, password, address, default);

    public async Task<User> UserAsync(int id)
    {
        await using var db = await DbAsync();
        return await db.Users.AsNoTracking().SingleAsync(u => u.Id == id);
    }

    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(int userId)
    {
        await using var db = await DbAsync();
        return await db.History.AsNoTracking().Where(h => h.SubjectKind == "person" && h.SubjectId == userId).OrderBy(h => h.Id).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(Folder.Root, recursive: true);
    }
}

/// <summary>Identity's hasher, with a note of every comparison: what it costs is what a clock would see.</summary>
internal sealed class CountingHasher(Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> options, List<int> compared) : IPasswordHasher<User>
{
    private readonly PasswordHasher<User> hasher = new(options);

    public string HashPassword(User user, string password) => hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
    {
        var rounds = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hashedPassword).AsSpan(5)); // format marker, PRF, rounds
        lock (compared) compared.Add(rounds);
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
