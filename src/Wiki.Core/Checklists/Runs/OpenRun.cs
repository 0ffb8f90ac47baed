using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Shows a run to those it concerns; a reading by anybody who doesn't work on it leaves a line in the record.</summary>
public sealed class OpenRun(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates, ChecklistMemory memory, ActorDirectory people, TimeProvider clock)
{
    /// <summary>Null when there is no such run for this person.</summary>
    public Task<RunView?> RunAsync(int runId, Actor actor, CancellationToken ct) => RunAsync(runId, RunAccess.Lead, actor, ct);

    /// <param name="needed">Pages for those who work on it ask for that: a lead gets nothing there, and no line.</param>
    public async Task<RunView?> RunAsync(int runId, RunAccess needed, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var file = await RunFile.LoadAsync(db, templates, runId, tracked: false, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        if (file is null || await file.Run.AccessAsync(db, actor, now, ct) is var access && (access == RunAccess.None || access < needed)) return null;

        if (access == RunAccess.Lead)
        {
            RunHistory.Add(db, runId, RunHistory.Read, actor, now);
            await db.SaveChangesAsync(ct);
        }

        var run = file.Run;
        var evaluation = file.Evaluate();
        var known = await memory.CurrentAsync(ct);
        var counting = PinnedValues.Counting(known.Values, file.Template, run.ReferenceDate);
        var standing = run.IsOpen || run.State == RunState.Submitted
            ? RunVersions.Standing(known.Versions[run.ChecklistId], run, file.Number, !counting.SequenceEqual(run.ValueIds), Today.Of(now))
            : new RunStanding(run.VersionId, file.Number, null, run.ValueIds.Except(counting).Any()); // what was signed stays on its version
        return new RunView
        {
            Id = run.Id,
            Slug = file.Slug,
            Number = file.Number,
            Template = file.Template,
            FileNumber = run.FileNumber,
            ReferenceDate = run.ReferenceDate,
            Team = run.Team,
            State = run.State,
            Version = run.Version,
            EditorId = run.EditorId,
            Editor = await NameAsync(run.EditorId, ct),
            HandedToId = run.HandedToId,
            HandedTo = run.HandedToId is { } colleague ? await NameAsync(colleague, ct) : null,
            StartedAt = run.StartedAt,
            ChangedAt = run.ChangedAt,
            Access = access,
            AnswerObjection = run.AnswerObjection(actor) ?? (standing.IsLocked ? RunProblems.MustMove : null),
            Answers = await AnswersAsync(file, ct),
            Documents = file.Documents.ToDictionary(d => d.Key, d => new DocumentView(d.Value.State, d.Value.RequestedOn, d.Value.Version), StringComparer.Ordinal),
            Articles = [.. file.Template.Articles.Select(slug => new NamedArticle(slug, known.Titles.GetValueOrDefault(slug)))],
            Evaluation = evaluation,
            WhatIf = () => WhatIf.Of(file, evaluation),
            Standing = standing,
            ChangedQuestions = await ChangedAsync(db, file, standing, ct),
            HasNote = run.EncryptedNote is not null,
            Decision = run.Decision,
            Signature = run.Signature,
            CoSignature = run.CoSignature,
            Abandoned = run.Abandoned,
        };
    }

    private async Task<Dictionary<string, AnswerView>> AnswersAsync(RunFile file, CancellationToken ct)
    {
        var answers = new Dictionary<string, AnswerView>(StringComparer.Ordinal);
        foreach (var (id, answer) in file.Answers)
        {
            answers[id] = new AnswerView(answer.Value, answer.AskAgain, answer.Version, await NameAsync(answer.ChangedBy, ct), answer.ChangedAt);
        }

        return answers;
    }

    private async Task<IReadOnlyList<string>> ChangedAsync(WikiDbContext db, RunFile file, RunStanding standing, CancellationToken ct)
    {
        if (!standing.ShouldMove || standing.NewVersionId == file.Run.VersionId) return [];
        var newer = await templates.FindAsync(db, standing.NewVersionId, ct);
        return
        [
            .. RunFile.ChangedItems(file.Template, newer).Select(id => newer.FindItem(id)!.Label), // it is one of them
            .. newer.Items.Where(item => file.Template.FindItem(item.Id) is null).Select(item => item.Label),
        ];
    }

    private async ValueTask<string> NameAsync(int personId, CancellationToken ct) => (await people.FindAsync(personId, ct))?.Actor.Name ?? "";
}
