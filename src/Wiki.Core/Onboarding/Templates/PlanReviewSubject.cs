using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Markup.Diff;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Plan templates as something that can be reviewed: freezing a draft behind the gate, publishing or reopening what was frozen.</summary>
internal sealed class PlanReviewSubject(PlanGate gate) : IReviewSubject
{
    public string Kind => PlanHistory.TemplateKind;

    public Task<int?> FindAsync(DbContext db, string key, CancellationToken ct) =>
        ((WikiDbContext)db).PlanTemplates.Where(subject => subject.Slug == key).Select(subject => (int?)subject.Id).SingleOrDefaultAsync(ct);

    public async Task<Result<Submission>> FreezeAsync(DbContext db, string key, int expectedVersion, Actor author, DateTime now, CancellationToken ct)
    {
        if (!author.May(Right.WriteDrafts)) return PlanProblems.NotAllowed;

        var wiki = (WikiDbContext)db;
        var template = await wiki.PlanTemplates.SingleOrDefaultAsync(t => t.Slug == key, ct);
        if (template is null) return PlanProblems.Gone;

        var draft = await wiki.PlanDrafts.SingleOrDefaultAsync(d => d.TemplateId == template.Id, ct);
        if (draft is null) return PlanProblems.NoDraft;
        if (draft.Version != expectedVersion) return PlanProblems.StaleDraft;
        if (draft.BaseNumber < template.LastNumber) return PlanProblems.OvertakenBase;

        var report = await gate.CheckAsync(key, draft.Yaml, ct);
        List<string> missing = [.. report.Findings.Select(finding => finding.ToString())];
        if (draft.Fields.ChangeNote.Length == 0) missing.Add(PlanProblems.NoteMissing.Sentence);
        if (missing.Count > 0) return PlanProblems.NotReady(missing);

        var version = PlanVersion.Freeze(
            template, new PlanInput(draft.Yaml, draft.Fields.ChangeNote), draft.BaseNumber, [.. draft.Contributors.Append(author.Id).Distinct()], author.Id, now);
        wiki.PlanVersions.Add(version);
        template.EndDraft(draft);
        wiki.PlanDrafts.Remove(draft);
        HistoryWriter.Add(wiki, author, now, Kind, template.Id, version.Fields.Title, ArticleHistory.Submitted, version.Fields.ChangeNote);

        var before = await wiki.PlanVersions.Where(v => v.TemplateId == template.Id && v.Number == draft.BaseNumber).Select(v => v.Body.Yaml).SingleOrDefaultAsync(ct);
        var changes = TextDiff.Between(before ?? "", draft.Yaml);
        return new Submission(
            template.Id, () => version.Id, $"Einarbeitung: {version.Fields.Title}", version.Fields.Team, Urgent: false,
            FieldChanges.Word(ChangeKind.Substantive), version.Contributors, changes.WordsAdded, changes.WordsRemoved);
    }

    public async Task<Result> PublishAsync(DbContext db, int versionId, PublishTerms terms, Actor approver, DateTime now, CancellationToken ct)
    {
        var wiki = (WikiDbContext)db;
        var version = await wiki.PlanVersions.Include(v => v.Body).SingleAsync(v => v.Id == versionId, ct);
        var template = await wiki.PlanTemplates.SingleAsync(t => t.Id == version.TemplateId, ct);
        return Publish(wiki, template, version, approver, now);
    }

    public Task SettleAsync(CancellationToken ct) => Task.CompletedTask; // nothing is derived from a template

    public async Task<Result> ReopenAsync(DbContext db, int versionId, bool withdrawn, string? reason, Actor actor, DateTime now, CancellationToken ct)
    {
        var wiki = (WikiDbContext)db;
        var version = await wiki.PlanVersions.Include(v => v.Body).SingleAsync(v => v.Id == versionId, ct);
        var left = version.Leave(withdrawn ? RevisionState.Withdrawn : RevisionState.Returned);
        if (!left.Succeeded) return left;

        HistoryWriter.Add(
            wiki, actor, now, Kind, version.TemplateId, version.Fields.Title, withdrawn ? ArticleHistory.Withdrawn : ArticleHistory.Returned, reason);
        // Somebody may have started the next draft meanwhile: then the frozen text stays in the list of versions.
        if (await wiki.PlanDrafts.AnyAsync(d => d.TemplateId == version.TemplateId, ct)) return Result.Done;

        var template = await wiki.PlanTemplates.SingleAsync(t => t.Id == version.TemplateId, ct);
        wiki.PlanDrafts.Add(PlanDraft.FromReturned(template, version, withdrawn ? null : reason, now));
        return Result.Done;
    }

    /// <summary>Makes the frozen version the newest approved one.</summary>
    internal static Result Publish(WikiDbContext db, PlanTemplate template, PlanVersion version, Actor approver, DateTime now)
    {
        var reading = PlanYaml.Load(version.Body.Yaml);
        if (reading.Outline is null) return PlanProblems.NotReady([.. reading.Findings.Select(finding => finding.ToString())]);

        var approved = version.Approve(template, approver, now);
        if (!approved.Succeeded) return approved;

        HistoryWriter.Add(
            db, approver, now, PlanHistory.TemplateKind, template.Id, version.Fields.Title, ArticleHistory.Approved, version.Fields.ChangeNote,
            [new FieldChange("Version", null, $"{version.Number}")]);
        return Result.Done;
    }
}
