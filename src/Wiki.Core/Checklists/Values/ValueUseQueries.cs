using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Values;

/// <summary>Asks which versions calculate with which yearly value, and where the table has none.</summary>
public sealed class ValueUseQueries(IDbContextFactory<WikiDbContext> contexts, ParsedTemplates parsed, YearlyValueQueries values, TimeProvider clock)
{
    /// <summary>From this month on the next year's values are asked for.</summary>
    private const int ReminderMonth = 12;

    /// <summary>Approved versions that read a value on some day of the span: what a correction touches.</summary>
    /// <param name="until">Null means until further notice.</param>
    public async Task<IReadOnlyList<ValueUse>> TouchedAsync(string name, DateOnly from, DateOnly? until, CancellationToken ct) =>
        [.. (await AllAsync(standingOnly: false, ct)).Where(use => use.Names.Contains(name) && use.From <= (until ?? DateOnly.MaxValue) && (use.Until is null || use.Until >= from))];

    /// <summary>Values that versions in force or to come read and the table lacks: up to the end of their validity or of this year, in December of the next.</summary>
    public async Task<IReadOnlyList<MissingValue>> MissingAsync(CancellationToken ct)
    {
        var today = Today.In(clock);
        var horizon = new DateOnly(today.Month >= ReminderMonth ? today.Year + 1 : today.Year, 12, 31);
        var table = await values.TableAsync(ct);
        var missing = new List<MissingValue>();
        foreach (var use in await AllAsync(standingOnly: true, ct))
        {
            var until = use.Until is { } last && last < horizon ? last : horizon;
            foreach (var name in use.Names)
            {
                var from = use.From > today ? use.From : new DateOnly(today.Year, 1, 1) > use.From ? new DateOnly(today.Year, 1, 1) : use.From;
                for (var gap = table.FirstGap(name, from, until); gap is { } day; gap = day.Year < until.Year ? table.FirstGap(name, new DateOnly(day.Year + 1, 1, 1), until) : null)
                {
                    missing.Add(new MissingValue(name, day, use.Slug, use.Title, use.Template.Values.FirstOrDefault(v => v.Name == name)?.ByYear.Where(v => v.Key == day.Year).Select(v => (Rational?)v.Value).FirstOrDefault(), use.Template.ValueSource));
                }
            }
        }

        return [.. missing.OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.From).DistinctBy(m => (m.Name, m.From))];
    }

    private async Task<List<ValueUse>> AllAsync(bool standingOnly, CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var approved = standingOnly ? db.TemplateVersions.StandingOn(today).Where(v => v.Fields.ValidUntil == null || v.Fields.ValidUntil >= today) : db.TemplateVersions.Where(v => v.State == RevisionState.Approved);
        var rows = await (
            from v in approved
            join checklist in db.Checklists on v.ChecklistId equals checklist.Id
            orderby v.Fields.Title, v.Number
            select new { v.Id, v.Number, v.ValidFrom, v.SupersededFrom, v.Fields.ValidUntil, v.Fields.Title, checklist.Slug }).ToListAsync(ct);
        var uses = new List<ValueUse>();
        foreach (var row in rows)
        {
            var template = await parsed.FindAsync(db, row.Id, ct);
            var names = template.Conditions().SelectMany(condition => condition.ValueNames).ToHashSet();
            if (names.Count == 0) continue;
            var lastDay = Validity.LastDay(row.ValidUntil, row.SupersededFrom);
            if (lastDay < row.ValidFrom) continue; // replaced before its first day: never applied
            uses.Add(new ValueUse(row.Slug, row.Title, row.Number!.Value, row.ValidFrom!.Value, lastDay, names, template)); // approved ones have both
        }

        return uses;
    }
}

/// <summary>A version that reads yearly values.</summary>
/// <param name="Until">Last day it applies; null while open.</param>
public sealed record ValueUse(string Slug, string Title, int Number, DateOnly From, DateOnly? Until, IReadOnlySet<string> Names, ChecklistTemplate Template);

/// <summary>A value that a checklist reads and the table lacks from a day on.</summary>
/// <param name="Proposed">What the checklist's file proposes for that year; null when it proposes nothing.</param>
/// <param name="Source">Where the file says it comes from.</param>
public sealed record MissingValue(string Name, DateOnly From, string Slug, string Title, Rational? Proposed, string? Source);
