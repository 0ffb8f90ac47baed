using System.Collections.Concurrent;
using Wiki.Core.Settings;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Layout;

/// <summary>What the head of a page says to one person.</summary>
/// <param name="Waiting">Number at „Aufgaben“.</param>
internal sealed record HeadFacts(Actor Actor, int Waiting, OfficeSettings Office);

/// <summary>The head of the article pages as each person saw it last.</summary>
internal sealed class KnownHeads
{
    private readonly ConcurrentDictionary<int, (HeadFacts Facts, PagePattern Head)> heads = new();

    /// <summary>Null when it would look different by now.</summary>
    public PagePattern? Find(HeadFacts facts) => heads.TryGetValue(facts.Actor.Id, out var known) && known.Facts == facts ? known.Head : null;

    public void Keep(HeadFacts facts, PagePattern head) => heads[facts.Actor.Id] = (facts, head);
}
