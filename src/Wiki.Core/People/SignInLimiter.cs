namespace Wiki.Core.People;

/// <summary>
/// Counts failed sign-ins in memory, per user name and per network address, within a sliding window. Unknown names are counted like known
/// ones, so a refusal doesn't tell which accounts exist; an attempt counts from its start, so many at once get no further than one by one.
/// </summary>
public sealed class SignInLimiter(TimeProvider clock)
{
    public const int PerName = User.FailuresUntilLockout;

    /// <summary>A whole office may come from one address.</summary>
    public const int PerAddress = 50;

    private const int SweepAt = 10_000; // entries; a sweep costs a millisecond then

    private static readonly TimeSpan Window = User.LockoutLasts;

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<DateTime>> attempts = [];

    /// <summary>Takes one attempt from both budgets; false when one of them is used up.</summary>
    /// <param name="userName">As typed.</param>
    /// <param name="address">Where the attempt comes from; null where there is no network (own account page).</param>
    public bool TryBegin(string userName, string? address)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        lock (gate)
        {
            if (attempts.Count >= SweepAt) Sweep(now);

            var byName = Recent(NameKey(userName), now);
            if (byName.Count >= PerName) return false;
            if (address is not null)
            {
                var byAddress = Recent(AddressKey(address), now);
                if (byAddress.Count >= PerAddress) return false;
                byAddress.Add(now);
            }

            byName.Add(now);
            return true;
        }
    }

    /// <summary>The attempt succeeded: it costs the address nothing, and the name starts afresh.</summary>
    public void Succeeded(string userName, string? address)
    {
        lock (gate)
        {
            attempts.Remove(NameKey(userName));
            if (address is not null && attempts.TryGetValue(AddressKey(address), out var byAddress) && byAddress.Count > 0)
            {
                byAddress.RemoveAt(byAddress.Count - 1);
            }
        }
    }

    /// <summary>A new password makes old failures meaningless.</summary>
    public void Forgive(string userName)
    {
        lock (gate) attempts.Remove(NameKey(userName));
    }

    private static string NameKey(string userName)
    {
        var name = User.Normalize(userName);
        return "n:" + (name.Length > PersonDetails.UserNameMaxLength ? name[..PersonDetails.UserNameMaxLength] : name); // bounded memory
    }

    private static string AddressKey(string address) => "a:" + address;

    private List<DateTime> Recent(string key, DateTime now)
    {
        if (!attempts.TryGetValue(key, out var times)) attempts[key] = times = [];
        times.RemoveAll(time => now - time >= Window);
        return times;
    }

    private void Sweep(DateTime now)
    {
        foreach (var (key, _) in attempts.Where(pair => pair.Value.TrueForAll(time => now - time >= Window)).ToArray()) attempts.Remove(key);
    }
}
