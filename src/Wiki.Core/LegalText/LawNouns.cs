namespace Wiki.Core.LegalText;

/// <summary>German words that mean a law, recognised by their ending.</summary>
internal static class LawNouns
{
    private static readonly string[] Strong = ["gesetz", "gesetzbuch", "verordnung", "prozessordnung", "prozeßordnung", "gerichtsordnung"];

    private static readonly string[] Weak =
    [
        "ordnung", "verfassung", "satzung", "vertrag", "vereinbarung", "abkommen", "übereinkommen", "richtlinie", "richtlinien", "erlass", "konvention",
        "statut", "charta", "vorschrift", "vorschriften", "protokoll", "bedingungen", "kodex", "staatsvertrag", "ordnungen",
    ];

    /// <summary>Words with the endings above that name a kind of rule and no particular law.</summary>
    private static readonly HashSet<string> Kinds =
    [
        "gesetz", "bundesgesetz", "landesgesetz", "steuergesetz", "änderungsgesetz", "ausführungsgesetz", "zustimmungsgesetz", "fachgesetz", "parlamentsgesetz",
        "verordnung", "rechtsverordnung", "naturgesetz", "prozessordnung", "verfahrensordnung", "durchführungsverordnung", "einzelgesetz", "maßnahmegesetz",
        "strafgesetz", "reformgesetz", "einführungsgesetz", "rahmengesetz", "spezialgesetz", "leistungsgesetz", "beamtengesetz", "ausgangsgesetz",
        "bundesrechtsverordnung", "landesverordnung", "polizeiverordnung", "ausführungsverordnung", "änderungsverordnung", "artikelgesetz", "schutzgesetz",
        "vorschaltgesetz", "nachfolgegesetz", "vertragsgesetz", "ermächtigungsgesetz", "verfassungsgesetz", "steuerungsgesetz", "sondergesetz", "stammgesetz",
        "umsetzungsgesetz", "transformationsgesetz", "mantelgesetz", "errichtungsgesetz", "fachplanungsgesetz", "formalgesetz", "eu-verordnung", "eingriffsgesetz",
    ];

    internal static bool IsLaw(ReadOnlySpan<char> word) => HasEnding(word, Strong) && !IsKind(word);

    internal static bool IsAnyLaw(ReadOnlySpan<char> word) =>
        IsLaw(word) || HasEnding(word, Weak) || (HasEnding(word, Strong) && !Is(word, "gesetz") && !Is(word, "verordnung"));

    /// <summary>A constitution is a law only with the state whose it is.</summary>
    internal static bool NeedsState(ReadOnlySpan<char> word) => Is(word, "verfassung") || Is(word, "ordnung");

    internal static bool IsSocialCode(ReadOnlySpan<char> word) => Is(word, "sozialgesetzbuch");

    internal static bool OpensTitle(ReadOnlySpan<char> word) => Is(word, "gesetz") || Is(word, "verordnung") || Is(word, "kirchengesetz");

    internal static bool FollowsGesetz(ReadOnlySpan<char> word) => word is "zur" or "zum" or "über" or "zu" or "betreffend" or "für" or "gegen";

    /// <summary>Bayerisches, niedersächsischen, Thüringer: where a law comes from.</summary>
    internal static bool IsOriginAdjective(ReadOnlySpan<char> word)
    {
        if (word is "Thüringer" or "Berliner" or "Hamburger" or "Bremer" or "Brandenburger" or "Saarländer") return true;
        var stem = word.TrimEnd("nrsm").TrimEnd('e');
        return stem.Length is > 6 and < 25 && stem.EndsWith("isch") && stem.Length < word.Length;
    }

    /// <summary>The name without the endings of the genitive: Hochschulgesetzes → Hochschulgesetz.</summary>
    internal static string Nominative(string name)
    {
        if (name.EndsWith("gesetzes", StringComparison.OrdinalIgnoreCase) || name.EndsWith("buches", StringComparison.Ordinal)) return name[..^2];
        if (name.EndsWith("vertrages", StringComparison.Ordinal) || name.EndsWith("erlasses", StringComparison.Ordinal)) return name[..^2];
        var genitive = name.EndsWith("buchs", StringComparison.Ordinal) || name.EndsWith("vertrags", StringComparison.Ordinal)
            || name.EndsWith("kommens", StringComparison.Ordinal);
        if (genitive) return name[..^1];
        return name.EndsWith("ischen", StringComparison.Ordinal) || name.EndsWith("ischer", StringComparison.Ordinal) || name.EndsWith("isches", StringComparison.Ordinal)
            ? name[..^1] : name;
    }

    private static bool IsKind(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[80];
        if (word.Length > 40) return false;
        var lower = buffer[..word.ToLowerInvariant(buffer)];
        var kinds = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        return kinds.Contains(lower) || kinds.Contains(lower.TrimEnd("sn").TrimEnd('e')) || kinds.Contains(lower.TrimEnd("n").TrimEnd('e'));
    }

    private static bool HasEnding(ReadOnlySpan<char> word, string[] endings)
    {
        if (word.Length > 80) return false;
        foreach (var ending in endings)
        {
            if (EndsAs(word, ending)) return true;
        }

        return false;
    }

    /// <summary>The word ends in the noun or in one of its cases.</summary>
    private static bool EndsAs(ReadOnlySpan<char> word, string noun) =>
        word.EndsWith(noun, StringComparison.OrdinalIgnoreCase)
        || (word.EndsWith("s") && word[..^1].EndsWith(noun, StringComparison.OrdinalIgnoreCase))
        || (word.EndsWith("es") && word[..^2].EndsWith(noun, StringComparison.OrdinalIgnoreCase));

    private static bool Is(ReadOnlySpan<char> word, string noun) => word.Length <= noun.Length + 2 && EndsAs(word, noun);
}
