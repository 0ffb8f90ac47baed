using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>What only this wiki knows about a plan: authors see its answer while writing, reviewers beside the change, submission enforces it.</summary>
public sealed class PlanGate(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="slug">Kennung of the template; null for one that isn't started yet.</param>
    public async Task<PlanGateReport> CheckAsync(string? slug, string yaml, CancellationToken ct)
    {
        var reading = PlanYaml.Load(yaml);
        if (reading.Outline is not { } outline) return new PlanGateReport(reading, reading.Findings, []);

        var findings = new Findings();
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (slug is not null && outline.Id != slug) Add(findings, outline, "other-id", "id", $"Diese Vorlage heißt „{slug}“; die Kennung bleibt, damit laufende Pläne sie wiederfinden.");
        if (outline.Team is not { } team) Add(findings, outline, "no-team", "fachstelle", "Hier fehlt „fachstelle“: welche Fachstelle die Vorlage pflegt und freigibt.");
        else if (!await db.Teams.AnyAsync(t => t.Code == team && t.IsActive, ct)) Add(findings, outline, "unknown-team", "fachstelle", $"Die Fachstelle „{team}“ gibt es nicht.");

        await ArticlesAsync(db, outline, findings, ct);
        return new PlanGateReport(reading, findings.ToList(), await UnwrittenAsync(db, outline, ct));
    }

    private static async Task ArticlesAsync(WikiDbContext db, PlanOutline outline, Findings findings, CancellationToken ct)
    {
        var named = outline.Articles().ToList();
        var known = await db.Articles.Where(article => named.Contains(article.Slug)).Select(article => article.Slug).ToListAsync(ct);
        foreach (var phase in outline.Phases) Unknown(phase.Reading, phase.Lines, $"phasen.{phase.Code}");
        foreach (var competence in outline.Competences) Unknown(competence.Reading, competence.Lines, $"kompetenzen.{competence.Code}");

        void Unknown(IReadOnlyList<string> reading, KeyLines lines, string path)
        {
            foreach (var slug in reading.Except(known))
            {
                var (line, column) = lines.Of("lesen");
                findings.Add("unknown-article", line, column, $"{path}.lesen", $"Den Artikel „{slug}“ gibt es nicht.");
            }
        }
    }

    /// <summary>Bögen that a competence names and that don't apply yet: listed, not refused.</summary>
    private async Task<IReadOnlyList<string>> UnwrittenAsync(WikiDbContext db, PlanOutline outline, CancellationToken ct)
    {
        var named = outline.Competences.SelectMany(competence => competence.Checklists).Distinct().ToList();
        var today = Today.In(clock);
        var written = await (
            from v in db.TemplateVersions.ValidOn(today)
            join checklist in db.Checklists on v.ChecklistId equals checklist.Id
            where named.Contains(checklist.Slug)
            select checklist.Slug).ToListAsync(ct);
        return [.. named.Except(written)];
    }

    private static void Add(Findings findings, PlanOutline outline, string code, string key, string sentence)
    {
        var (line, column) = outline.Lines.Of(key);
        findings.Add(code, line, column, key, sentence);
    }
}

/// <summary>What the gate says about a text.</summary>
/// <param name="Findings">Empty when it may be submitted.</param>
/// <param name="Unwritten">Bögen it names that don't apply yet.</param>
public sealed record PlanGateReport(OutlineReading Reading, IReadOnlyList<FileFinding> Findings, IReadOnlyList<string> Unwritten);
