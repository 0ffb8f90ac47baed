using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Values;

/// <summary>Reads the table of yearly values.</summary>
public sealed class YearlyValueQueries(IDbContextFactory<WikiDbContext> contexts)
{
    /// <summary>What wert() reads: approved and not replaced.</summary>
    public async Task<ValueTable> TableAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var values = await db.YearlyValues.Where(v => v.ReplacedBy == null && v.Decision!.Verdict == ValueVerdict.Approved)
            .Select(v => new { v.Name, v.From, v.Until, v.Number }).ToListAsync(ct);
        return new ValueTable(values.Select(v => new DatedValue(v.Name, v.From, v.Until, v.Number)));
    }

    /// <summary>Everything that counts, waits or was replaced, by name and newest first; what was turned down is left out.</summary>
    public async Task<IReadOnlyList<YearlyValueRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await RowsAsync(db, db.YearlyValues.Where(v => v.Decision == null || v.Decision.Verdict == ValueVerdict.Approved), actor, ct);
        return [.. rows.OrderBy(row => row.Name, StringComparer.Ordinal).ThenByDescending(row => row.From).ThenByDescending(row => row.Id)];
    }

    /// <summary>How many proposals wait for this person.</summary>
    public async Task<int> CountWaitingAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.ApproveValues)) return 0;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.YearlyValues.CountAsync(v => v.Decision == null && v.ProposedBy != actor.Id, ct);
    }

    public async Task<YearlyValueRow?> FindAsync(int valueId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await RowsAsync(db, db.YearlyValues.Where(v => v.Id == valueId), actor, ct)).SingleOrDefault();
    }

    private static async Task<List<YearlyValueRow>> RowsAsync(WikiDbContext db, IQueryable<YearlyValue> values, Actor actor, CancellationToken ct)
    {
        var rows = await (
            from v in values.AsNoTracking()
            join proposer in db.Users on v.ProposedBy equals proposer.Id
            select new { v, proposer.DisplayName, Decider = db.Users.Where(u => u.Id == v.Decision!.By).Select(u => u.DisplayName).FirstOrDefault() })
            .ToListAsync(ct);
        return rows.ConvertAll(row => new YearlyValueRow(
            row.v.Id, row.v.Name, row.v.From, row.v.Until, row.v.Number, row.v.Source, row.DisplayName, row.v.ProposedAt, row.v.Decision?.Verdict,
            row.Decider, row.v.Decision?.At, row.v.Decision?.Note, row.v.ReplacedBy, row.v.Objection(actor), row.v.ProposedBy == actor.Id));
    }
}

/// <summary>A value of the table, counted, waiting or replaced.</summary>
/// <param name="Verdict">Null while it waits.</param>
/// <param name="ReplacedBy">Number of the correction; null while it counts.</param>
/// <param name="Objection">Why this reader may not decide; null when they may.</param>
public sealed record YearlyValueRow(
    int Id, string Name, DateOnly From, DateOnly? Until, Rational Number, string Source, string ProposedBy, DateTime ProposedAt, ValueVerdict? Verdict,
    string? DecidedBy, DateTime? DecidedAt, string? Note, int? ReplacedBy, Problem? Objection, bool IsMine)
{
    public bool Counts => Verdict == ValueVerdict.Approved && ReplacedBy is null;
}
