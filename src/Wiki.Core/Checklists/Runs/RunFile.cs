using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists.Runs;

/// <summary>
/// One run with its answers, its documents and the template it is pinned to: what every verb about a run loads. Signing, prints and
/// deletion take it from here too.
/// </summary>
internal sealed class RunFile
{
    private readonly WikiDbContext db;
    private readonly Dictionary<string, ItemAnswer> answers;
    private readonly Dictionary<string, RunDocument> documents;

    private RunFile(WikiDbContext db, ChecklistRun run, string slug, int number, ChecklistTemplate template, ValueTable values, List<ItemAnswer> answers, List<RunDocument> documents)
    {
        (this.db, Run, Slug, Number, Template, Values) = (db, run, slug, number, template, values);
        this.answers = answers.ToDictionary(a => a.ItemId, StringComparer.Ordinal);
        this.documents = documents.ToDictionary(d => d.Code, StringComparer.Ordinal);
    }

    public ChecklistRun Run { get; }

    /// <summary>Kennung of the checklist.</summary>
    public string Slug { get; }

    /// <summary>Number of the pinned version.</summary>
    public int Number { get; private set; }

    public ChecklistTemplate Template { get; private set; }

    public ValueTable Values { get; private set; }

    public IReadOnlyDictionary<string, ItemAnswer> Answers => answers;

    public IReadOnlyDictionary<string, RunDocument> Documents => documents;

    /// <summary>Null when there is no such run; whether it is there for this person is the caller's question.</summary>
    /// <param name="tracked">False for reading.</param>
    public static async Task<RunFile?> LoadAsync(WikiDbContext db, RunTemplates templates, int runId, bool tracked, CancellationToken ct)
    {
        if (await RunFileQuery.FindAsync(db, runId, tracked, ct) is not { } run) return null;

        var answers = await RunFileQuery.AnswersAsync(db, runId, ct);
        var documents = await RunFileQuery.DocumentsAsync(db, runId, ct);
        var template = await templates.FindAsync(db, run.VersionId, ct);
        var (slug, number) = await templates.NameAsync(db, run.VersionId, ct);
        var values = await templates.ValuesAsync(db, run.ValueIds, ct);
        return new RunFile(db, run, slug, number, template, values, answers, documents);
    }

    /// <summary>What the rules propose for the answers as they stand; an answer to a changed question doesn't count before it is given again.</summary>
    public Evaluation Evaluate() => Evaluate(Counting());

    /// <summary>What they would propose if one answer were another.</summary>
    public Evaluation EvaluateWith(string itemId, RuleValue other)
    {
        var counting = Counting();
        counting[itemId] = other;
        return Evaluate(counting);
    }

    /// <summary>The answer to change: only what is changed is tracked, because comparing all of them would cost more than saving one.</summary>
    public ItemAnswer AnswerOf(string itemId)
    {
        if (answers.TryGetValue(itemId, out var known)) return Tracked(known);

        var answer = new ItemAnswer { RunId = Run.Id, ItemId = itemId };
        db.ItemAnswers.Add(answer);
        return answers[itemId] = answer;
    }

    /// <summary>The document to change, likewise.</summary>
    public RunDocument DocumentOf(string code)
    {
        if (documents.TryGetValue(code, out var known)) return Tracked(known);

        var document = new RunDocument { RunId = Run.Id, Code = code };
        db.RunDocuments.Add(document);
        return documents[code] = document;
    }

    /// <summary>After a change: works the proposal out again and the state that follows from it.</summary>
    public Evaluation Assess(DateTime now)
    {
        var evaluation = Evaluate();
        Run.Assess(evaluation.IsBlocked ? null : evaluation.Outcome, Working(evaluation), now);
        return evaluation;
    }

    /// <summary>Pins another version: answers stay; those to questions that read otherwise now are asked again.</summary>
    public void MoveTo(int versionId, int number, ChecklistTemplate template, List<int> valueIds, ValueTable values, DateTime now)
    {
        foreach (var changed in ChangedItems(Template, template).Where(answers.ContainsKey)) AnswerOf(changed).AskOnceMore();
        (Template, Number, Values) = (template, number, values);
        Run.MoveTo(versionId, valueIds, now);
        Assess(now);
    }

    /// <summary>Ids of items that both versions have and that read differently.</summary>
    public static IEnumerable<string> ChangedItems(ChecklistTemplate before, ChecklistTemplate after) =>
        from item in after.Items
        where before.FindItem(item.Id) is { } old && !TemplateFacts.Item(old).SequenceEqual(TemplateFacts.Item(item))
        select item.Id;

    private T Tracked<T>(T known)
        where T : class
    {
        if (db.Entry(known).State == EntityState.Detached) db.Attach(known);
        return known;
    }

    private Dictionary<string, RuleValue> Counting() =>
        answers.Values.Where(a => !a.IsOpen).ToDictionary(a => a.ItemId, a => a.Value!, StringComparer.Ordinal); // not open has a value

    private Evaluation Evaluate(Dictionary<string, RuleValue> counting) => Evaluator.Evaluate(Template, new Answers(counting), Run.ReferenceDate, Values);

    private RunState Working(Evaluation evaluation)
    {
        if (documents.Values.Any(d => d.State == DocumentState.Requested)) return RunState.AwaitingDocuments;
        if (evaluation.Effects[Effect.Suspend].Count > 0) return RunState.Suspended;
        return evaluation is { IsBlocked: false, OpenItems.Count: 0 } ? RunState.ReadyToDecide : RunState.InProgress;
    }
}
