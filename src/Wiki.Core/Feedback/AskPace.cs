using System.Collections.Concurrent;

namespace Wiki.Core.Feedback;

/// <summary>How many questions a person has asked in the last hour; in memory only, because it counts anonymous ones too.</summary>
public sealed class AskPace(TimeProvider clock)
{
    public const int MostPerHour = 20;

    private readonly ConcurrentDictionary<int, Queue<DateTimeOffset>> asked = new();

    /// <summary>False when it is too much for now; counts otherwise.</summary>
    internal bool TryTake(int person)
    {
        var now = clock.GetUtcNow();
        var times = asked.GetOrAdd(person, _ => new Queue<DateTimeOffset>());
        lock (times)
        {
            while (times.Count > 0 && times.Peek() <= now.AddHours(-1)) times.Dequeue();
            if (times.Count >= MostPerHour) return false;
            times.Enqueue(now);
            return true;
        }
    }
}
