using Wiki.Core.LegalText;

namespace Wiki.Core.Citations.Reading;

/// <summary>Ids by which sentences, numbers and letters of an Absatz are linked to, at the places where they start.</summary>
internal sealed class UnitAnchors
{
    private readonly Dictionary<TextBlock, List<(int Place, string Anchor)>> sentences = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, List<string>> items = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public void Add(TextBlock block, int place, string sentence)
    {
        if (!sentences.TryGetValue(block, out var places)) sentences[block] = places = [];
        places.Add((place, Name(sentence, null, null)));
    }

    /// <summary>People cite a number with and without its sentence; without it, the first one of that number is meant.</summary>
    /// <param name="itemOrRow">Item of a list, or row of a table numbered like one.</param>
    public void Add(object itemOrRow, string? sentence, string? number, string? letter)
    {
        string[] names = [Name(sentence, number, letter), Name(null, number, letter)];
        items[itemOrRow] = [.. names.Where(taken.Add)];
    }

    public IReadOnlyList<(int Place, string Anchor)> Of(TextBlock block) => sentences.GetValueOrDefault(block) ?? [];

    public IReadOnlyList<string> Of(object itemOrRow) => items.GetValueOrDefault(itemOrRow) ?? [];

    private static string Name(string? sentence, string? number, string? letter) =>
        NormAddress.Anchor(new NormRef(null, null, null, sentence, number, letter));
}
