using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Values;

/// <summary>Approves a proposed value as a second person; a value approved before for the same first day gives way to it.</summary>
public sealed class ApproveYearlyValue(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int valueId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var value = await db.YearlyValues.SingleOrDefaultAsync(v => v.Id == valueId, ct);
        if (value is null) return ValueProblems.Gone;

        var now = clock.GetUtcNow().UtcDateTime;
        var approved = value.Approve(actor, now);
        if (!approved.Succeeded) return approved;

        await TakeEffectAsync(db, value, actor, now, ct);
        return await db.SaveOrAsync(ValueProblems.AlreadyDecided, ct);
    }

    /// <summary>The approved value takes the place of those that began on the same day.</summary>
    internal static async Task TakeEffectAsync(WikiDbContext db, YearlyValue value, Actor actor, DateTime now, CancellationToken ct)
    {
        var before = await db.YearlyValues
            .Where(v => v.Name == value.Name && v.From == value.From && v.Id != value.Id && v.ReplacedBy == null && v.Decision!.Verdict == ValueVerdict.Approved)
            .ToListAsync(ct);
        foreach (var old in before) old.Replace(value);
        HistoryWriter.Add(
            db, actor, now, ChecklistHistory.ValueKind, value.Id, $"{value.Name} ab {value.From:dd.MM.yyyy}", ChecklistHistory.ValueApproved,
            changes: [new FieldChange("Wert", before.Count == 0 ? null : before[0].Number.ToString(), value.Number.ToString())]);
    }
}
