using System.Collections.Concurrent;
using Wiki.Core.LegalText;

namespace Wiki.Web.Checklists;

/// <summary>A citation as written, cut into words and links; kept, because the same few hundred are shown over and over.</summary>
internal static class NormPieces
{
    private const string DefaultLaw = "aufenthg";
    private const int Most = 5000;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<NormPiece>> Known = new();

    public static IReadOnlyList<NormPiece> Of(string text)
    {
        if (Known.Count > Most) Known.Clear();
        return Known.GetOrAdd(text, Cut);
    }

    private static IReadOnlyList<NormPiece> Cut(string text)
    {
        var pieces = new List<NormPiece>();
        var done = 0;
        foreach (var unit in CitationRecognizer.Recognize(text).SelectMany(citation => citation.Norms).Where(unit => !unit.IsBetween))
        {
            var norm = unit.Norm.WithDefaultLaw(DefaultLaw);
            if (unit.Start < done || NormAddress.Url(norm) is not { } url) continue;
            if (unit.Start > done) pieces.Add(new NormPiece(text[done..unit.Start], null, null));
            pieces.Add(new NormPiece(text[unit.Start..unit.End], url, NormAddress.Key(norm)));
            done = unit.End;
        }

        if (done < text.Length) pieces.Add(new NormPiece(text[done..], null, null));
        return pieces;
    }
}

/// <summary>Words, or a link to a unit of law.</summary>
internal sealed record NormPiece(string Text, string? Url, string? Key);
