using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Who a run can be handed to: active people who handle cases.</summary>
public sealed class RunColleagues(PeopleQueries people, ActorDirectory directory)
{
    public async Task<IReadOnlyList<PersonName>> ListAsync(CancellationToken ct)
    {
        var able = new List<PersonName>();
        foreach (var person in await people.ActiveAsync(ct))
        {
            if (await directory.FindAsync(person.Id, ct) is { } known && known.Actor.May(Right.StartRuns)) able.Add(person);
        }

        return able;
    }
}
