using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Checklists.Runs;

/// <summary>One other answer that alone would lead to another proposal.</summary>
/// <param name="Other">The answer it would take.</param>
/// <param name="Outcome">Id of the outcome proposed then.</param>
public sealed record OutcomeChange(ChecklistItem Item, RuleValue Other, string Outcome);

/// <summary>Asks the rules what would change a proposal: every answered choice is tried the other way, one at a time.</summary>
internal static class WhatIf
{
    public static IReadOnlyList<OutcomeChange> Of(RunFile file, Evaluation now)
    {
        var shown = now.VisibleItems.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from item in file.Template.Items
               where shown.Contains(item.Id) && file.Answers.GetValueOrDefault(item.Id) is { IsOpen: false }
               from other in Alternatives(item)
               where other != file.Answers[item.Id].Value
               let then = file.EvaluateWith(item.Id, other)
               where !then.IsBlocked && then.Outcome != now.Outcome // what would only raise more questions says nothing yet
               select new OutcomeChange(item, other, then.Outcome),
        ];
    }

    private static IEnumerable<RuleValue> Alternatives(ChecklistItem item) => item.Type switch
    {
        ItemType.YesNo or ItemType.Document => [RuleValue.True, RuleValue.False],
        ItemType.Choice => item.Options.Select(option => RuleValue.Of(option.Code)),
        _ => [], // of a number or a date there is no other one to try
    };
}
