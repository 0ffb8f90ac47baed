namespace Wiki.Core.LegalText;

/// <summary>A citation found in a text: its place and every unit it names.</summary>
/// <param name="Start">UTF-16 offset of the first character.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Norms">In reading order; an enumeration names several.</param>
public sealed record RecognizedCitation(int Start, int End, IReadOnlyList<CitedNorm> Norms);

/// <summary>One unit within a citation and the part of the text that names it.</summary>
/// <param name="IsBetween">The text names only the ends of a range (2 bis 4) and this unit lies between; it need not exist. Its place is that of the second end.</param>
public sealed record CitedNorm(int Start, int End, NormRef Norm, bool IsBetween = false);
