using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.LegalText;
using Wiki.Core.Shared;

namespace Wiki.Core.Citations;

/// <summary>Keeps the list of citations that are right although no statute state resolves them.</summary>
public sealed class SaveNormExemption(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    private const int LongestReason = 1000;

    /// <param name="subject">Kennung of the article or checklist; empty for all.</param>
    public async Task<Result> RunAsync(NormRef norm, string subject, string reason, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.KeepLaw)) return NormProblems.NotAllowed;
        if (norm.Law is null || norm.Section is null) return NormProblems.NoUnit;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason) return NormProblems.NoReason;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var key = NormAddress.Key(norm);
        var known = await db.NormExemptions.SingleOrDefaultAsync(e => e.Key == key && e.Subject == subject, ct);
        if (known?.Reason == reason.Trim()) return Result.Done;

        var now = clock.GetUtcNow().UtcDateTime;
        HistoryWriter.Add(db, actor, now, "norm-exemption", known?.Id ?? 0, NormAddress.LongForm(norm), "norm-exemption-saved", null,
            [new("Grund", known?.Reason, reason.Trim()), new("Kennung", null, subject)]);
        if (known is null)
        {
            db.NormExemptions.Add(new NormExemption { Key = key, Subject = subject, Reason = reason.Trim(), SavedAt = now, SavedById = actor.Id, SavedByName = actor.Name });
        }
        else
        {
            (known.Reason, known.SavedAt, known.SavedById, known.SavedByName) = (reason.Trim(), now, actor.Id, actor.Name);
        }

        return await db.SaveOrAsync(NormProblems.Overtaken, ct);
    }

    public async Task<Result> RemoveAsync(NormRef norm, string subject, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.KeepLaw)) return NormProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var key = NormAddress.Key(norm);
        if (await db.NormExemptions.SingleOrDefaultAsync(e => e.Key == key && e.Subject == subject, ct) is not { } known) return Result.Done;

        db.NormExemptions.Remove(known);
        HistoryWriter.Add(db, actor, clock.GetUtcNow().UtcDateTime, "norm-exemption", known.Id, NormAddress.LongForm(norm), "norm-exemption-removed", null,
            [new("Grund", known.Reason, null), new("Kennung", subject, null)]);
        return await db.SaveOrAsync(NormProblems.Overtaken, ct);
    }
}

/// <summary>Why an exception is not saved.</summary>
public static class NormProblems
{
    public static readonly Problem NotAllowed = new("norms-not-allowed", "Ausnahmen für Fundstellen pflegen Fachverantwortung, Freigabe und Administration.");
    public static readonly Problem NoUnit = new("norms-no-unit", "Bitte Gesetz und Paragraf angeben, zum Beispiel § 18 Abs. 5 AufenthG.");
    public static readonly Problem NoReason = new("norms-no-reason", "Bitte einen Grund angeben (höchstens 1.000 Zeichen).");
    public static readonly Problem Overtaken = new("norms-overtaken", "Jemand anderes hat diese Ausnahme gerade geändert. Bitte noch einmal versuchen.");
}
