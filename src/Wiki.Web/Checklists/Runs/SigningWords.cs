using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Runs.Signing;
using Wiki.Core.SigningAuthority;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists.Runs;

/// <summary>Reasons and signatures as people read them.</summary>
internal static class SigningWords
{
    public static string Of(DeviationReason reason) => reason switch
    {
        DeviationReason.SpecialCase => "Besondere Umstände des Einzelfalls",
        DeviationReason.EvidenceWeighed => "Nachweis anders gewürdigt",
        DeviationReason.Instruction => "Weisung oder Erlass",
        DeviationReason.CaseLaw => "Rechtsprechung",
        _ => "Der Bogen bildet den Fall nicht ab",
    };

    public static string Of(ReturnReason reason) => reason switch
    {
        ReturnReason.Evidence => "Nachweise fehlen oder reichen nicht",
        ReturnReason.Reasoning => "Der Vermerk trägt die Entscheidung noch nicht",
        ReturnReason.Answers => "Antworten noch einmal prüfen",
        ReturnReason.Outcome => "Ein anderes Ergebnis prüfen",
        _ => "Bitte Rücksprache",
    };

    /// <summary>„Selin Aydin, S3, 20.11.2026, 14:05 Uhr, nach Befugnisregel 3 (Version 2)“.</summary>
    public static string Of(SignatureView signature)
    {
        var source = signature.Source switch
        {
            AuthoritySource.Deputy => " in Vertretung",
            AuthoritySource.Competence => " aus freigegebener Kompetenz",
            AuthoritySource.Grant => " aus verliehener Befugnis",
            _ => "",
        };
        var rule = signature.RuleNumber is { } number ? $", nach Befugnisregel {number} (Version {signature.RuleVersion})" : "";
        return $"{signature.By}, {signature.Level}{source}, {German.Time(signature.At)}{rule}";
    }

    public static DeviationReason? DeviationOf(string? sent) => Enum.TryParse<DeviationReason>(sent, out var reason) && Enum.IsDefined(reason) ? reason : null;

    public static ReturnReason? ReturnOf(string? sent) => Enum.TryParse<ReturnReason>(sent, out var reason) && Enum.IsDefined(reason) ? reason : null;
}

/// <summary>What the forms beside a result send. A bent request leaves fields out: they count as empty.</summary>
public sealed class SigningForm
{
    /// <summary>Version of the run the person saw.</summary>
    public int Seen { get; set; }

    /// <summary>Number of the person it is submitted to, or who co-signs.</summary>
    public string To { get; set => field = value ?? ""; } = "";

    /// <summary>Id of the outcome that is decided instead.</summary>
    public string Outcome { get; set => field = value ?? ""; } = "";

    public string Reason { get; set => field = value ?? ""; } = "";

    /// <summary>The step ends the person's business with the run.</summary>
    internal bool LeavesRun { get; set; }
}
