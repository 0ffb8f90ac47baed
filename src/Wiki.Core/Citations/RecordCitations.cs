using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.LegalText;

namespace Wiki.Core.Citations;

/// <summary>What a publisher says about the version it publishes.</summary>
/// <param name="Number">1, 2, 3 … within the subject.</param>
/// <param name="Address">/artikel/nachhaltige-integration-25b</param>
internal sealed record CitingVersion(
    CitingKind Kind, int SubjectId, int VersionId, int Number, string Title, string Address, DateOnly ValidFrom, DateOnly? ValidUntil);

/// <summary>One mention of a unit.</summary>
/// <param name="Place">Section of the article or item of the checklist; empty for the text as a whole.</param>
internal sealed record CitedUnit(NormRef Norm, string Place = "");

/// <summary>Keeps the reverse index in the publisher's own save: what is approved is what is recorded.</summary>
internal static class RecordCitations
{
    /// <summary>Records a version; one that is recorded already is recorded anew. Norms without a law are left out.</summary>
    public static async Task AddAsync(WikiDbContext db, CitingVersion version, IReadOnlyList<CitedUnit> units, CancellationToken ct)
    {
        var others = await OfSubjectAsync(db, version.Kind, version.SubjectId, ct);
        if (others.Find(t => t.VersionId == version.VersionId) is { } known)
        {
            await RemoveAsync(db, known, ct);
            others.Remove(known);
        }

        var text = new CitingText
        {
            Kind = version.Kind,
            SubjectId = version.SubjectId,
            VersionId = version.VersionId,
            Number = version.Number,
            Title = version.Title,
            Address = version.Address,
            ValidFrom = version.ValidFrom,
            ValidUntil = version.ValidUntil,
        };
        db.CitingTexts.Add(text);
        var citations = Citations(text, units).ToList();
        db.Citations.AddRange(citations);
        await SetEndsAsync(db, others, text, ct);
        foreach (var citation in citations) citation.EndsOn = text.EndsOn;
    }

    /// <summary>An approved version that was taken back before it counted.</summary>
    public static async Task WithdrawAsync(WikiDbContext db, CitingKind kind, int versionId, CancellationToken ct)
    {
        if (await db.CitingTexts.SingleOrDefaultAsync(t => t.Kind == kind && t.VersionId == versionId, ct) is not { } text) return;
        await RemoveAsync(db, text, ct);
        await SetEndsAsync(db, await OfSubjectAsync(db, kind, text.SubjectId, ct), null, ct);
    }

    /// <summary>From this day on nothing of the subject counts.</summary>
    public static async Task RetireAsync(WikiDbContext db, CitingKind kind, int subjectId, DateOnly from, CancellationToken ct)
    {
        foreach (var text in await db.CitingTexts.Where(t => t.Kind == kind && t.SubjectId == subjectId).ToListAsync(ct))
        {
            if (text.EndsOn is null || text.EndsOn > from) await EndAsync(db, text, from, ct);
        }
    }

    public static async Task RenameAsync(WikiDbContext db, CitingKind kind, int subjectId, string title, string address, CancellationToken ct)
    {
        foreach (var text in await db.CitingTexts.Where(t => t.Kind == kind && t.SubjectId == subjectId).ToListAsync(ct))
        {
            (text.Title, text.Address) = (title, address);
        }
    }

    private static IEnumerable<Citation> Citations(CitingText text, IReadOnlyList<CitedUnit> units) =>
        from unit in units
        where unit.Norm.Law is not null
        group unit by NormAddress.Key(unit.Norm) into same
        let norm = same.First().Norm
        select new Citation
        {
            CitingText = text,
            Law = norm.Law!, // the filter above
            Section = norm.Section,
            Subsection = norm.Subsection,
            Sentence = norm.Sentence,
            Number = norm.Number,
            Letter = norm.Letter,
            ValidFrom = text.ValidFrom,
            Key = same.Key,
            Mentions = same.Count(),
            Places = same.Select(unit => unit.Place).Distinct().Count(),
        };

    /// <summary>The greatest ValidFrom wins, then the higher number; a successor ends its predecessor for good.</summary>
    private static async Task SetEndsAsync(WikiDbContext db, List<CitingText> stored, CitingText? added, CancellationToken ct)
    {
        var ordered = stored.Concat(added is null ? [] : [added]).OrderBy(t => t.ValidFrom).ThenBy(t => t.Number).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            var successor = i + 1 < ordered.Count ? ordered[i + 1].ValidFrom : (DateOnly?)null;
            var over = ordered[i].ValidUntil?.AddDays(1);
            var ends = successor is null || over < successor ? over ?? successor : successor;
            if (ordered[i] == added) added.EndsOn = ends;
            else if (ordered[i].EndsOn != ends) await EndAsync(db, ordered[i], ends, ct);
        }
    }

    /// <summary>All versions as the save that is being prepared will leave them: with what it adds, without what it removes.</summary>
    private static async Task<List<CitingText>> OfSubjectAsync(WikiDbContext db, CitingKind kind, int subjectId, CancellationToken ct)
    {
        await db.CitingTexts.Where(t => t.Kind == kind && t.SubjectId == subjectId).LoadAsync(ct);
        return [.. db.CitingTexts.Local.Where(t => t.Kind == kind && t.SubjectId == subjectId)];
    }

    private static async Task EndAsync(WikiDbContext db, CitingText text, DateOnly? ends, CancellationToken ct)
    {
        text.EndsOn = ends;
        await db.Citations.Where(c => c.CitingTextId == text.Id).LoadAsync(ct);
        foreach (var citation in db.Citations.Local.Where(c => c.CitingText == text)) citation.EndsOn = ends;
    }

    private static async Task RemoveAsync(WikiDbContext db, CitingText text, CancellationToken ct)
    {
        db.Citations.RemoveRange(await db.Citations.Where(c => c.CitingTextId == text.Id).ToListAsync(ct));
        db.CitingTexts.Remove(text);
    }
}
