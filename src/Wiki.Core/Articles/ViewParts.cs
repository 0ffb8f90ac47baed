using System.Collections.Concurrent;
using Wiki.Core.Markup;

namespace Wiki.Core.Articles;

/// <summary>Parts of a page, compressed, beside the answer they were made from: a newer answer starts without any.</summary>
public sealed class ViewParts
{
    private readonly ConcurrentDictionary<(string Name, DateOnly Today), GzipPiece> pieces = new();

    public GzipPiece? Find(string name, DateOnly today) => pieces.GetValueOrDefault((name, today));

    public void Keep(string name, DateOnly today, GzipPiece piece) => pieces[(name, today)] = piece;
}
