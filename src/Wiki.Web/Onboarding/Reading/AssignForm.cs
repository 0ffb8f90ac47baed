using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Onboarding.Reading;

/// <summary>Who is to read, as chosen. A bent request leaves fields out: they count as empty.</summary>
public sealed class AssignForm
{
    private static readonly Problem BadDate = new("bad-date", "Der Tag ist kein Datum. Wählen Sie ihn im Kalender oder schreiben Sie ihn als TT.MM.JJJJ.");

    /// <summary>Numbers of the people ticked.</summary>
    public List<string> People { get; set => field = value ?? []; } = [];

    public bool WholeTeam { get; set; }

    public string DueOn { get; set => field = value ?? ""; } = "";

    public string Why { get; set => field = value ?? ""; } = "";

    public Result<AssignInput> Read() => German.ParseIso(DueOn) is { } due ? new AssignInput([.. People.Select(German.ParseNumber).OfType<int>()], WholeTeam, due, Why) : BadDate;
}
