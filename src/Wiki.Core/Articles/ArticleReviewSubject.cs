using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles.Files;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Markup;
using Wiki.Core.Markup.Diff;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Articles as something that can be reviewed: freezing a draft, publishing or reopening what was frozen.</summary>
internal sealed class ArticleReviewSubject(SearchIndex index, CitationGate citations) : IReviewSubject
{
    public string Kind => ArticleHistory.Kind;

    public Task<int?> FindAsync(DbContext db, string key, CancellationToken ct) =>
        ((WikiDbContext)db).Articles.Where(subject => subject.Slug == key).Select(subject => (int?)subject.Id).SingleOrDefaultAsync(ct);

    public async Task<Result<Submission>> FreezeAsync(DbContext db, string key, int expectedVersion, Actor author, DateTime now, CancellationToken ct)
    {
        if (!author.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;

        var wiki = (WikiDbContext)db;
        var article = await wiki.Articles.SingleOrDefaultAsync(a => a.Slug == key, ct);
        if (article is null) return ArticleProblems.Gone;
        var draft = await wiki.Drafts.SingleOrDefaultAsync(d => d.ArticleId == article.Id, ct);
        if (draft is null) return ArticleProblems.NoDraft;
        if (draft.Version != expectedVersion) return ArticleProblems.StaleDraft;
        if (draft.BaseNumber < await wiki.Revisions.NewestNumberAsync(article.Id, Today.Of(now), ct)) return ArticleProblems.OvertakenBase;

        if (MarkdownLimits.Check(draft.Markdown).Problem is { } unreadable) return unreadable;
        var text = MarkdownRenderer.Render(draft.Markdown);
        var files = await ArticleFiles.OfDraftAsync(wiki, article.Id, ct);
        var missing = ReadyCheck.Of(draft.Fields, text, Today.Of(now), files).Where(point => !point.Met).Select(point => point.Missing).ToList();
        if (missing.Count > 0) return ArticleProblems.NotReady(missing);
        var unknown = (await citations.CheckAsync(key, draft.Fields, text, ct)).Where(finding => finding.Unknown).Select(finding => finding.Sentence).ToList();
        if (unknown.Count > 0) return ArticleProblems.UnknownNorms(unknown);

        var before = await wiki.Revisions.Where(r => r.ArticleId == article.Id && r.Number == draft.BaseNumber).AsNoTracking()
            .Select(r => new { r.Id, r.Fields, r.Body.Markdown }).SingleOrDefaultAsync(ct);
        var filesChanged = FileDifference.Between(await ArticleFiles.OfRevisionAsync(wiki, before?.Id, ct), files).Count > 0;
        if (draft.Fields.ChangeKind == ChangeKind.Editorial
            && EditorialLane.Objection(before?.Fields ?? new ArticleFields(), before?.Markdown ?? "", draft.Fields, draft.Markdown, text, filesChanged) is { } no) return no;

        var input = new DraftInput(draft.Fields, draft.Markdown);
        var last = await wiki.Revisions.Where(r => r.ArticleId == article.Id).OrderByDescending(r => r.Id).AsNoTracking()
            .Select(r => new { r.Fields, r.Body.Markdown, r.SubmittedAt }).FirstOrDefaultAsync(ct);
        var lines = await ArticleFiles.EndAsync(wiki, article.Id, ct);
        var revision = Revision.Freeze(
            article, input, draft.BaseNumber,
            [.. draft.Contributors.Concat(lines.SelectMany(line => line.Hands)).Append(author.Id).Distinct()], // whoever put a file in wrote a part
            author.Id, RevisionHash.Of(draft.Fields, draft.Markdown, files.Select(file => (file.Name, file.Sha256))), now);
        ArticleFiles.Freeze(revision, lines);
        wiki.Revisions.Add(revision);
        article.EndDraft(draft);
        wiki.Drafts.Remove(draft);
        HistoryWriter.Add(wiki, author, now, Kind, article.Id, draft.Fields.Title, ArticleHistory.Submitted, draft.Fields.ChangeNote);

        var changes = TextDiff.Between(before?.Markdown ?? "", draft.Markdown);
        return new Submission(
            article.Id, () => revision.Id, draft.Fields.Title, draft.Fields.Team, draft.Fields.ChangeKind == ChangeKind.Urgent,
            FieldChanges.Word(draft.Fields.ChangeKind), revision.Contributors, changes.WordsAdded, changes.WordsRemoved)
        {
            PersonalData = input.PersonalData(),
            AskedAt = last is not null && input.HasPersonalDataOf(new DraftInput(last.Fields, last.Markdown)) ? last.SubmittedAt : null,
        };
    }

    public async Task<Result> PublishAsync(DbContext db, int versionId, PublishTerms terms, Actor approver, DateTime now, CancellationToken ct)
    {
        var wiki = (WikiDbContext)db;
        var revision = await wiki.Revisions.Include(r => r.Body).SingleAsync(r => r.Id == versionId, ct);
        return await RevisionPublisher.PublishAsync(wiki, revision, terms, approver, now, null, ct);
    }

    public Task SettleAsync(CancellationToken ct) => index.ApplyPendingAsync(ct);

    public async Task<Result> ReopenAsync(DbContext db, int versionId, bool withdrawn, string? reason, Actor actor, DateTime now, CancellationToken ct)
    {
        var wiki = (WikiDbContext)db;
        var revision = await wiki.Revisions.Include(r => r.Body).SingleAsync(r => r.Id == versionId, ct);
        var left = revision.Leave(withdrawn ? RevisionState.Withdrawn : RevisionState.Returned);
        if (!left.Succeeded) return left;

        HistoryWriter.Add(
            wiki, actor, now, Kind, revision.ArticleId, revision.Fields.Title,
            withdrawn ? ArticleHistory.Withdrawn : ArticleHistory.Returned, reason);

        // Somebody may have started the next draft meanwhile: then the frozen text stays in the history, where it can be restored.
        if (await wiki.Drafts.AnyAsync(d => d.ArticleId == revision.ArticleId, ct)) return Result.Done;

        var article = await wiki.Articles.SingleAsync(a => a.Id == revision.ArticleId, ct);
        var draft = Draft.FromReturned(article, revision, withdrawn ? null : reason, now);
        wiki.Drafts.Add(draft);
        DraftVersion.Keep(wiki, draft);
        await ArticleFiles.BeginAsync(wiki, article.Id, revision.Id, ct);
        return Result.Done;
    }
}
