using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Citations;
using Wiki.Core.Data;
using Wiki.Core.LegalText;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Gathers what <see cref="TemplateGate"/> looks at: authors see its answer while writing, reviewers beside the change, submission enforces it.</summary>
public sealed class ReleaseGate(
    NormQueries norms, YearlyValueQueries values, CodeTextQueries texts, IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    private const string DefaultLaw = "aufenthg";

    /// <param name="slug">Kennung of the checklist; null for one that isn't started yet.</param>
    public async Task<GateReport> CheckAsync(string? slug, string yaml, string tests, CancellationToken ct)
    {
        var template = TemplateYaml.Load(yaml);
        var cases = string.IsNullOrWhiteSpace(tests) ? null : TestCasesYaml.Load(tests);
        var citations = template.Template is { } read ? await CitationsAsync(read, slug ?? read.Id, ct) : [];
        var findings = TemplateGate.Check(new GateInput
        {
            Template = template,
            Tests = cases,
            Texts = await texts.AllAsync(ct),
            Values = await values.TableAsync(ct),
            FindCitationProblem = citations.GetValueOrDefault,
            SubmittedOn = Today.In(clock),
        }).ToList();
        findings.AddRange(await SettingAsync(slug, template.Template, ct));
        return new GateReport(template, cases, findings);
    }

    /// <summary>All citations of a template as units of law, with the item each stands at; where no law is named AufenthG is meant.</summary>
    internal static IEnumerable<(string Text, string Place, NormRef Norm)> Cited(ChecklistTemplate template) =>
        from entry in template.Norms.Select(norm => (Text: norm, Place: "")).Concat(template.Items.SelectMany(item => item.Norms.Select(norm => (Text: norm, Place: item.Id))))
        from citation in CitationRecognizer.Recognize(entry.Text)
        from unit in citation.Norms
        where !unit.IsBetween
        select (entry.Text, entry.Place, unit.Norm.WithDefaultLaw(DefaultLaw));

    /// <summary>Sentences about citations that are no Fundstelle or don't exist, by the text of the citation.</summary>
    private async Task<Dictionary<string, string>> CitationsAsync(ChecklistTemplate template, string slug, CancellationToken ct)
    {
        var cited = Cited(template).ToList();
        var checks = (await norms.CheckAsync([.. cited.Select(c => c.Norm)], template.LegalAsOf ?? Today.In(clock), slug, ct)).ToDictionary(check => check.Norm);
        var problems = new Dictionary<string, string>();
        foreach (var text in template.Norms.Concat(template.Items.SelectMany(item => item.Norms)).Except(cited.Where(c => c.Norm.Section is not null).Select(c => c.Text)))
        {
            problems[text] = "Das ist keine Fundstelle, die das Wiki versteht; schreiben Sie zum Beispiel § 25b Abs. 1 S. 2 Nr. 3.";
        }

        foreach (var (text, _, norm) in cited)
        {
            if (!checks.TryGetValue(norm, out var check) || check.Standing != NormStanding.Unknown) continue;
            var meant = check.Suggestions.Count == 0 ? "" : $" Gemeint ist vielleicht {string.Join(" oder ", check.Suggestions.Select(NormAddress.LongForm))}.";
            problems[text] = $"{NormAddress.LongForm(norm)} gibt es nicht (Stand {check.StateDate:dd.MM.yyyy}).{meant}";
        }

        return problems;
    }

    /// <summary>What only this wiki knows: the Kennung the text was begun under and the Fachstellen there are.</summary>
    private async Task<IEnumerable<GateFinding>> SettingAsync(string? slug, ChecklistTemplate? template, CancellationToken ct)
    {
        if (template is null) return [];
        var found = new Findings();
        if (slug is not null && template.Id != slug)
        {
            var (line, column) = template.Lines.Of("id");
            found.Add("other-id", line, column, "id", $"Dieser Bogen heißt „{slug}“; die Kennung bleibt, damit Verweise und Läufe ihn wiederfinden.");
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (template.Team is { } team && !await db.Teams.AnyAsync(t => t.Code == team, ct))
        {
            var (line, column) = template.Lines.Of("fachstelle");
            found.Add("unknown-team", line, column, "fachstelle", $"Die Fachstelle „{team}“ gibt es nicht.");
        }

        return found.ToList().Select(finding => new GateFinding(GatedFile.Template, finding));
    }
}

/// <summary>What the release gate says about two texts.</summary>
/// <param name="Tests">Null when there are no test cases.</param>
/// <param name="Findings">Empty when the gate is open.</param>
public sealed record GateReport(TemplateReading Template, TestCasesReading? Tests, IReadOnlyList<GateFinding> Findings)
{
    /// <summary>Every test case as it comes out; empty while one of the texts can't be read.</summary>
    public IReadOnlyList<TestCaseRun> Runs() =>
        Template.Template is { } template && Tests?.File is { } file ? [.. file.Cases.Select(test => TestCaseRun.Of(template, test))] : [];
}
