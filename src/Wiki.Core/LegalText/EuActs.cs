using System.Globalization;

namespace Wiki.Core.LegalText;

/// <summary>Regulations and directives of the EU by number: Verordnung (EU) 2024/1347, RL 2008/115/EG.</summary>
internal static class EuActs
{
    /// <summary>Acts everybody knows by name have the code of the name, however they are cited.</summary>
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["vo-eu-604-2013"] = "dublin-iii-vo",
        ["vo-eu-2016-399"] = "sgk",
        ["vo-eg-810-2009"] = "visakodex",
        ["vo-eu-2016-679"] = "dsgvo",
    };

    private static readonly string[] Bodies = ["EU", "EG", "EWG", "Euratom", "EURATOM", "EGKS"];

    /// <summary>Reads an act at a token; its code is vo-eu-2024-1347 or rl-2008-115-eg.</summary>
    internal static bool TryRead(LegalTokens tokens, int at, out LawName law)
    {
        law = default;
        var kind = Kind(tokens.Text(at));
        if (kind is null) return false;

        var (i, body) = ReadBody(tokens, at + 1);
        if (tokens.Is(i, "Nr")) i = tokens.SkipDot(i + 1);
        if (tokens.Value(i) < 0 || !tokens.Is(i + 1, '/') || !tokens.Glued(i + 1) || tokens.Value(i + 2) < 0) return false;

        var code = $"{kind}{body}-{tokens.Text(i)}-{tokens.Text(i + 2)}";
        i += 3;
        if (tokens.Is(i, '/') && tokens.Glued(i) && IsBody(tokens.Text(i + 1)))
        {
            if (body.Length == 0) code += "-" + tokens.Text(i + 1).ToString().ToLowerInvariant();
            i += 2;
        }

        law = new LawName(at, i, Named.GetValueOrDefault(code, code));
        return true;
    }

    /// <summary>VO (EU) 2024/1347 for vo-eu-2024-1347; null for any other code.</summary>
    internal static string? Display(string code)
    {
        var parts = code.Split('-');
        if (parts.Length is < 3 or > 5 || parts[0] is not ("vo" or "rl" or "beschluss")) return null;
        var kind = parts[0] == "beschluss" ? "Beschluss" : parts[0].ToUpperInvariant();
        var bodyFirst = !IsNumber(parts[1]);
        var numbers = bodyFirst ? parts[2..] : parts[1..];
        if (numbers.Length is < 2 or > 3 || !IsNumber(numbers[0]) || !IsNumber(numbers[1])) return null;

        // Until 2014 regulations were numbered number/year and written with Nr.; since then 2024/1347.
        var yearFirst = numbers[0].Length == 4 && string.CompareOrdinal(numbers[0], "2015") >= 0 && string.CompareOrdinal(numbers[0], "2100") < 0;
        var old = kind == "VO" && !yearFirst;
        return $"{kind} {(bodyFirst ? $"({BodyName(parts[1])}) " : "")}{(old ? "Nr. " : "")}{numbers[0]}/{numbers[1]}"
            + (numbers.Length == 3 ? "/" + BodyName(numbers[2]) : "");
    }

    private static string? Kind(ReadOnlySpan<char> word) => word switch
    {
        "Verordnung" or "VO" or "Durchführungsverordnung" => "vo",
        "Richtlinie" or "RL" or "Rahmenrichtlinie" => "rl",
        "Beschluss" or "Rahmenbeschluss" => "beschluss",
        _ when word.EndsWith("richtlinie") => "rl",
        _ => null,
    };

    /// <summary>The bracket with the body, (EU) or (EG, Euratom), where there is one.</summary>
    private static (int Behind, string Body) ReadBody(LegalTokens tokens, int i)
    {
        if (!tokens.Is(i, '(') || !IsBody(tokens.Text(i + 1))) return (i, "");
        var body = "-" + tokens.Text(i + 1).ToString().ToLowerInvariant();
        i += 2;
        if (tokens.Is(i, ',') && IsBody(tokens.Text(i + 1))) i += 2;
        return tokens.Is(i, ')') ? (i + 1, body) : (i, body);
    }

    private static bool IsBody(ReadOnlySpan<char> word)
    {
        foreach (var body in Bodies)
        {
            if (word.SequenceEqual(body)) return true;
        }

        return false;
    }

    private static string BodyName(string body) =>
        body == "euratom" ? "Euratom" : body.ToUpper(CultureInfo.InvariantCulture);

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
