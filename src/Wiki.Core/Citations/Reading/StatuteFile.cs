namespace Wiki.Core.Citations.Reading;

/// <summary>One law as one file of gesetze-im-internet.de shows it.</summary>
/// <param name="Bjnr">Number of the law at the portal; never changes.</param>
/// <param name="BuildDate">Day on which the portal wrote the file.</param>
internal sealed record StatuteFile(
    string Bjnr, StatuteName Name, DateOnly BuildDate, IReadOnlyList<StandNote> Notes, IReadOnlyList<StatuteNorm> Norms)
{
    public IEnumerable<StatuteNorm> Sections => Norms.Where(norm => norm.Kind == NormKind.Section);
}

/// <summary>What the law is called.</summary>
/// <param name="Abbreviation">As people cite it: AufenthG, SGB II.</param>
/// <param name="ShortTitle">Aufenthaltsgesetz; null where the law has none.</param>
internal sealed record StatuteName(string Code, string Abbreviation, string Title, string? ShortTitle);

/// <summary>One entry of the file in document order: the head of the law, a heading of its outline, or a section.</summary>
/// <param name="Name">§ 25b, Art 16a, Anlage D4a, (XXXX) §§ 3 bis 6; for headings Kapitel 2; empty for the head.</param>
/// <param name="DocumentKey">First 21 characters of the portal's number: stays the same over the states.</param>
/// <param name="Level">Depth in the outline; 1 is the top, 0 for the head.</param>
internal sealed record StatuteNorm(
    NormKind Kind, string Name, string DocumentKey, string Title, int Level, string OutlinePath, SectionContent Content);

internal enum NormKind
{
    Head,
    Heading,
    Section,
}
