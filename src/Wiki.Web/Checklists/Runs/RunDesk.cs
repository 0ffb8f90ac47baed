using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Web.Checklists.Runs;

/// <summary>A run with the question in hand: what the page and its parts show.</summary>
public sealed class RunDesk
{
    public RunDesk(RunView run, string? question, string? part)
    {
        Run = run;
        Words = new RuleWords(run.Template);
        Traces = run.Evaluation.Explanation.Items.ToDictionary(trace => trace.Id, StringComparer.Ordinal);
        Questions = [.. run.Template.Items.Where(item => item.IsInput && Traces[item.Id].Shown != Ternary.False)];
        Numbers = Questions.Select((item, index) => (item.Id, index + 1)).ToDictionary(item => item.Id, item => item.Item2, StringComparer.Ordinal);
        CanAnswer = run.AnswerObjection is null;

        var asked = CanAnswer ? Questions.FirstOrDefault(item => item.Id == question) : null;
        var whole = run.Template.Parts.FirstOrDefault(p => p.Id == part);
        ShowsPart = whole is not null && CanAnswer;
        if (CanAnswer && whole is null) Current = asked ?? Questions.FirstOrDefault(item => run.Evaluation.OpenItems.Contains(item.Id));
        Part = whole ?? run.Template.Parts.FirstOrDefault(p => Current is not null && p.Items.Contains(Current));
    }

    public RunView Run { get; }

    public RuleWords Words { get; }

    public IReadOnlyDictionary<string, ItemTrace> Traces { get; }

    /// <summary>What is asked of this case, in file order.</summary>
    public IReadOnlyList<ChecklistItem> Questions { get; }

    /// <summary>Question → number as people count: hidden ones have none.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; }

    public bool CanAnswer { get; }

    /// <summary>Null when everything is answered or nothing may be.</summary>
    public ChecklistItem? Current { get; }

    public ChecklistPart? Part { get; }

    /// <summary>All questions of the part in one form.</summary>
    public bool ShowsPart { get; }

    public IReadOnlyList<ChecklistItem> Before => [.. (Part?.Items ?? []).TakeWhile(item => item != Current)];

    public IReadOnlyList<ChecklistItem> After => [.. (Part?.Items ?? []).SkipWhile(item => item != Current).Skip(1)];

    /// <summary>The next open question, else the next one, else the whole run.</summary>
    public string LeaveUrl
    {
        get
        {
            var behind = Questions.SkipWhile(item => item != Current).Skip(1).ToList();
            var next = behind.Find(item => Run.Evaluation.OpenItems.Contains(item.Id)) ?? (behind.Count > 0 ? behind[0] : null);
            return next is null ? RunUrls.Result(Run.Id) : RunUrls.At(Run.Id, next.Id);
        }
    }

    public string BackUrl => Questions.TakeWhile(item => item != Current).LastOrDefault() is { } before ? RunUrls.At(Run.Id, before.Id) : RunUrls.Show(Run.Id);

    /// <summary>Who answered in between and what, as a sentence; null when this question is as it was.</summary>
    public string? OvertakenWords(IReadOnlyList<string> overtaken, ChecklistItem item)
    {
        if (overtaken.Contains(item.Id) && Run.Answers.GetValueOrDefault(item.Id) is { } other)
            return other.Value is null ? $"{other.ChangedBy} hat die Antwort inzwischen gelöscht." : $"{other.ChangedBy} hat inzwischen „{ChecklistWords.Value(other.Value, item)}“ geantwortet.";
        return item.Evidence.Any(overtaken.Contains) ? "Bei den Nachweisen hat inzwischen jemand anderes etwas geändert." : null;
    }
}
