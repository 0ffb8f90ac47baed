using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;
using Wiki.Web.Setup;

namespace Wiki.Web.SigningAuthority;

/// <summary>Authority for a person as typed. A bent request leaves fields out: they count as empty.</summary>
public sealed class GrantForm
{
    private static readonly Problem BadDate = new("bad-date", "„Gilt ab“ oder „Befristet bis“ ist kein Datum.");
    private static readonly Problem NoLevel = new("no-level", "Wählen Sie die Stufe.");

    /// <summary>Number of the person.</summary>
    public string Person { get; set => field = value ?? ""; } = "";

    /// <summary>„alle“, or some checklists.</summary>
    public string Scope { get; set => field = value ?? ""; } = "";

    /// <summary>Kennungen of the ticked checklists.</summary>
    public string[] Sheets { get; set => field = value ?? []; } = [];

    public string Level { get; set => field = value ?? ""; } = "";

    public string From { get; set => field = value ?? ""; } = "";

    public string Until { get; set => field = value ?? ""; } = "";

    public string Title { get; set => field = value ?? ""; } = "";

    public Result<GrantInput> Read()
    {
        if (German.ParseNumber(Person) is not { } person) return AuthorityProblems.PersonUnfit;
        if (!Enum.TryParse<SigningLevel>(Level, out var level) || !Enum.IsDefined(level)) return NoLevel;
        if (German.ParseIso(From) is not { } from || (Until.Length > 0 && German.ParseIso(Until) is null)) return BadDate;
        return new GrantInput
        {
            PersonId = person,
            AllCases = Scope == "alle",
            CaseTypes = Sheets,
            Level = level,
            From = from,
            Until = German.ParseIso(Until),
            Title = Title,
        };
    }
}

/// <summary>Who signs in whose place, as typed.</summary>
public sealed class SigningDeputyForm
{
    public string Person { get; set => field = value ?? ""; } = "";

    public string InPlaceOf { get; set => field = value ?? ""; } = "";

    public string From { get; set => field = value ?? ""; } = "";

    public string Until { get; set => field = value ?? ""; } = "";
}
