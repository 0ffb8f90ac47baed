using System.Globalization;

namespace Wiki.Core.LegalText;

internal enum TokenKind { End, Word, Number, Sign, Mark, Break }

/// <summary>A text cut into words, numbers, § and single marks; counts how often the parser looks, so that linear time can be tested.</summary>
internal sealed class LegalTokens
{
    private readonly string text;
    private readonly List<(int Start, int Length, TokenKind Kind)> tokens = [];

    internal LegalTokens(string text)
    {
        this.text = text;
        for (var i = 0; i < text.Length;) i = Cut(i);
    }

    internal int Count => tokens.Count;

    internal long Looks { get; private set; }

    internal TokenKind Kind(int i)
    {
        Looks++;
        return i < tokens.Count ? tokens[i].Kind : TokenKind.End;
    }

    internal ReadOnlySpan<char> Text(int i)
    {
        Looks++;
        return i < tokens.Count ? text.AsSpan(tokens[i].Start, tokens[i].Length) : default;
    }

    /// <summary>From the first character of one token to the last of another.</summary>
    internal ReadOnlySpan<char> Span(int first, int behind) => text.AsSpan(Start(first), End(behind - 1) - Start(first));

    internal string Text(int first, int behind) => Span(first, behind).ToString();

    internal int Start(int i) => i < tokens.Count ? tokens[i].Start : text.Length;

    internal int End(int i) => tokens[i].Start + tokens[i].Length;

    internal int Value(int i) =>
        Kind(i) == TokenKind.Number && tokens[i].Length <= 6 ? int.Parse(Text(i), CultureInfo.InvariantCulture) : -1;

    internal bool Is(int i, string word) => Text(i).SequenceEqual(word);

    internal bool Is(int i, char mark)
    {
        var token = Text(i);
        return token.Length == 1 && token[0] == mark;
    }

    /// <summary>Whether the token follows the one before without a blank.</summary>
    internal bool Glued(int i) => i > 0 && i < tokens.Count && tokens[i].Start == End(i - 1);

    internal bool IsWord(int i) => Kind(i) == TokenKind.Word;

    internal bool IsCapitalised(int i) => Kind(i) == TokenKind.Word && char.IsUpper(Text(i)[0]);

    /// <summary>Behind the full stop of an abbreviation, if there is one.</summary>
    internal int SkipDot(int i) => Is(i, '.') && Glued(i) ? i + 1 : i;

    internal bool IsHyphen(int i) => Text(i) is ['-' or '–' or '‑' or '−'];

    private int Cut(int i)
    {
        var end = i + 1;
        switch (text[i])
        {
            case '§':
                Add(i, end, TokenKind.Sign);
                break;
            case var c when IsLetter(c):
                while (end < text.Length && (IsLetter(text[end]) || IsCombining(text[end]))) end++;
                Add(i, end, TokenKind.Word);
                break;
            case >= '0' and <= '9':
                while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
                Add(i, end, TokenKind.Number);
                break;
            case var c when char.IsWhiteSpace(c):
                var lines = c == '\n' ? 1 : 0;
                for (; end < text.Length && char.IsWhiteSpace(text[end]); end++) lines += text[end] == '\n' ? 1 : 0;
                if (lines > 1) Add(i, end, TokenKind.Break);
                break;
            default:
                Add(i, end, TokenKind.Mark);
                break;
        }

        return end;
    }

    private void Add(int start, int end, TokenKind kind) => tokens.Add((start, end - start, kind));

    private static bool IsLetter(char c) => char.IsLetter(c) && c != 'º' && c != 'ª';

    private static bool IsCombining(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
