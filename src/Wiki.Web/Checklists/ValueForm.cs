using Wiki.Core.Checklists.Values;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists;

/// <summary>A yearly value as typed. A bent request leaves fields out: they count as empty.</summary>
public sealed class ValueForm
{
    private static readonly Problem BadDate = new("bad-date", "„Gilt ab“ oder „Gilt bis“ ist kein Datum.");
    private static readonly Problem BadNumber = new("bad-number", $"Der Wert ist keine Zahl. {GermanNumbers.Expected}");

    public string Name { get; set => field = value ?? ""; } = "";

    public string From { get; set => field = value ?? ""; } = "";

    public string Until { get; set => field = value ?? ""; } = "";

    public string Number { get; set => field = value ?? ""; } = "";

    public string Source { get; set => field = value ?? ""; } = "";

    public Result<ValueInput> Read()
    {
        if (German.ParseIso(From) is not { } from || (Until.Length > 0 && German.ParseIso(Until) is null)) return BadDate;
        return GermanNumbers.Parse(Number) is { } number ? new ValueInput(Name, from, German.ParseIso(Until), number, Source) : BadNumber;
    }
}

/// <summary>What somebody decides about a proposed value.</summary>
public sealed class ValueDecisionForm
{
    public const string Approve = "freigeben";
    public const string Reject = "ablehnen";

    public string Decision { get; set => field = value ?? ""; } = "";

    public string Reason { get; set => field = value ?? ""; } = "";
}
