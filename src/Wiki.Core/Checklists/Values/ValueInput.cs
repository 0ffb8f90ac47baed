using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Values;

/// <summary>A yearly value as somebody proposes it.</summary>
/// <param name="Until">Last day; null means until further notice.</param>
public sealed record ValueInput(string Name, DateOnly From, DateOnly? Until, Rational Number, string Source)
{
    internal Problem? Objection()
    {
        if (!TemplateChecks.IsName(Name)) return ValueProblems.BadName;
        if (string.IsNullOrWhiteSpace(Source) || Source.Length > YearlyValue.MaxSource) return ValueProblems.SourceMissing;
        return Until < From ? ValueProblems.EndsBeforeItBegins : null;
    }

    internal YearlyValue ToValue(Actor proposer, DateTime now) => new()
    {
        Name = Name,
        From = From,
        Until = Until,
        Number = Number,
        Source = Source.Trim(),
        ProposedBy = proposer.Id,
        ProposedAt = now,
    };
}
