using System.Text.Json;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Says what a checklist proposes for these answers on a Stichtag; stores nothing, not even that it was asked.</summary>
public sealed class EvaluateChecklist(ChecklistQueries checklists, YearlyValueQueries values)
{
    /// <param name="answers">As the API states them; codes of problems: gone, unknown-answer, bad-answer.</param>
    public Task<Result<ChecklistResult>> RunAsync(string slug, DateOnly referenceDate, JsonElement answers, CancellationToken ct) =>
        RunAsync(slug, referenceDate, template => AnswerReader.FromJson(template, answers), ct);

    /// <param name="read">Reads the answers once it is known which version is asked.</param>
    public async Task<Result<ChecklistResult>> RunAsync(
        string slug, DateOnly referenceDate, Func<ChecklistTemplate, Result<Answers>> read, CancellationToken ct)
    {
        if (await checklists.ApplicableAsync(slug, referenceDate, ct) is not { } version) return ChecklistProblems.Gone;

        var answers = read(version.Template);
        if (!answers.Succeeded) return answers.Problem!; // not succeeded has a problem
        var evaluation = Evaluator.Evaluate(version.Template, answers.Value, referenceDate, await values.TableAsync(ct));
        return new ChecklistResult(version, evaluation);
    }
}
