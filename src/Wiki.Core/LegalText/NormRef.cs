namespace Wiki.Core.LegalText;

/// <summary>One cited unit of law, normalised. Empty parts are null; a bare law name has no section.</summary>
/// <param name="Law">Code of the law (aufenthg, sgb-2, freizuegg-eu); null where the text names none.</param>
/// <param name="Section">Number of the § or article with its letter: 25b.</param>
/// <param name="Subsection">Absatz with its letter: 2a; always Arabic.</param>
/// <param name="Sentence">Satz.</param>
/// <param name="Number">Nummer with its letter.</param>
/// <param name="Letter">Buchstabe, one or two letters.</param>
public sealed record NormRef(
    string? Law, string? Section, string? Subsection = null, string? Sentence = null, string? Number = null, string? Letter = null)
{
    /// <summary>The same unit; where the text named no law, of the given one.</summary>
    public NormRef WithDefaultLaw(string law) => Law is null ? this with { Law = law } : this;
}
