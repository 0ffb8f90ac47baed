using System.Globalization;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Onboarding.Inputs;

/// <summary>A session as typed. A bent request leaves fields out: they count as empty.</summary>
public sealed class InputForm
{
    private static readonly Problem BadDate = new("bad-date", "Der Tag ist kein Datum. Wählen Sie ihn im Kalender oder schreiben Sie ihn als TT.MM.JJJJ.");
    private static readonly Problem BadTime = new("bad-time", "Der Beginn ist keine Uhrzeit. Schreiben Sie sie als 13:30.");
    private static readonly Problem BadMinutes = new("bad-minutes", "Die Dauer ist keine Zahl von Minuten.");

    public string Topic { get; set => field = value ?? ""; } = "";

    public string On { get; set => field = value ?? ""; } = "";

    public string StartsAt { get; set => field = value ?? ""; } = "";

    public string Minutes { get; set => field = value ?? ""; } = "";

    public string Place { get; set => field = value ?? ""; } = "";

    public string PlanKey { get; set => field = value ?? ""; } = "";

    /// <summary>One per line: Kennung or address.</summary>
    public string Articles { get; set => field = value ?? ""; } = "";

    /// <summary>One per line: title | address.</summary>
    public string Materials { get; set => field = value ?? ""; } = "";

    public int Version { get; set; }

    public static InputForm Of(InputDetail session) => new()
    {
        Topic = session.Topic,
        On = German.Iso(session.On),
        StartsAt = session.StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture),
        Minutes = session.Minutes.ToString(CultureInfo.InvariantCulture),
        Place = session.Place,
        PlanKey = session.PlanKey,
        Articles = string.Join('\n', session.Articles.Select(article => article.Slug)),
        Materials = string.Join('\n', session.Materials.Select(material => $"{material.Title} | {material.Url}")),
        Version = session.Version,
    };

    public Result<InputSessionInput> Read()
    {
        if (German.ParseIso(On) is not { } on) return BadDate;
        if (!TimeOnly.TryParseExact(StartsAt.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var startsAt)) return BadTime;
        if (German.ParseNumber(Minutes.Trim()) is not { } minutes) return BadMinutes;
        return new InputSessionInput(Topic, on, startsAt, minutes, Place, PlanKey, [.. Lines(Articles).Select(Slug)], [.. Lines(Materials).Select(Material)]);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>People paste the address of the article's page.</summary>
    private static string Slug(string line)
    {
        var at = line.IndexOf("/artikel/", StringComparison.Ordinal);
        return at < 0 ? line : line[(at + "/artikel/".Length)..].Split('/', '?', '#')[0];
    }

    private static Material Material(string line)
    {
        var at = line.LastIndexOf('|');
        return at < 0 ? new Material(line, line) : new Material(line[..at].Trim(), line[(at + 1)..].Trim());
    }
}

/// <summary>A course elsewhere as typed.</summary>
public sealed class CourseForm
{
    public string Title { get; set => field = value ?? ""; } = "";

    public string Provider { get; set => field = value ?? ""; } = "";

    public string On { get; set => field = value ?? ""; } = "";

    public bool HasCertificate { get; set; }
}

/// <summary>Who was there, as ticked.</summary>
public sealed class AttendanceForm
{
    public List<string> People { get; set => field = value ?? []; } = [];
}
