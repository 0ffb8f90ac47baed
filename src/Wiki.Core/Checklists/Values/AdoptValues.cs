using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Values;

/// <summary>What a file proposes enters the table where it has nothing for that year yet; the table rules, so nothing in it is changed.</summary>
internal sealed class AdoptValues(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="approver">Null, or a person without the right, leaves proposals.</param>
    public async Task RunAsync(ChecklistTemplate template, Actor author, Actor? approver, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // two imports at once make one row
        foreach (var value in template.Values)
        {
            var known = await db.YearlyValues.Where(v => v.Name == value.Name && v.ReplacedBy == null).ToListAsync(ct);
            foreach (var (year, number) in value.ByYear)
            {
                var input = new ValueInput(
                    value.Name, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), number, Source(template));
                var proposed = input.ToValue(author, now);
                if (known.Exists(v => v.Decision?.Verdict is null or ValueVerdict.Approved && v.Overlaps(proposed))) continue;
                if (approver?.May(Right.ApproveValues) == true) proposed.Approve(approver, now);
                db.YearlyValues.Add(proposed);
                HistoryWriter.Add(
                    db, proposed.Decision is null ? author : approver!, now, ChecklistHistory.ValueKind, 0, $"{value.Name} ab {input.From:dd.MM.yyyy}", // decided means there is one
                    proposed.Decision is null ? ChecklistHistory.ValueProposed : ChecklistHistory.ValueApproved,
                    changes: [new FieldChange("Wert", null, number.ToString())]);
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static string Source(ChecklistTemplate template)
    {
        var source = template.ValueSource ?? $"Bogen {template.Id}";
        return source.Length <= YearlyValue.MaxSource ? source : source[..YearlyValue.MaxSource];
    }
}
