using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Seeding;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.TestKit;

/// <summary>
/// Core as the program has it, on a data folder of its own, with Fachstellen, the <see cref="Cast"/> and a clock that the test moves. Its
/// verbs call the real use cases and insist on success; what a test is about it asks for itself with <see cref="Get{T}"/>.
/// </summary>
public sealed class World : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Template = new(MakeTemplateAsync);

    private readonly ServiceProvider services;

    private World(DataFolder folder)
    {
        Folder = folder;
        services = new ServiceCollection().AddWikiCore(folder).AddProgramKeys(folder).AddLogging().AddSingleton<TimeProvider>(Clock).BuildServiceProvider();
    }

    public TestClock Clock { get; } = new();

    public DataFolder Folder { get; }

    public Cast Cast { get; private set; } = default!; // NewAsync sets it

    public DateOnly Today => Core.Shared.Today.In(Clock);

    public static async Task<World> NewAsync()
    {
        var folder = SqliteTemplate.NewFolder();
        await File.WriteAllBytesAsync(folder.Database, await Template.Value);
        var world = new World(folder);
        world.Cast = await Cast.LoadAsync(world.Get<ActorDirectory>());
        return world;
    }

    /// <summary>A world on data that another one left, a restored backup for instance.</summary>
    public static async Task<World> OnAsync(DataFolder folder)
    {
        var world = new World(folder);
        world.Cast = await Cast.LoadAsync(world.Get<ActorDirectory>());
        return world;
    }

    /// <summary>A text that can be submitted as it is.</summary>
    /// <param name="body">Markdown below the Kurzantwort.</param>
    public static DraftInput Text(string title, string body = "Der Text des Artikels.") => new(
        new ArticleFields
        {
            Title = title,
            Topic = "Humanitärer Aufenthalt",
            Team = "humanitaer",
            Owner = "anna",
            Deputy = "alex",
            LegalAsOf = new DateOnly(2026, 11, 1),
            RecheckMonths = 6,
            ChangeNote = "Erste Fassung",
        },
        $"## Kurzantwort\n\nKurz gesagt: {title}.\n\n## Voraussetzungen\n\n{body}\n");

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public object Get(Type service) => services.GetRequiredService(service);

    public Task<WikiDbContext> DbAsync() => Get<IDbContextFactory<WikiDbContext>>().CreateDbContextAsync();

    /// <summary>A new article with its first draft.</summary>
    /// <returns>Its Kennung.</returns>
    public Task<string> DraftAsync(DraftInput text, Actor? author = null) =>
        Get<StartArticle>().RunAsync(null, text, author ?? Cast.Anna, default).Must();

    public Task<string> DraftAsync(string title, Actor? author = null) => DraftAsync(Text(title), author);

    /// <summary>Saves this text as the article's draft, begun on what the editor shows.</summary>
    /// <returns>The draft's version.</returns>
    public async Task<int> SavedAsync(string slug, DraftInput text, Actor? author = null)
    {
        var shown = (await Get<DraftQueries>().FindAsync(slug, Cast.Anna, default))!; // authors see every article that was begun
        return await Get<SaveDraft>().RunAsync(slug, shown.Version, shown.BaseNumber, text, author ?? Cast.Anna, default).Must();
    }

    /// <summary>Submits the article's draft.</summary>
    /// <returns>The review's number.</returns>
    public async Task<int> SubmittedAsync(string slug, Actor? author = null)
    {
        var draft = (await Get<DraftQueries>().FindAsync(slug, Cast.Anna, default))!; // as above
        return await Get<SubmitForReview>().RunAsync(ArticleHistory.Kind, slug, draft.Version, author ?? Cast.Anna, default).Must();
    }

    public async Task<int> SubmittedAsync(DraftInput text) => await SubmittedAsync(await DraftAsync(text));

    /// <summary>Approves as Bernd, who wrote nothing.</summary>
    public Task ApprovedAsync(int reviewId, DateOnly? from = null, LaterVersion? later = null, Actor? approver = null) =>
        Get<ApproveRevision>().RunAsync(reviewId, new PublishTerms(from, later), approver ?? Cast.Bernd, default).Must();

    /// <summary>A new article, written by Anna and approved by Bernd.</summary>
    /// <param name="from">First day; null is today.</param>
    public async Task<string> PublishedArticleAsync(DraftInput text, DateOnly? from = null)
    {
        var slug = await DraftAsync(text);
        await ApprovedAsync(await SubmittedAsync(slug), from);
        return slug;
    }

    public Task<string> PublishedArticleAsync(string title, string body = "Der Text des Artikels.", DateOnly? from = null) =>
        PublishedArticleAsync(Text(title, body), from);

    /// <summary>The next revision of an article, written by Anna and approved by Bernd.</summary>
    public async Task RevisedAsync(string slug, DraftInput text, DateOnly? from = null, LaterVersion? later = null)
    {
        await SavedAsync(slug, text);
        await ApprovedAsync(await SubmittedAsync(slug), from, later);
    }

    /// <summary>What a reader finds under the address on that day; null when nothing applies.</summary>
    public Task<ArticleView?> ReadAsync(string slug, DateOnly? day = null) => Get<ArticleQueries>().FindAsync(slug, day ?? Today, default);

    /// <summary>The record of an article, oldest line first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string slug)
    {
        await using var db = await DbAsync();
        var id = await db.Articles.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync();
        return [.. (await Get<HistoryQueries>().OfAsync(ArticleHistory.Kind, id, default)).Reverse()];
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(SqliteSetup.ConnectionString(Folder.Database)));
        if (Directory.Exists(Folder.Root)) Directory.Delete(Folder.Root, recursive: true); // two worlds may have shared it
    }

    /// <summary>Made once per test run: copying a file is cheaper than inviting nine people.</summary>
    private static async Task<byte[]> MakeTemplateAsync()
    {
        await using var world = new World(SqliteTemplate.NewFolder());
        await world.Get<SeedOffice>().RunAsync(default);
        await Cast.InviteAsync(world.Get<InvitePerson>(), await world.Get<SystemActors>().SystemAsync(default));
        await using (var db = await world.DbAsync()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return await File.ReadAllBytesAsync(world.Folder.Database);
    }
}
