using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>
/// What waits to be read, from memory: the header of every page and every article ask for it. Who has nothing to read costs no query, who has
/// something a few after a save that touches it. What another process changes about articles (an import) is noticed within a second by the change
/// feed, which grows with each of them.
/// </summary>
public sealed class ReadingBoard : IDisposable
{
    private readonly IDbContextFactory<WikiDbContext> contexts;
    private readonly SettingsQueries settings;
    private readonly ReadingSaves saves;
    private readonly TimeProvider clock;
    private readonly KeptUntilSaved<Facts> facts;
    private readonly DataVersionWatch watch;
    private long feed = -1;

    public ReadingBoard(IDbContextFactory<WikiDbContext> contexts, SettingsQueries settings, ReadingSaves saves, DataFolder folder, TimeProvider clock)
    {
        (this.contexts, this.settings, this.saves, this.clock) = (contexts, settings, saves, clock);
        facts = new KeptUntilSaved<Facts>(saves, folder, clock, LoadAsync);
        watch = new DataVersionWatch(folder, clock, TimeSpan.FromSeconds(1));
    }

    /// <summary>What this person is to read, read or not.</summary>
    public async ValueTask<IReadOnlyList<ReadingItem>> OfAsync(Actor actor, CancellationToken ct)
    {
        if (watch.HasMoved()) await FollowFeedAsync(ct);
        var known = await facts.CurrentAsync(ct);
        if (!known.Readers.Contains(actor.Id) && (actor.Team.Length == 0 || !known.CalledTeams.Contains(actor.Team))) return [];
        if (known.Items.TryGetValue(actor.Id, out var kept) && kept.Number == saves.ConfirmedBy(actor.Id)) return kept.Items;
        return (await OfAsync(known, [actor.Id], ct))[actor.Id];
    }

    /// <summary>What these people are to read, read or not, as it is now; those not in memory are loaded at once.</summary>
    internal async ValueTask<IReadOnlyDictionary<int, IReadOnlyList<ReadingItem>>> OfAsync(IReadOnlyCollection<int> people, CancellationToken ct)
    {
        await FollowFeedAsync(ct);
        return await OfAsync(await facts.CurrentAsync(ct), people, ct);
    }

    /// <summary>What waits for this person, the most pressing first.</summary>
    public async ValueTask<IReadOnlyList<ReadingItem>> OpenAsync(Actor actor, CancellationToken ct)
    {
        var items = await OfAsync(actor, ct);
        return items.Count == 0 ? items : [.. InOrder(items.Where(item => item.IsOpen))];
    }

    /// <summary>What belongs among this person's tasks now: what changed, and what is due within a week.</summary>
    public async ValueTask<IReadOnlyList<ReadingItem>> PressingAsync(Actor actor, CancellationToken ct)
    {
        var open = await OpenAsync(actor, ct);
        return open.Count == 0 ? open : [.. open.Where(item => item.IsPressing(Today.In(clock)))];
    }

    /// <summary>How this person stands with one article; null when nobody asked.</summary>
    public async ValueTask<ReadingItem?> FindAsync(string slug, Actor actor, CancellationToken ct)
    {
        foreach (var item in await OfAsync(actor, ct))
        {
            if (item.Slug == slug) return item;
        }

        return null;
    }

    public void Dispose()
    {
        facts.Dispose();
        watch.Dispose();
    }

    internal static IOrderedEnumerable<ReadingItem> InOrder(IEnumerable<ReadingItem> open) =>
        open.OrderBy(item => item.DueOn).ThenByDescending(item => item.IsUrgent).ThenBy(item => item.AssignmentId).ThenBy(item => item.ArticleId);

    private async Task FollowFeedAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var position = await db.SearchChanges.MaxAsync(change => (long?)change.Seq, ct) ?? 0;
        if (Interlocked.Exchange(ref feed, position) != position) facts.Forget();
    }

    private async ValueTask<IReadOnlyDictionary<int, IReadOnlyList<ReadingItem>>> OfAsync(Facts known, IReadOnlyCollection<int> people, CancellationToken ct)
    {
        var found = new Dictionary<int, IReadOnlyList<ReadingItem>>();
        var missing = new Dictionary<int, long>();
        foreach (var person in people)
        {
            var number = saves.ConfirmedBy(person); // asked before the database: a confirmation in between makes the answer an old one
            if (known.Items.TryGetValue(person, out var kept) && kept.Number == number) found[person] = kept.Items;
            else missing[person] = number;
        }

        if (missing.Count == 0) return found;

        var state = (await settings.SettingsAsync(ct)).HolidayState;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var loaded = (await ReadingStates.OfAsync(db, [.. missing.Keys], known.Day, state, ct)).ToLookup(item => item.PersonId);
        foreach (var (person, number) in missing)
        {
            found[person] = [.. loaded[person]];
            known.Items[person] = new PersonsItems(number, found[person]);
        }

        return found;
    }

    private async Task<Facts> LoadAsync(DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var readers = (await db.ReadingAssignments.Where(a => a.WithdrawnAt == null).Select(a => a.PersonId).Distinct().ToListAsync(ct)).ToHashSet();
        var calls = await UrgentCalls.LoadAsync(db, today, ct);
        if (calls.Count > 0)
        {
            var articles = calls.Select(call => call.ArticleId).ToList();
            readers.UnionWith(await db.Acknowledgements.Where(a => articles.Contains(a.ArticleId)).Select(a => a.PersonId).Distinct().ToListAsync(ct));
        }

        return new Facts(today, readers, calls.Select(call => call.Team).ToHashSet());
    }

    private sealed record Facts(DateOnly Day, IReadOnlySet<int> Readers, IReadOnlySet<string> CalledTeams)
    {
        public ConcurrentDictionary<int, PersonsItems> Items { get; } = new();
    }

    /// <param name="Number">How much the person had confirmed when it was asked for.</param>
    private sealed record PersonsItems(long Number, IReadOnlyList<ReadingItem> Items);
}
