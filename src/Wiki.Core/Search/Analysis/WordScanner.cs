using System.Text;

namespace Wiki.Core.Search.Analysis;

/// <summary>Walks over the words of a text: runs of letters and digits; a soft hyphen or accent inside belongs to the word.</summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int end;

    public int Start { get; private set; }

    public readonly int End => end;

    public readonly ReadOnlySpan<char> Word => text[Start..end];

    /// <summary>A hyphen without blanks ties this word to the one before: Chancen-Aufenthaltsrecht.</summary>
    public bool IsTied { get; private set; }

    public bool Next()
    {
        var last = end;
        var at = end;
        while (at < text.Length && SizeOfLetter(at) == 0) at++;
        if (at >= text.Length) return false;

        IsTied = last > 0 && at == last + 1 && text[last] is '-' or '\u2010' or '\u2011';
        Start = at;
        for (int size; at < text.Length; at += size)
        {
            size = SizeOfLetter(at);
            if (size == 0 && !GermanFolding.IsInvisible(text[at])) break;
            if (size == 0) size = 1;
        }

        end = at;
        return true;
    }

    private readonly int SizeOfLetter(int at)
    {
        var letter = text[at];
        if (!char.IsSurrogate(letter)) return char.IsLetterOrDigit(letter) ? 1 : 0;
        return Rune.DecodeFromUtf16(text[at..], out var rune, out var size) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune)
            ? size
            : 0;
    }
}
