using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;
using Wiki.Web.Setup;

namespace Wiki.Web.SigningAuthority;

/// <summary>A signing rule as typed. A bent request leaves fields out: they count as empty.</summary>
public sealed class RuleForm
{
    private static readonly Problem BadDate = new("bad-date", "„Gilt ab“ oder „Gilt bis“ ist kein Datum.");
    private static readonly Problem NoLevel = new("no-level", "Wählen Sie die Mindeststufe.");

    public string CaseType { get; set => field = value ?? ""; } = "";

    public string Outcome { get; set => field = value ?? ""; } = "";

    public string Flag { get; set => field = value ?? ""; } = "";

    public string Level { get; set => field = value ?? ""; } = "";

    public string CoSignLevel { get; set => field = value ?? ""; } = "";

    public string From { get; set => field = value ?? ""; } = "";

    public string Until { get; set => field = value ?? ""; } = "";

    public string Source { get; set => field = value ?? ""; } = "";

    /// <summary>Version the form was made from; 0 for a new rule.</summary>
    public string Version { get; set => field = value ?? ""; } = "";

    public static RuleForm Of(RuleRow row, DateOnly today) => new()
    {
        CaseType = row.Terms.CaseType ?? "",
        Outcome = row.Terms.Outcome?.ToString() ?? "",
        Flag = row.Terms.Flag ?? "",
        Level = row.Terms.MinimumLevel.ToString(),
        CoSignLevel = row.Terms.CoSignLevel?.ToString() ?? "",
        From = German.Iso(row.Terms.From > today ? row.Terms.From : today),
        Until = row.Terms.Until is { } until ? German.Iso(until) : "",
        Source = row.Terms.Source,
        Version = $"{row.Version}",
    };

    public Result<RuleTerms> Read()
    {
        if (German.ParseIso(From) is not { } from || (Until.Length > 0 && German.ParseIso(Until) is null)) return BadDate;
        if (!Enum.TryParse<SigningLevel>(Level, out var level) || !Enum.IsDefined(level)) return NoLevel;
        return new RuleTerms
        {
            CaseType = CaseType.Length == 0 ? null : CaseType,
            Outcome = Enum.TryParse<OutcomeKind>(Outcome, out var outcome) && Enum.IsDefined(outcome) ? outcome : null,
            Flag = Flag.Length == 0 ? null : Flag,
            MinimumLevel = level,
            CoSignLevel = Enum.TryParse<SigningLevel>(CoSignLevel, out var coSign) && Enum.IsDefined(coSign) ? coSign : null,
            From = from,
            Until = German.ParseIso(Until),
            Source = Source,
        };
    }
}
