using System.Collections.Concurrent;

namespace Wiki.Core.Citations;

/// <summary>
/// Answers that are dear to make and never change for their key: what a stored state says. The key holds the numbers of the states asked,
/// so that a new, accepted or rejected state makes a new key. Bounded by starting over.
/// </summary>
internal sealed class Remembered<TValue>(int most)
{
    private readonly ConcurrentDictionary<string, TValue> values = new(StringComparer.Ordinal);

    public bool TryGet(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value) => values.TryGetValue(key, out value);

    public TValue Keep(string key, TValue value)
    {
        if (values.Count >= most) values.Clear();
        return values[key] = value;
    }
}
