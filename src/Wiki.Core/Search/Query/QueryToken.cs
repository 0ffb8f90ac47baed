using Wiki.Core.Search.Analysis;

namespace Wiki.Core.Search.Query;

/// <summary>What a piece of a query looks like.</summary>
internal enum TokenKind
{
    Word,

    /// <summary>Digits, with up to two letters directly behind: 25b.</summary>
    Number,

    Sign,
}

/// <summary>A piece of a query or title, small enough to read citations from.</summary>
internal readonly record struct QueryToken(TokenKind Kind, int Start, int End, string Text, bool AfterBlank)
{
    /// <summary>Folded as the index folds words.</summary>
    public string Folded { get; } = Kind == TokenKind.Word ? GermanFolding.Fold(Text) : Text;

    public bool IsPlainNumber => Kind == TokenKind.Number && char.IsAsciiDigit(Text[^1]);

    public static List<QueryToken> Read(string text)
    {
        List<QueryToken> tokens = [];
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]) || GermanFolding.IsInvisible(text[at]))
            {
                at++;
                continue;
            }

            var kind = TokenKind.Sign;
            if (char.IsAsciiDigit(text[at])) (kind, at) = EndOfNumber(text, at);
            else if (char.IsLetter(text[at])) (kind, at) = (TokenKind.Word, EndOfLetters(text, at));
            else at++;

            var afterBlank = start == 0 || char.IsWhiteSpace(text[start - 1]);
            tokens.Add(new QueryToken(kind, start, at, text[start..at], afterBlank));
        }

        return tokens;
    }

    private static (TokenKind Kind, int End) EndOfNumber(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        var end = EndOfLetters(text, at);
        return end - at <= 2 && (end >= text.Length || !char.IsDigit(text[end]))
            ? (TokenKind.Number, end)
            : (TokenKind.Word, end); // 10jährig, 3D4
    }

    private static int EndOfLetters(string text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || GermanFolding.IsInvisible(text[at]))) at++;
        return at;
    }
}

/// <summary>Roman numbers as they count Absätze: I … XXXIX, with a letter behind (IIa).</summary>
internal static class RomanNumber
{
    public static bool TryRead(string text, out string number, out bool isPlain)
    {
        (number, isPlain) = ("", true);
        var roman = text.TrimEnd('a', 'b', 'c', 'd', 'e');
        if (roman.Length is 0 or > 7 || text.Length - roman.Length > 1 || roman.AsSpan().IndexOfAnyExcept("IVX") >= 0) return false;

        var value = 0;
        for (var i = 0; i < roman.Length; i++)
        {
            var here = Value(roman[i]);
            value += i + 1 < roman.Length && Value(roman[i + 1]) > here ? -here : here;
        }

        isPlain = text.Length == roman.Length;
        number = value.ToString(System.Globalization.CultureInfo.InvariantCulture) + text[roman.Length..];
        return true;
    }

    private static int Value(char digit) => digit switch { 'I' => 1, 'V' => 5, _ => 10 };
}
