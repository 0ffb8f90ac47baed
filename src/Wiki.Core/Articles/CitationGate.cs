using Wiki.Core.Citations;
using Wiki.Core.LegalText;
using Wiki.Core.Markup;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Asks whether what a text cites exists: authors see it while writing, reviewers beside the change, submission enforces it.</summary>
public sealed class CitationGate(NormQueries norms, TimeProvider clock)
{
    /// <summary>One finding per citation that is unknown or can't be checked; empty when all is well.</summary>
    public async Task<IReadOnlyList<CitationFinding>> CheckAsync(string slug, ArticleFields fields, RenderedArticle text, CancellationToken ct)
    {
        var cited = text.Citations.Where(citation => !citation.IsBetween).ToList();
        var checks = await norms.CheckAsync([.. cited.Select(citation => citation.Norm)], fields.LegalAsOf ?? Today.In(clock), slug, ct);
        var byNorm = checks.ToDictionary(check => check.Norm);
        return
        [
            .. from citation in cited
               where byNorm.TryGetValue(citation.Norm, out var check) && check.Standing is NormStanding.Unknown or NormStanding.NotCheckable
               let found = byNorm[citation.Norm]
               select new CitationFinding(
                   citation.Line, NormAddress.LongForm(citation.Norm), found.Standing == NormStanding.Unknown, found.StateDate,
                   [.. found.Suggestions.Select(NormAddress.LongForm)]),
        ];
    }
}

/// <summary>A citation that is wrong or can't be checked.</summary>
/// <param name="Line">Line of the Markdown, from 1.</param>
/// <param name="Unknown">True: a state at or after the Rechtsstand has no such unit, submission is refused. False: not checkable.</param>
/// <param name="StateDate">Sighting the answer rests on; null when the wiki has no text of the law.</param>
/// <param name="Suggestions">Units that were perhaps meant.</param>
public sealed record CitationFinding(int Line, string Text, bool Unknown, DateOnly? StateDate, IReadOnlyList<string> Suggestions)
{
    /// <summary>"Zeile 14: § 25b Abs. 9 AufenthG gibt es nicht (Stand 29.04.2026). Gemeint ist vielleicht § 25b Abs. 8 AufenthG."</summary>
    public string Sentence => $"Zeile {Line}: {Text} {Verdict}";

    /// <summary>The same without line and citation.</summary>
    public string Verdict => Unknown
        ? $"gibt es nicht (Stand {StateDate:dd.MM.yyyy}).{Meant}"
        : StateDate is { } day ? $"ist nicht prüfbar (Gesetzesstand {day:dd.MM.yyyy})." : "ist nicht prüfbar (Gesetz nicht eingespielt).";

    private string Meant => Suggestions.Count == 0 ? "" : $" Gemeint ist vielleicht {string.Join(" oder ", Suggestions)}.";
}
