using System.IO.Compression;
using System.Text;

namespace Wiki.Core.LegalText;

/// <summary>The federal laws by abbreviation, by code and, word for word in any case, by title.</summary>
internal sealed class LawIndex
{
    private static readonly Lazy<LawIndex> Loaded = new(Load);

    private readonly Dictionary<string, Law> byAbbreviation = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Law>.AlternateLookup<ReadOnlySpan<char>> byAbbreviationSpan;
    private readonly Dictionary<string, Law> byCode = new(StringComparer.Ordinal);

    private LawIndex() => byAbbreviationSpan = byAbbreviation.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static LawIndex Default => Loaded.Value;

    internal TitleTree Titles { get; } = new();

    internal Law? ByAbbreviation(ReadOnlySpan<char> abbreviation) =>
        byAbbreviationSpan.TryGetValue(abbreviation, out var law) ? law : null;

    internal Law? ByCode(string code) => byCode.GetValueOrDefault(code);

    private static LawIndex Load()
    {
        using var packed = typeof(LawIndex).Assembly.GetManifestResourceStream("law-index.tsv.deflate")
            ?? throw new InvalidOperationException("The index of federal laws is missing from the assembly.");
        using var rows = new StreamReader(new DeflateStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        var index = new LawIndex();
        foreach (var alias in LawAliases.Laws) index.Add(alias.Display, alias.Title, alias.Names);
        while (rows.ReadLine() is { } row) index.AddRow(row.Split('\t'));
        return index;
    }

    /// <summary>Columns of the index: juris abbreviation, official one where it differs, short title, title, year. Laws named by hand come first.</summary>
    private void AddRow(string[] column)
    {
        var (juris, official, shortTitle, title) = (column[0], column[1], column[2], column[3]);
        var law = ByAbbreviation(juris) ?? ByAbbreviation(official);
        if (law is null || (official.Length > 0 && law.Display != official && !LawAliases.IsOurs(law)))
        {
            var display = official.Length > 0 ? official : WithoutYear(juris);
            if (byCode.ContainsKey(LawCodes.Rule(display))) display = juris;
            law = Add(display, shortTitle.Length > 0 ? shortTitle : title, [juris]);
        }
        else
        {
            byAbbreviation.TryAdd(juris, law);
        }

        if (title.StartsWith("Sozialgesetzbuch", StringComparison.Ordinal)) return;
        Titles.Add(shortTitle, law);
        Titles.Add(title, law);
    }

    private Law Add(string display, string title, IEnumerable<string> names)
    {
        var law = new Law(LawCodes.Rule(display), display, title);
        byCode.TryAdd(law.Code, law);
        byAbbreviation.TryAdd(display, law);
        foreach (var name in names)
        {
            byAbbreviation.TryAdd(name, law);
            if (name.Length > 9 && !name.Contains('/', StringComparison.Ordinal)) Titles.Add(name, law);
        }

        Titles.Add(title, law);
        return law;
    }

    private string WithoutYear(string juris)
    {
        var blank = juris.LastIndexOf(' ');
        var bare = blank > 0 && juris.Length - blank == 5 && juris.AsSpan(blank + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? juris[..blank] : juris;
        return byAbbreviation.ContainsKey(bare) ? juris : bare;
    }
}

/// <summary>One law: code in addresses, abbreviation for people, title.</summary>
internal sealed record Law(string Code, string Display, string Title);
