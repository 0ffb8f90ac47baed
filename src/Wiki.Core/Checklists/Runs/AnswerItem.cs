using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>
/// Saves answers and document states of a run, one question or a whole part. Each has its own version: what somebody else changed
/// meanwhile is not overwritten but reported, everything else is saved.
/// </summary>
public sealed class AnswerItem(IDbContextFactory<WikiDbContext> contexts, RunTemplates templates, TimeProvider clock)
{
    public Task<Result<SavedAnswers>> RunAsync(int runId, RunAnswers given, Actor actor, CancellationToken ct) => RunAsync(runId, _ => given, actor, ct);

    /// <param name="read">Reads what was sent once it is known which version the run is on.</param>
    public async Task<Result<SavedAnswers>> RunAsync(int runId, Func<ChecklistTemplate, RunAnswers> read, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // two people at different questions come one after the other
        db.Database.AutoSavepointsEnabled = false; // one save, and what fails is thrown away whole
        var file = await RunFile.LoadAsync(db, templates, runId, tracked: true, ct);
        if (file is null) return RunProblems.Gone;
        if (file.Run.AnswerObjection(actor) is { } no) return no;

        var given = read(file.Template);
        var answers = AnswerReader.Read(file.Template, given.Answers.Select(a => a.Answer));
        if (!answers.Succeeded) return answers.Problem!; // not succeeded has a problem
        var now = clock.GetUtcNow().UtcDateTime;
        if ((await RunVersions.StandingAsync(db, file.Run, file.Number, valuesMoved: false, Today.Of(now), ct)).IsLocked) return RunProblems.MustMove;

        var saving = new Saving(file, answers.Value, actor.Id, now);
        foreach (var answer in given.Answers) saving.Answer(answer);
        foreach (var document in given.Documents) saving.Document(document);
        if (!saving.HasChanges) return new SavedAnswers(saving.Overtaken, file.Run.Version, Next(file.Template, file.Evaluate(), given.After));

        var evaluation = file.Assess(now);
        var saved = await db.SaveOrAsync(RunProblems.Overtaken, ct);
        if (!saved.Succeeded) return saved.Problem!; // as above
        await transaction.CommitAsync(ct);
        return new SavedAnswers(saving.Overtaken, file.Run.Version, Next(file.Template, evaluation, given.After));
    }

    /// <summary>The next open question behind this one, else the first open one.</summary>
    private static string? Next(ChecklistTemplate template, Evaluation evaluation, string? after)
    {
        var passed = template.Items.TakeWhile(item => item.Id != after).Select(item => item.Id).Append(after).ToHashSet();
        return evaluation.OpenItems.FirstOrDefault(id => !passed.Contains(id)) ?? (evaluation.OpenItems.Count > 0 ? evaluation.OpenItems[0] : null);
    }

    private sealed class Saving(RunFile file, Answers read, int by, DateTime now)
    {
        private readonly List<string> overtaken = [];

        public bool HasChanges { get; private set; }

        public IReadOnlyList<string> Overtaken => overtaken;

        public void Answer(GivenAnswer given)
        {
            var item = file.Template.FindItem(given.Answer.ItemId)!; // the reader refuses unknown ones
            var value = read.Find(item.Id, item.Type.ValueType());
            var known = file.Answers.GetValueOrDefault(item.Id);
            if (known?.Value == value && known?.AskAgain != true) return; // the same answer: no conflict, whoever gave it first
            if ((known?.Version ?? 0) != given.Version)
            {
                overtaken.Add(item.Id);
                return;
            }

            file.AnswerOf(item.Id).Set(value, by, now);
            HasChanges = true;
        }

        public void Document(GivenDocument given)
        {
            if (!file.Template.KnowsDocument(given.Code)) return; // a form of another version
            var known = file.Documents.GetValueOrDefault(given.Code);
            var requestedOn = given.State == DocumentState.Requested ? given.RequestedOn ?? known?.RequestedOn ?? Today.Of(now) : (DateOnly?)null;
            if (known is null ? given.State == DocumentState.Unknown : known.Says(given.State, requestedOn)) return;
            if ((known?.Version ?? 0) != given.Version)
            {
                overtaken.Add(given.Code);
                return;
            }

            file.DocumentOf(given.Code).Set(given.State, requestedOn, by, now);
            HasChanges = true;
        }
    }
}

/// <summary>Answers and documents as a form sends them.</summary>
/// <param name="After">The question the person was at; null when they were at none.</param>
public sealed record RunAnswers(IReadOnlyList<GivenAnswer> Answers, IReadOnlyList<GivenDocument> Documents, string? After = null);

/// <summary>One answer.</summary>
/// <param name="Answer">AnswerForm.Nothing takes the answer back.</param>
/// <param name="Version">Of the answer the form was filled with; 0 when there was none.</param>
public sealed record GivenAnswer(RawAnswer Answer, int Version);

/// <summary>What was said about one document.</summary>
/// <param name="RequestedOn">Null means today.</param>
/// <param name="Version">Of what the form was filled with; 0 when nothing had been said.</param>
public sealed record GivenDocument(string Code, DocumentState State, DateOnly? RequestedOn, int Version);

/// <summary>What became of a save.</summary>
/// <param name="Overtaken">Items and document codes that somebody else changed in between; they were left as they are.</param>
/// <param name="Version">Of the run afterwards.</param>
/// <param name="Next">The question to go on with; null when none is open.</param>
public sealed record SavedAnswers(IReadOnlyList<string> Overtaken, int Version, string? Next);
