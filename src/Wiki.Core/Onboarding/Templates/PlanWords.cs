using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>The words of abh-einarbeitung/1 for what code calls otherwise.</summary>
public static class PlanWords
{
    private static readonly (Company Value, string Word)[] Companies =
    [
        (Company.Observing, "hospitation"), (Company.InTheRoom, "pate_im_raum"), (Company.OnCall, "pate_erreichbar"), (Company.Review, "rueckschau"),
        (Company.None, "keine"),
    ];

    private static readonly (PlanSigner Value, string Word)[] Signers = [(PlanSigner.Mentor, "pate"), (PlanSigner.Lead, "leitung")];

    internal static IReadOnlyList<string> CompanyWords { get; } = [.. Companies.Select(c => c.Word)];

    internal static IReadOnlyList<string> SignerWords { get; } = [.. Signers.Select(s => s.Word)];

    internal static IReadOnlyList<string> RoleWords { get; } = ["neu", "pate", "stv", "leitung"];

    internal static IReadOnlyList<string> LevelWords { get; } = Enum.GetNames<SigningLevel>();

    public static string Word(this Company company) => Companies[(int)company].Word;

    public static string Word(this PlanSigner signer) => Signers[(int)signer].Word;

    /// <summary>Woche 1–2, Monat 6.</summary>
    public static string InWords(this PhaseSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        var unit = span.Unit == SpanUnit.Week ? "Woche" : "Monat";
        return span.First == span.Last ? $"{unit} {span.First}" : $"{unit} {span.First}–{span.Last}";
    }

    internal static Company? CompanyOf(string word) => CompanyWords.Contains(word) ? Companies.First(c => c.Word == word).Value : null;

    internal static PlanSigner? SignerOf(string word) => SignerWords.Contains(word) ? Signers.First(s => s.Word == word).Value : null;

    internal static SigningLevel? LevelOf(string word) => LevelWords.Contains(word) ? Enum.Parse<SigningLevel>(word) : null;
}
