using System.Globalization;
using System.Text;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Ramp;

namespace Wiki.Web.Onboarding;

/// <summary>Where things stand in the ramp's picture: numbers as attributes need them, no styles.</summary>
internal sealed class RampDrawing
{
    public const int Width = 736;
    public const int Height = 250;
    public const int Floor = 216;

    private const double Left = 36;
    private const double Right = 728;
    private const double Top = 14;
    private const double WordWidth = 60;

    private readonly int first;
    private readonly int count;
    private readonly int most;

    private RampDrawing(PlanView view, DateOnly today)
    {
        var weeks = view.Weeks;
        var begin = weeks.ToList().FindIndex(week => week.Target > 0 || week.Actual > 0);
        first = Math.Max(begin, 0);
        count = Math.Max(weeks.Count - first, 1);
        most = Math.Max(5, (weeks.Max(week => Math.Max(week.Target, week.Actual)) + 4) / 5 * 5);
        var shown = weeks.Skip(first).ToList();
        Grid = [.. Enumerable.Range(1, most / Step).Select(i => i * Step).Select(n => new GridLine(Text(Y(n)), Text(Y(n) + 4), $"{n}"))];
        Bars = [.. shown.Where(week => week.Actual > 0).Select(Bar)];
        Rests = [.. shown.Where(week => week.Rests).Select(week => new Rest(Text(X(week.Number - 1)), Text(Slot)))];
        Target = Path(shown);
        Now = shown.Find(week => week.From <= today && today <= week.Until) is { } now ? Text(X(now.Number - 1) + (Slot / 2)) : null;
        var months = Months(view, shown).ToList();
        if (months.Count > 1 && months[1].Week - months[0].Week < WordWidth / Slot) months.RemoveAt(0); // two names in one place can't be read
        Ticks = [.. months.Select((month, i) => new Tick(Text(X(month.Week - 1)), i == 0 ? $"Monat {month.Number}" : $"{month.Number}"))];
    }

    public IReadOnlyList<GridLine> Grid { get; }

    public IReadOnlyList<Column> Bars { get; }

    public IReadOnlyList<Rest> Rests { get; }

    /// <summary>The target as a path of steps.</summary>
    public string Target { get; }

    /// <summary>Null when today lies in no week of the picture.</summary>
    public string? Now { get; }

    public IReadOnlyList<Tick> Ticks { get; }

    private double Slot => (Right - Left) / count;

    private int Step => most > 30 ? 10 : 5;

    public static RampDrawing Of(PlanView view, DateOnly today) => new(view, today);

    private Column Bar(RampWeek week) =>
        new(Text(X(week.Number - 1) + (Slot * 0.13)), Text(Y(week.Actual)), Text(Slot * 0.74), Text(Floor - Y(week.Actual)), week.IsOver);

    private string Path(List<RampWeek> weeks)
    {
        var path = new StringBuilder();
        foreach (var week in weeks)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Text(X(week.Number - 1))).Append(' ').Append(Text(Y(week.Target)))
                .Append('L').Append(Text(X(week.Number))).Append(' ').Append(Text(Y(week.Target)));
        }

        return path.ToString();
    }

    /// <summary>Months that begin in the picture, with their first week.</summary>
    private static IEnumerable<(int Number, int Week)> Months(PlanView view, List<RampWeek> weeks)
    {
        var last = 0;
        foreach (var week in weeks)
        {
            var month = Math.Min(view.Calendar.MonthOn(week.From), view.Outline.Months);
            if (month == last) continue;
            yield return (month, week.Number);
            last = month;
        }
    }

    private double X(int weeksBefore) => Left + ((weeksBefore - first) * Slot);

    private double Y(int appointments) => Floor - ((Floor - Top) * appointments / most);

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A horizontal line with its number.</summary>
internal sealed record GridLine(string Y, string LabelY, string Text);

/// <summary>What was held in a week.</summary>
internal sealed record Column(string X, string Y, string Width, string Height, bool IsOver);

/// <summary>A week in which the ramp rests.</summary>
internal sealed record Rest(string X, string Width);

/// <summary>Where a month begins.</summary>
internal sealed record Tick(string X, string Text);
