using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Gives a code its German text. A new code any author may name; a text that approved checklists already show is changed by those who keep the law.</summary>
public sealed class SaveCodeText(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(CodeKind kind, string code, string text, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts) && !actor.May(Right.KeepLaw)) return ChecklistProblems.NotAllowed;

        (code, text) = (code.Trim(), text.Trim());
        if (code.Length is 0 or > 80 || !code.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-')) return ChecklistProblems.BadCode;
        if (text.Length is 0 or > CodeText.MaxText) return ChecklistProblems.BadText;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await db.CodeTexts.SingleOrDefaultAsync(t => t.Kind == kind && t.Code == code, ct);
        if (known?.Text == text) return Result.Done;
        if (known is not null && !actor.May(Right.KeepLaw)) return ChecklistProblems.TextExists;

        var before = known?.Text;
        if (known is null)
        {
            known = new CodeText { Kind = kind, Code = code, Text = text };
            db.CodeTexts.Add(known);
        }

        known.Text = text;
        HistoryWriter.Add(
            db, actor, clock.GetUtcNow().UtcDateTime, ChecklistHistory.TextKind, 0, code, ChecklistHistory.TextSaved,
            changes: [new FieldChange("Text", before, text)]);
        return await db.SaveOrAsync(ChecklistProblems.TextExists, ct);
    }
}
