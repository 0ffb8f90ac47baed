using System.Text;

namespace Wiki.Core.Tests.Markup;

/// <summary>Texts thrown together from shards; the same seed gives the same texts on every runtime.</summary>
internal sealed class Shuffled(int seed)
{
    private uint state = (uint)seed * 2_654_435_769;

    public int Next(int limit)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)limit);
    }

    public string Pick(string[] shards, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(shards[Next(shards.Length)]);
        return text.ToString();
    }
}
