using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists;

/// <summary>
/// What every page of a run asks for and few saves change, in memory: approved versions, yearly values that count, texts of codes, titles of
/// articles. For pages; a verb asks the database, in its own transaction.
/// </summary>
public sealed class ChecklistMemory : IDisposable
{
    private readonly IDbContextFactory<WikiDbContext> contexts;
    private readonly KeptUntilSaved<KnownChecklists> kept;

    public ChecklistMemory(IDbContextFactory<WikiDbContext> contexts, ChecklistSaves saves, DataFolder folder, TimeProvider clock)
    {
        this.contexts = contexts;
        kept = new KeptUntilSaved<KnownChecklists>(saves, folder, clock, LoadAsync);
    }

    public void Dispose() => kept.Dispose();

    internal ValueTask<KnownChecklists> CurrentAsync(CancellationToken ct) => kept.CurrentAsync(ct);

    private async Task<KnownChecklists> LoadAsync(DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var versions = await KnownVersion.Of(db.TemplateVersions).ToListAsync(ct);
        var values = await KnownValue.Of(db.YearlyValues).ToListAsync(ct);
        var texts = await db.CodeTexts.AsNoTracking().ToListAsync(ct);
        var titles = await (
            from article in db.Articles
            where db.ChecklistArticles.Any(link => link.ArticleSlug == article.Slug)
            join revision in db.Revisions.ValidOn(today) on article.Id equals revision.ArticleId
            select new { article.Slug, revision.Fields.Title }).ToDictionaryAsync(row => row.Slug, row => row.Title, StringComparer.Ordinal, ct);
        return new KnownChecklists(
            versions.ToLookup(version => version.ChecklistId),
            values.ToLookup(value => value.Name, StringComparer.Ordinal),
            new CodeTexts(Of(CodeKind.Document), Of(CodeKind.FollowUp)),
            titles);

        Dictionary<string, string> Of(CodeKind kind) => texts.Where(text => text.Kind == kind).ToDictionary(text => text.Code, text => text.Text, StringComparer.Ordinal);
    }
}

/// <summary>What <see cref="ChecklistMemory"/> knows.</summary>
/// <param name="Versions">Approved ones by checklist.</param>
/// <param name="Values">Approved ones without a correction, by name.</param>
/// <param name="Titles">Of valid articles that checklists name, by Kennung.</param>
internal sealed record KnownChecklists(
    ILookup<int, KnownVersion> Versions, ILookup<string, KnownValue> Values, CodeTexts Texts, IReadOnlyDictionary<string, string> Titles);

/// <summary>An approved version, as far as it matters for which one a run is filled in on.</summary>
internal sealed record KnownVersion(int Id, int ChecklistId, int Number, DateOnly ValidFrom, DateOnly? MeantFrom, DateOnly? MeantUntil, ChangeKind ChangeKind)
{
    public static IQueryable<KnownVersion> Of(IQueryable<TemplateVersion> versions) => versions.Where(v => v.State == RevisionState.Approved)
        .Select(v => new KnownVersion(v.Id, v.ChecklistId, v.Number!.Value, v.ValidFrom!.Value, v.Fields.ValidFrom, v.Fields.ValidUntil, v.Fields.ChangeKind)); // approved ones have number and day
}

/// <summary>A yearly value that counts.</summary>
internal sealed record KnownValue(int Id, string Name, DateOnly From, DateOnly? Until)
{
    public static IQueryable<KnownValue> Of(IQueryable<YearlyValue> values) => values.Where(v => v.ReplacedBy == null && v.Decision!.Verdict == ValueVerdict.Approved)
        .Select(v => new KnownValue(v.Id, v.Name, v.From, v.Until));
}
