using System.Globalization;
using System.Text;
using Wiki.Core.Onboarding.Ramp;

namespace Wiki.Web.Onboarding;

/// <summary>Some weeks of a ramp around today as a small picture: numbers as attributes need them.</summary>
internal sealed class SmallRamp
{
    public const int Width = 240;
    public const int Height = 60;
    public const int Floor = 56;

    private const int Most = 12;
    private const int Ahead = 3;
    private const double Top = 4;

    private SmallRamp(IReadOnlyList<RampWeek> weeks, DateOnly today)
    {
        var now = weeks.ToList().FindLastIndex(week => week.From <= today);
        var first = Math.Clamp(now + Ahead + 1 - Most, 0, Math.Max(0, weeks.Count - Most));
        Weeks = [.. weeks.Skip(first).Take(Most)];
        var slot = (double)Width / Math.Max(1, Weeks.Count);
        var most = Math.Max(1, Weeks.Count == 0 ? 1 : Weeks.Max(week => Math.Max(week.Target, week.Actual)));
        Bars = [.. Weeks.Index().Where(pair => pair.Item.Actual > 0).Select(pair => new Column(
            Text((pair.Index * slot) + (slot * 0.15)), Text(Y(pair.Item.Actual, most)), Text(slot * 0.7), Text(Floor - Y(pair.Item.Actual, most)), pair.Item.IsOver))];
        var path = new StringBuilder();
        foreach (var (i, week) in Weeks.Index())
        {
            path.Append(i == 0 ? 'M' : 'L').Append(Text(i * slot)).Append(' ').Append(Text(Y(week.Target, most))).Append('L').Append(Text((i + 1) * slot)).Append(' ').Append(Text(Y(week.Target, most)));
        }

        Target = path.ToString();
        Now = now >= first && now - first < Weeks.Count ? Text((now - first + 0.5) * slot) : null;
    }

    /// <summary>The weeks of the picture.</summary>
    public IReadOnlyList<RampWeek> Weeks { get; }

    public IReadOnlyList<Column> Bars { get; }

    public string Target { get; }

    /// <summary>Null when today lies in none of the weeks.</summary>
    public string? Now { get; }

    public static SmallRamp Of(IReadOnlyList<RampWeek> weeks, DateOnly today) => new(weeks, today);

    private static double Y(int appointments, int most) => Floor - ((Floor - Top) * appointments / most);

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
