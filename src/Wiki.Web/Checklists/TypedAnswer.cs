using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists;

/// <summary>Reads one answer as a form sends it: ja, 1.480,50, 2026-11-20, a code.</summary>
internal static class TypedAnswer
{
    public const string Yes = "ja";
    public const string No = "nein";

    /// <summary>Null when it can't be read; an empty field is an answer of nothing.</summary>
    public static RawAnswer? Read(ChecklistTemplate template, ChecklistItem item, string typed)
    {
        if (typed.Length == 0) return new RawAnswer(item.Id, AnswerForm.Nothing, "");
        var answer = item.Type switch
        {
            ItemType.YesNo when typed is Yes or No => new RawAnswer(item.Id, AnswerForm.Truth, typed == Yes ? "true" : "false"),
            ItemType.Number or ItemType.Amount when GermanNumbers.ToInvariant(typed) is { } number => new RawAnswer(item.Id, AnswerForm.Number, number),
            ItemType.Number or ItemType.Amount => null,
            ItemType.Date when German.ParseIso(typed) is null => null,
            ItemType.YesNo => null,
            _ => new RawAnswer(item.Id, AnswerForm.Text, typed),
        };
        return answer is not null && AnswerReader.Read(template, [answer]).Succeeded ? answer : null;
    }

    public static string Problem(ChecklistItem item) => item.Type switch
    {
        ItemType.Number or ItemType.Amount => GermanNumbers.Expected,
        ItemType.Date => "Schreiben Sie das Datum wie 20.11.2026, nicht vor 1900.",
        _ => "Diese Antwort passt nicht; wählen Sie neu.",
    };

    /// <summary>A stored answer as its field shows it.</summary>
    public static string Of(ChecklistItem item, RuleValue? value) => value?.Type switch
    {
        RuleType.Truth when item.Type == ItemType.Document => value.Truth ? AnswerReader.Present : AnswerReader.Absent,
        RuleType.Truth => value.Truth ? Yes : No,
        RuleType.Number => ChecklistWords.Number(value.Number).Replace('−', '-'),
        RuleType.Date => German.Iso(value.Date),
        RuleType.Text => value.Text,
        _ => "",
    };
}
