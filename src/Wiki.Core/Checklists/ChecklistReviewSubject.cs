using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Markup.Diff;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Checklists as something that can be reviewed: freezing a draft behind the release gate, publishing or reopening what was frozen.</summary>
internal sealed class ChecklistReviewSubject(SearchIndex index, ReleaseGate gate) : IReviewSubject
{
    public string Kind => ChecklistHistory.Kind;

    public Task<int?> FindAsync(DbContext db, string key, CancellationToken ct) =>
        ((WikiDbContext)db).Checklists.Where(subject => subject.Slug == key).Select(subject => (int?)subject.Id).SingleOrDefaultAsync(ct);

    public async Task<Result<Submission>> FreezeAsync(DbContext db, string key, int expectedVersion, Actor author, DateTime now, CancellationToken ct)
    {
        if (!author.May(Right.WriteDrafts)) return ChecklistProblems.NotAllowed;

        var wiki = (WikiDbContext)db;
        var checklist = await wiki.Checklists.SingleOrDefaultAsync(c => c.Slug == key, ct);
        if (checklist is null) return ChecklistProblems.Gone;

        var draft = await wiki.TemplateDrafts.SingleOrDefaultAsync(d => d.ChecklistId == checklist.Id, ct);
        if (draft is null) return ChecklistProblems.NoDraft;
        if (draft.Version != expectedVersion) return ChecklistProblems.StaleDraft;
        if (draft.BaseNumber < await wiki.TemplateVersions.NewestNumberAsync(checklist.Id, Today.Of(now), ct)) return ChecklistProblems.OvertakenBase;

        var report = await gate.CheckAsync(key, draft.Yaml, draft.Tests, ct);
        List<string> missing = [.. report.Findings.Select(finding => finding.ToString())];
        if (draft.Fields.ChangeNote.Length == 0) missing.Add(ChecklistProblems.NoteMissing.Sentence);
        if (missing.Count > 0) return ChecklistProblems.NotReady(missing);

        var last = await wiki.TemplateVersions.AsNoTracking().Include(v => v.Body).Where(v => v.ChecklistId == checklist.Id).OrderByDescending(v => v.Id).FirstOrDefaultAsync(ct);
        var version = TemplateVersion.Freeze(checklist, draft.Input, draft.BaseNumber, [.. draft.Contributors.Append(author.Id).Distinct()], author.Id, now);
        wiki.TemplateVersions.Add(version);
        checklist.EndDraft(draft);
        wiki.TemplateDrafts.Remove(draft);
        HistoryWriter.Add(wiki, author, now, Kind, checklist.Id, version.Fields.Title, ArticleHistory.Submitted, version.Fields.ChangeNote);

        var before = await wiki.TemplateVersions.Where(v => v.ChecklistId == checklist.Id && v.Number == draft.BaseNumber)
            .Select(v => v.Body.Yaml).SingleOrDefaultAsync(ct);
        var changes = TextDiff.Between(before ?? "", draft.Yaml);
        return new Submission(
            checklist.Id, () => version.Id, $"Bogen: {version.Fields.Title}", version.Fields.Team, version.Fields.ChangeKind == ChangeKind.Urgent,
            FieldChanges.Word(version.Fields.ChangeKind), version.Contributors, changes.WordsAdded, changes.WordsRemoved)
        {
            PersonalData = draft.Input.PersonalData(),
            AskedAt = last is not null && draft.Input.HasPersonalDataOf(last.Input) ? last.SubmittedAt : null,
        };
    }

    public async Task<Result> PublishAsync(DbContext db, int versionId, PublishTerms terms, Actor approver, DateTime now, CancellationToken ct)
    {
        var wiki = (WikiDbContext)db;
        var version = await wiki.TemplateVersions.Include(v => v.Body).SingleAsync(v => v.Id == versionId, ct);
        return await TemplatePublisher.PublishAsync(wiki, version, terms, approver, now, ct);
    }

    public Task SettleAsync(CancellationToken ct) => index.ApplyPendingAsync(ct);

    public async Task<Result> ReopenAsync(DbContext db, int versionId, bool withdrawn, string? reason, Actor actor, DateTime now, CancellationToken ct)
    {
        var wiki = (WikiDbContext)db;
        var version = await wiki.TemplateVersions.Include(v => v.Body).SingleAsync(v => v.Id == versionId, ct);
        var left = version.Leave(withdrawn ? RevisionState.Withdrawn : RevisionState.Returned);
        if (!left.Succeeded) return left;

        HistoryWriter.Add(
            wiki, actor, now, Kind, version.ChecklistId, version.Fields.Title, withdrawn ? ArticleHistory.Withdrawn : ArticleHistory.Returned, reason);
        // Somebody may have started the next draft meanwhile: then the frozen text stays in the history, where it can be restored.
        if (await wiki.TemplateDrafts.AnyAsync(d => d.ChecklistId == version.ChecklistId, ct)) return Result.Done;

        var checklist = await wiki.Checklists.SingleAsync(c => c.Id == version.ChecklistId, ct);
        var draft = TemplateDraft.FromReturned(checklist, version, withdrawn ? null : reason, now);
        wiki.TemplateDrafts.Add(draft);
        TemplateDraftVersion.Keep(wiki, draft);
        return Result.Done;
    }
}
