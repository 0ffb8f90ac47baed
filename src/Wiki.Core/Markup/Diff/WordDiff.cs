using System.Text;

namespace Wiki.Core.Markup.Diff;

/// <summary>Compares two short texts word by word.</summary>
internal static class WordDiff
{
    public static IReadOnlyList<DiffPiece> Between(string before, string after)
    {
        var (old, @new) = (Tokens(before), Tokens(after));
        var pieces = new PieceList();
        var place = 0;
        foreach (var hunk in Joined(SequenceMatch.Between(old, @new), old))
        {
            pieces.Add(PieceKind.Same, old, place, hunk.StartA);
            pieces.Add(PieceKind.Removed, old, hunk.StartA, hunk.EndA);
            pieces.Add(PieceKind.Added, @new, hunk.StartB, hunk.EndB);
            place = hunk.EndA;
        }

        pieces.Add(PieceKind.Same, old, place, old.Count);
        return pieces.Pieces;
    }

    /// <summary>Words, runs of the same kind of blank, and every other sign alone; joined they give the text.</summary>
    public static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (IsWordPart(text[start])) while (i < text.Length && IsWordPart(text[i])) i++;
            else if (text[start] != '\n') while (i < text.Length && char.IsWhiteSpace(text[start]) && text[i] == text[start]) i++;
            if (char.IsHighSurrogate(text[i - 1]) && i < text.Length && char.IsLowSurrogate(text[i])) i++;
            tokens.Add(text[start..i]);
        }

        return tokens;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Two changes with nothing but a blank between them read better as one, if both replace words by words.</summary>
    private static List<Hunk> Joined(List<Hunk> hunks, List<string> old)
    {
        var joined = new List<Hunk>();
        foreach (var hunk in hunks)
        {
            var last = joined.Count > 0 ? joined[^1] : default;
            var isClose = joined.Count > 0 && hunk.StartA - last.EndA <= 1 && old.Skip(last.EndA).Take(hunk.StartA - last.EndA).All(string.IsNullOrWhiteSpace);
            var replaces = last.CountA + hunk.CountA > 0 && last.CountB + hunk.CountB > 0;
            if (isClose && replaces) joined[^1] = new Hunk(last.StartA, hunk.EndA - last.StartA, last.StartB, hunk.EndB - last.StartB);
            else joined.Add(hunk);
        }

        return joined;
    }

    private sealed class PieceList
    {
        private readonly List<DiffPiece> pieces = [];

        public IReadOnlyList<DiffPiece> Pieces => pieces;

        public void Add(PieceKind kind, List<string> tokens, int from, int to)
        {
            if (from >= to) return;
            var text = new StringBuilder();
            for (var i = from; i < to; i++) text.Append(tokens[i]);
            pieces.Add(new DiffPiece(kind, text.ToString()));
        }
    }
}
