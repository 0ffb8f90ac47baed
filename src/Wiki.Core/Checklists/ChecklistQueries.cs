using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Reads checklists for readers: only approved versions, as of a day.</summary>
public sealed class ChecklistQueries(
    IDbContextFactory<WikiDbContext> contexts, ParsedTemplates parsed, CodeTextQueries texts, DataFolder folder, TimeProvider clock) : IDisposable
{
    private const int KeptDays = 100;

    private readonly KeptWhileUnchanged<DateOnly, ILookup<string, ChecklistRow>> byArticle = new(folder, clock, KeptDays);

    /// <summary>Valid checklists by title.</summary>
    /// <param name="team">Null for all Fachstellen.</param>
    /// <param name="words">Part of title, Rechtsgrundlage or Kennung; null for all.</param>
    public async Task<IReadOnlyList<ChecklistRow>> ListAsync(string? team, string? words, DateOnly day, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var valid = db.TemplateVersions.ValidOn(day);
        if (team is not null) valid = valid.Where(v => v.Fields.Team == team);
        var rows = await (
            from v in valid
            join checklist in db.Checklists on v.ChecklistId equals checklist.Id
            select new ChecklistRow(
                checklist.Slug, v.Fields.Title, v.Fields.Norms, v.Fields.Team,
                db.Teams.Where(t => t.Code == v.Fields.Team).Select(t => t.Name).FirstOrDefault() ?? v.Fields.Team,
                v.Number!.Value, v.ValidFrom!.Value, Validity.LastDay(v.Fields.ValidUntil, v.SupersededFrom), v.Fields.LegalAsOf)).ToListAsync(ct);
        var asked = GermanText.SortKey(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. rows.Select(row => (Row: row, Key: GermanText.SortKey($"{row.Title} {row.Norms} {row.Slug}")))
                .Where(row => asked.All(word => row.Key.Contains(word, StringComparison.Ordinal)))
                .OrderBy(row => GermanText.SortKey(row.Row.Title), StringComparer.Ordinal).Select(row => row.Row),
        ];
    }

    /// <summary>The checklist as it applies on the day; null when it doesn't exist or nothing applies then.</summary>
    public async Task<ChecklistView?> FindAsync(string slug, DateOnly day, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var later = db.TemplateVersions.Where(v => v.State == RevisionState.Approved && v.ValidFrom > day).OrderBy(v => v.ValidFrom).ThenByDescending(v => v.Number);
        var found = await (
            from checklist in db.Checklists
            where checklist.Slug == slug
            from v in db.TemplateVersions.ValidOn(day).Where(v => v.ChecklistId == checklist.Id)
            join approver in db.Users on v.ApprovedBy equals approver.Id
            select new
            {
                checklist.Id,
                Version = v,
                Team = db.Teams.Where(t => t.Code == v.Fields.Team).Select(t => t.Name).FirstOrDefault(),
                Approver = approver.DisplayName,
                Upcoming = later.Where(l => l.ChecklistId == checklist.Id)
                    .Select(l => new UpcomingRevision(l.Number!.Value, l.ValidFrom!.Value, l.Fields.ChangeNote)).FirstOrDefault(),
                HasDraft = db.TemplateDrafts.Any(d => d.ChecklistId == checklist.Id),
                OpenReviewId = db.Reviews.Where(w => w.SubjectKind == ChecklistHistory.Kind && w.SubjectId == checklist.Id && w.Decision == null)
                    .Select(w => (int?)w.Id).FirstOrDefault(),
            }).AsNoTracking().FirstOrDefaultAsync(ct);
        if (found is null) return null;

        var version = found.Version;
        var template = await parsed.FindAsync(db, version.Id, ct);
        var titles = await db.Revisions.ValidOn(day).Join(db.Articles, r => r.ArticleId, a => a.Id, (r, a) => new { a.Slug, r.Fields.Title })
            .Where(article => template.Articles.Contains(article.Slug)).ToDictionaryAsync(article => article.Slug, article => article.Title, ct);
        return new ChecklistView
        {
            ChecklistId = found.Id,
            Slug = slug,
            VersionId = version.Id,
            Number = version.Number!.Value, // approved ones have number, day, approver and time
            Fields = version.Fields,
            TeamName = found.Team ?? version.Fields.Team,
            ValidFrom = version.ValidFrom!.Value,
            LastDay = Validity.LastDay(version.Fields.ValidUntil, version.SupersededFrom),
            ApprovedBy = found.Approver,
            ApprovedAt = version.ApprovedAt!.Value,
            Hash = version.Hash,
            Upcoming = found.Upcoming,
            HasDraft = found.HasDraft,
            OpenReviewId = found.OpenReviewId,
            Articles = [.. template.Articles.Select(article => new NamedArticle(article, titles.GetValueOrDefault(article)))],
            Template = template,
            Texts = await texts.AllAsync(ct),
        };
    }

    /// <summary>Why nothing applies on that day; null when the checklist isn't there for this person.</summary>
    public async Task<ChecklistGap?> FindGapAsync(string slug, DateOnly day, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from checklist in db.Checklists
            where checklist.Slug == slug
            select new
            {
                Approved = db.TemplateVersions.Where(v => v.ChecklistId == checklist.Id && v.State == RevisionState.Approved)
                    .OrderByDescending(v => v.Number).Select(v => v.Fields.Title).FirstOrDefault(),
                Draft = db.TemplateDrafts.Where(d => d.ChecklistId == checklist.Id).Select(d => d.Fields.Title).FirstOrDefault(),
                Frozen = db.TemplateVersions.Where(v => v.ChecklistId == checklist.Id).OrderByDescending(v => v.Id).Select(v => v.Fields.Title).FirstOrDefault(),
                Next = db.TemplateVersions.Where(v => v.ChecklistId == checklist.Id && v.State == RevisionState.Approved && v.ValidFrom > day)
                    .OrderBy(v => v.ValidFrom).ThenByDescending(v => v.Number)
                    .Select(v => new UpcomingRevision(v.Number!.Value, v.ValidFrom!.Value, v.Fields.ChangeNote)).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct);
        if (found is null || (found.Approved is null && !actor.May(Right.SeeDrafts))) return null;

        return new ChecklistGap(slug, found.Approved ?? found.Draft ?? found.Frozen ?? slug, found.Approved is not null, found.Frozen is not null, found.Next);
    }

    /// <summary>Valid checklists that name this article, by title; in memory while nobody commits, because every article page asks.</summary>
    public async Task<IReadOnlyList<ChecklistRow>> OfArticleAsync(string articleSlug, DateOnly day, CancellationToken ct)
    {
        var kept = byArticle.Current;
        if (kept.TryGetValue(day, out var known)) return [.. known[articleSlug]];

        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await (
            from link in db.ChecklistArticles
            join v in db.TemplateVersions.ValidOn(day) on link.VersionId equals v.Id
            join checklist in db.Checklists on v.ChecklistId equals checklist.Id
            orderby v.Fields.Title
            select new
            {
                link.ArticleSlug,
                Row = new ChecklistRow(
                    checklist.Slug, v.Fields.Title, v.Fields.Norms, v.Fields.Team, v.Fields.Team, v.Number!.Value, v.ValidFrom!.Value,
                    v.Fields.ValidUntil, v.Fields.LegalAsOf),
            }).ToListAsync(ct);
        var found = rows.ToLookup(row => row.ArticleSlug, row => row.Row, StringComparer.Ordinal);
        byArticle.Keep(kept, day, found);
        return [.. found[articleSlug]];
    }

    public void Dispose() => byArticle.Dispose();

    /// <summary>The version that evaluation on that day uses: the one in charge, else the first there will be; null while nothing is approved.</summary>
    public async Task<ApplicableTemplate?> ApplicableAsync(string slug, DateOnly day, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var version = await (
            from checklist in db.Checklists
            where checklist.Slug == slug
            join v in db.TemplateVersions on checklist.Id equals v.ChecklistId
            where v.State == RevisionState.Approved && (v.SupersededFrom == null || v.SupersededFrom > day)
            orderby v.ValidFrom <= day descending, v.ValidFrom, v.Number descending
            select new { v.Id, v.Number, v.ValidFrom }).FirstOrDefaultAsync(ct);
        if (version is null) return null;

        var template = await parsed.FindAsync(db, version.Id, ct);
        var from = version.ValidFrom!.Value; // approved ones have a first day and a number
        return new ApplicableTemplate(slug, version.Id, version.Number!.Value, from > template.ValidFrom ? template with { ValidFrom = from } : template);
    }
}
