using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Values;

/// <summary>Turns a proposed value down with a reason, or takes one's own proposal back.</summary>
public sealed class RejectYearlyValue(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int valueId, string reason, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var value = await db.YearlyValues.SingleOrDefaultAsync(v => v.Id == valueId, ct);
        if (value is null) return ValueProblems.Gone;

        var now = clock.GetUtcNow().UtcDateTime;
        var rejected = value.Reject(actor, now, reason);
        if (!rejected.Succeeded) return rejected;

        HistoryWriter.Add(
            db, actor, now, ChecklistHistory.ValueKind, value.Id, $"{value.Name} ab {value.From:dd.MM.yyyy}", ChecklistHistory.ValueRejected,
            reason.Trim().Length == 0 ? null : reason.Trim());
        return await db.SaveOrAsync(ValueProblems.AlreadyDecided, ct);
    }
}
