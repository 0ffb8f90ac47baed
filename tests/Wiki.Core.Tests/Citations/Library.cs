using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Citations;
using Wiki.Core.Data;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Citations;

/// <summary>A wiki of its own for one test, with the verbs and queries of this room.</summary>
internal sealed class Library : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public Library()
    {
        Folder = SqliteTemplate.NewFolder();
        services = new ServiceCollection().AddLogging().AddWikiCore(Folder).AddSingleton<TimeProvider>(Clock).BuildServiceProvider();
    }

    public static Actor Keeper { get; } = new() { Id = 2, UserName = "fachverantwortung", Name = "Fatma Fach", Rights = new HashSet<Right> { Right.Read, Right.KeepLaw } };

    public static Actor Administrator { get; } = new() { Id = 3, UserName = "admin", Name = "Ada Admin", Rights = new HashSet<Right> { Right.KeepLaw, Right.Administer } };

    public static Actor Reader { get; } = new() { Id = 4, UserName = "sachbearbeitung", Name = "Samir Sach", Rights = new HashSet<Right> { Right.Read } };

    public TestClock Clock { get; } = new();

    public DataFolder Folder { get; }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public WikiDbContext Open() => Get<IDbContextFactory<WikiDbContext>>().CreateDbContext();

    public async Task<ImportOutcome> ImportAsync(byte[] file, string day, Actor? actor = null)
    {
        using var stream = new MemoryStream(file);
        var report = await Get<ImportStatutes>().RunAsync($"gesetz-{day}.xml", stream, null, actor ?? Keeper, null, TestContext.Current.CancellationToken);
        return report.Value.Files.Single();
    }

    public Task<ImportOutcome> ImportAsync(MadeUpLaw law, string day) => ImportAsync(law.Bytes(), day);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder.Root, recursive: true);
    }
}
