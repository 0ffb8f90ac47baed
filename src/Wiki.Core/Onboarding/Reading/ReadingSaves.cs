using System.Collections.Concurrent;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Settings;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Counts the saves that can change what somebody has to read: those that can concern anybody, and the confirmations of each person.</summary>
public sealed class ReadingSaves : SaveCounter
{
    private readonly ConcurrentDictionary<int, long> confirmations = new();

    /// <summary>Grows with everything this person confirms, which changes nobody else's reading.</summary>
    public long ConfirmedBy(int person) => confirmations.GetValueOrDefault(person);

    protected override bool Concerns(object entity)
    {
        if (entity is Acknowledgement confirmed) confirmations.AddOrUpdate(confirmed.PersonId, 1, (_, number) => number + 1);
        return entity is ReadingAssignment or Revision or Article or User or Setting or OnboardingPlan;
    }
}
