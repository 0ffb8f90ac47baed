using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Web.SigningAuthority;

/// <summary>„Darf ich zeichnen?“ for pages: what a checklist can lead to, against the reader's authority. Asks the database nothing while nobody commits.</summary>
public sealed class SigningBoard(OutcomeQueries outcomes, AuthorityQueries authority)
{
    /// <summary>Each outcome with the answer; empty for who does not sign at all.</summary>
    public async Task<IReadOnlyList<(OutcomeRule Outcome, SigningAnswer Answer)>> OfChecklistAsync(string slug, DateOnly day, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.StartRuns) || !(await outcomes.ValidOnAsync(day, ct)).TryGetValue(slug, out var sheet)) return [];

        var rows = new List<(OutcomeRule, SigningAnswer)>();
        foreach (var outcome in sheet.Outcomes)
        {
            rows.Add((outcome, await authority.MayISignAsync(new SigningRequest(slug, outcome.Kind, outcome.Level, [], sheet.Team), actor, ct)));
        }

        return rows;
    }

    /// <summary>One sentence for each checklist of an article.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SentencesAsync(IEnumerable<string> slugs, DateOnly day, Actor actor, CancellationToken ct)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var slug in slugs)
        {
            if (Sentence(await OfChecklistAsync(slug, day, actor, ct)) is { } sentence) sentences[slug] = sentence;
        }

        return sentences;
    }

    private static string? Sentence(IReadOnlyList<(OutcomeRule Outcome, SigningAnswer Answer)> rows)
    {
        if (rows.Count == 0) return null;
        var may = rows.Count(row => row.Answer.May);
        var others = string.Join(" oder ", rows.Where(row => !row.Answer.May).Select(row => row.Answer.Required).Distinct().Order());
        var count = may == rows.Count ? "jedes Ergebnis" : may == 0 ? "keines der Ergebnisse" : $"{may} von {rows.Count} Ergebnissen";
        return $"Darf ich zeichnen? Sie zeichnen {count}{(others.Length > 0 ? $", sonst {others}" : "")}. {rows[0].Answer.HeldBecause}";
    }
}
