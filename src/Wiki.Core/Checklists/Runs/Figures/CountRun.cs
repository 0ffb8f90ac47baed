using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs.Figures;

/// <summary>Adds a run that ends to the figures of its checklist, in the transaction that ends it. Practice never counts.</summary>
internal static class CountRun
{
    public static async Task AddAsync(WikiDbContext db, RunFile file, DateTime now, CancellationToken ct)
    {
        var run = file.Run;
        if (run.IsPractice || !await RunFigureQueries.AreKeptAsync(db, ct)) return;

        var today = Today.Of(now);
        var month = new DateOnly(today.Year, today.Month, 1);
        var evaluation = file.Evaluate();
        var isAbandoned = run.State == RunState.Abandoned;
        db.RunFigures.Add(new RunFigure
        {
            ChecklistId = run.ChecklistId,
            Month = month,
            Outcome = isAbandoned ? null : run.Decision?.Outcome,
            Deviated = !isAbandoned && run.Decision?.Deviation is not null,
            Days = today.DayNumber - Today.Of(run.StartedAt).DayNumber,
            StalledAt = isAbandoned && evaluation.OpenItems.Count > 0 ? evaluation.OpenItems[0] : null,
        });
        if (isAbandoned) return;

        var hidden = file.Template.Items.Where(item => item.IsInput && !evaluation.VisibleItems.Contains(item.Id)).Select(item => item.Id).ToArray();
        var known = await db.ItemFigures.Where(f => f.ChecklistId == run.ChecklistId && f.Month == month && hidden.Contains(f.ItemId)).ToDictionaryAsync(f => f.ItemId, ct);
        foreach (var item in hidden)
        {
            if (!known.TryGetValue(item, out var figure)) db.ItemFigures.Add(figure = new ItemFigure { ChecklistId = run.ChecklistId, Month = month, ItemId = item });
            figure.NotApplicable++;
        }
    }
}
