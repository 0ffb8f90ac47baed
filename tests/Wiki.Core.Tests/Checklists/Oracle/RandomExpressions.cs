namespace Wiki.Core.Tests.Checklists.Oracle;

/// <summary>Random well-typed expressions over the names known so far, so that nothing depends on itself.</summary>
internal sealed class RandomExpressions(SplitMix random)
{
    public static readonly string[] Codes = ["x", "y", "z"];
    public static readonly string[] Numbers = ["0", "1", "2", "3", "4.5", "-1", "0.1", "1000000"];
    public static readonly string[] Dates = ["2020-02-29", "2024-02-29", "2025-12-31", "2026-01-31", "2026-03-01", "2026-08-30", "2027-05-05"];

    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];

    private readonly List<(string Name, string Type)> known = [];

    public static string TypeOf(string itemType) => itemType switch
    {
        "zahl" or "betrag" => "zahl",
        "auswahl" => "text",
        "datum" => "datum",
        _ => "wahrheit",
    };

    public void Know(string name, string type) => known.Add((name, type));

    public (string Type, string Expression) Any()
    {
        var type = random.Pick<string>(["wahrheit", "wahrheit", "zahl", "zahl", "text", "datum"]);
        if (type == "datum" && Named("datum") is null) type = "zahl";
        return (type, type switch { "wahrheit" => Truth(2), "zahl" => Number(2), "text" => Text(1), _ => Date(1)! });
    }

    public string Truth(int depth) => random.Next(depth <= 0 ? 3 : 9) switch
    {
        0 or 1 => Named("wahrheit") ?? random.Pick<string>(["wahr", "falsch"]),
        2 => Comparison(0),
        3 => $"({Truth(depth - 1)} und {Truth(depth - 1)})",
        4 => $"({Truth(depth - 1)} oder {Truth(depth - 1)})",
        5 => $"nicht {Grouped(Truth(depth - 1))}",
        6 => $"wenn({Truth(depth - 1)}, {Truth(depth - 1)}, {Truth(depth - 1)})",
        _ => Comparison(depth - 1),
    };

    public string OutcomeTruth(string[] effects) => random.Next(8) switch
    {
        6 => $"{Number(0)} / {Number(0)} > {Number(0)}",
        0 => "offene_punkte() > 0",
        1 or 2 => $"gibt_es('{random.Pick(effects)}')",
        3 => $"gibt_es('{random.Pick(effects)}') oder {Truth(1)}",
        4 => $"nicht gibt_es('{random.Pick(effects)}') und {Truth(1)}",
        _ => Truth(2),
    };

    private string Comparison(int depth) => random.Next(5) switch
    {
        0 => $"{Text(0)} {random.Pick<string>(["==", "!="])} {Text(0)}",
        1 => $"{Text(0)} in ['x', 'y']",
        2 when Date(0) is { } left => $"{left} {random.Pick(Comparisons)} {Date(0)}",
        3 => $"{Grouped(Number(depth))} in [1, 2, 4.5]",
        _ => $"{Number(depth)} {random.Pick(Comparisons)} {Number(depth)}",
    };

    private string Number(int depth) => random.Next(depth <= 0 ? 4 : 9) switch
    {
        0 or 1 => Named("zahl") ?? Literal(),
        2 => Literal(),
        3 => random.Chance(70) ? "wert('w1')" : random.Chance(30) ? "wert('w2')" : Literal(),
        4 => $"({Number(depth - 1)} + {Number(depth - 1)})",
        5 => $"({Number(depth - 1)} - {Number(depth - 1)})",
        6 => $"({Number(depth - 1)} * {Number(depth - 1)} / {Number(depth - 1)})",
        7 => Date(0) is { } date ? $"{random.Pick<string>(["monate_seit", "jahre_seit", "alter"])}({date})" : Literal(),
        _ => $"wenn({Truth(0)}, {Number(depth - 1)}, {Number(depth - 1)})",
    };

    private string Text(int depth) => depth > 0 && random.Chance(30)
        ? $"wenn({Truth(0)}, {Text(0)}, {Text(0)})"
        : random.Chance(70) ? Named("text") ?? "'x'" : $"'{random.Pick(Codes)}'";

    private string? Date(int depth) => Named("datum") is { } date
        ? depth > 0 && random.Chance(50) ? $"wenn({Truth(0)}, {date}, {Named("datum")})" : date
        : null;

    private string? Named(string type)
    {
        var names = known.FindAll(k => k.Type == type);
        return names.Count == 0 ? null : random.Pick(names).Name;
    }

    private string Literal() => random.Pick<string>(["0", "1", "2", "3", "4.5", "0.1", "1000000", "-1"]);

    private static string Grouped(string expression) => $"({expression})";
}
