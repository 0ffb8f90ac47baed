using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists;

/// <summary>What a person typed while trying a checklist: kept as typed, read as far as it can be read; what can't counts as unanswered and says so.</summary>
public sealed class TrialForm(IFormCollection? sent)
{
    public const string Prefix = "a.";
    public const string Day = "stichtag";

    private readonly Dictionary<string, string> errors = [];

    /// <summary>Sentences about fields that can't be read, by item.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;

    public DateOnly? ReferenceDate => German.ParseIso(sent?[Day].ToString());

    public string Of(ChecklistItem item) => sent?[Prefix + item.Id].ToString() ?? "";

    /// <summary>The answers of a template; fields of another version's items are left out.</summary>
    public Result<Answers> Read(ChecklistTemplate template)
    {
        if (sent is null) return Answers.None;

        var raw = new List<RawAnswer>();
        foreach (var item in template.Items.Where(item => item.IsInput))
        {
            var typed = Of(item).Trim();
            if (typed.Length == 0) continue;
            if (TypedAnswer.Read(template, item, typed) is { } answer) raw.Add(answer);
            else errors[item.Id] = TypedAnswer.Problem(item);
        }

        return AnswerReader.Read(template, raw);
    }
}
