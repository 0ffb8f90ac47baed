using System.Collections.Concurrent;
using System.Globalization;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>Counts calls per minute: of a token, and of an address that shows no valid token. WIKI_API_PER_MINUTE sets the first.</summary>
internal sealed class ApiLimits(IConfiguration configuration, TimeProvider clock)
{
    private const int UsualPerMinute = 1200;
    private const int StrangersPerMinute = 60;
    private const int MostKeys = 10_000;

    private readonly int perMinute = configuration.GetValue("WIKI_API_PER_MINUTE", UsualPerMinute);
    private readonly ConcurrentDictionary<string, Window> windows = new();

    public Allowance Caller(int tokenId) => Take($"token:{tokenId}", perMinute);

    public Allowance Stranger(string address) => Take($"address:{address}", StrangersPerMinute);

    private Allowance Take(string key, int limit)
    {
        var now = clock.GetUtcNow();
        var minute = now.ToUnixTimeSeconds() / 60;
        if (windows.Count > MostKeys) windows.Clear(); // strangers with many addresses must not fill the memory
        var used = windows.AddOrUpdate(
            key, _ => new Window(minute, 1), (_, old) => old.Minute == minute ? old with { Calls = old.Calls + 1 } : new Window(minute, 1)).Calls;
        return new Allowance(used <= limit, limit, Math.Max(0, limit - used), (int)(60 - (now.ToUnixTimeSeconds() % 60)));
    }

    private readonly record struct Window(long Minute, int Calls);
}

/// <summary>Whether a call goes through, and what is left of the minute.</summary>
internal readonly record struct Allowance(bool IsGranted, int Limit, int Remaining, int ResetSeconds)
{
    public void Write(HttpResponse response)
    {
        response.Headers["RateLimit-Limit"] = Limit.ToString(CultureInfo.InvariantCulture);
        response.Headers["RateLimit-Remaining"] = Remaining.ToString(CultureInfo.InvariantCulture);
        response.Headers["RateLimit-Reset"] = ResetSeconds.ToString(CultureInfo.InvariantCulture);
    }

    public Problem Refuse(HttpResponse response)
    {
        Write(response);
        response.Headers.RetryAfter = ResetSeconds.ToString(CultureInfo.InvariantCulture);
        return ApiProblems.TooManyCalls;
    }
}
