using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Values;

/// <summary>Proposes a yearly value, or a correction of one; nothing counts before a second person approves it.</summary>
public sealed class ProposeYearlyValue(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <returns>Number of the proposal.</returns>
    public async Task<Result<int>> RunAsync(ValueInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.ProposeValues)) return ChecklistProblems.NotAllowed;
        input = input with { Name = input.Name.Trim() };
        if (input.Objection() is { } no) return no;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var same = await db.YearlyValues.Where(v => v.Name == input.Name && v.From == input.From && v.ReplacedBy == null).ToListAsync(ct);
        if (same.Exists(v => v.Decision is null)) return ValueProblems.ProposalOpen;
        if (same.Exists(v => v.Decision?.Verdict == ValueVerdict.Approved && v.Number == input.Number && v.Until == input.Until)) return ValueProblems.SameValue;

        var now = clock.GetUtcNow().UtcDateTime;
        var value = input.ToValue(actor, now);
        db.YearlyValues.Add(value);
        HistoryWriter.Add(db, actor, now, ChecklistHistory.ValueKind, 0, $"{value.Name} ab {value.From:dd.MM.yyyy}", ChecklistHistory.ValueProposed, changes: [new FieldChange("Wert", null, value.Number.ToString())]);
        var saved = await db.SaveOrAsync(ValueProblems.ProposalOpen, ct);
        return saved.Succeeded ? value.Id : saved.Problem!; // not succeeded has a problem
    }
}
