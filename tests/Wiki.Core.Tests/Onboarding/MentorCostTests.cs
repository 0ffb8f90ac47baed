using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Overview;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;
using Wiki.Core.Settings;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>The mentor's view asks for many people at once: that must not cost a query per person.</summary>
public sealed class MentorCostTests
{
    [Fact]
    public async Task The_number_of_questions_does_not_grow_with_the_people()
    {
        await using var world = await World.NewAsync();
        var desk = new PlanDesk(world);
        await desk.StartAsync();
        await CountAsync(world, desk); // reads the template's text once
        var one = await CountAsync(world, desk);
        for (var i = 0; i < 6; i++)
        {
            var person = new PersonDetails { UserName = $"neu{i}", DisplayName = $"Neu {i}", Team = "allgemein-1", Roles = [RoleCatalog.Reader] };
            await world.Get<InvitePerson>().RunAsync(person, world.Cast.Emil, TestContext.Current.CancellationToken).Must();
            await desk.TryStartAsync(person: (await desk.ActorAsync($"neu{i}")).Id).Must();
        }

        Assert.Equal((7, one.Selects), await CountAsync(world, desk));
        Assert.InRange(one.Selects, 1, 22);
    }

    /// <summary>Nothing is in memory: the dearest case.</summary>
    private static async Task<(int People, int Selects)> CountAsync(World world, PlanDesk desk)
    {
        var counter = new Counter();
        var contexts = new Contexts(new DbContextOptionsBuilder<WikiDbContext>(world.Get<DbContextOptions<WikiDbContext>>()).AddInterceptors(counter).Options);
        using var board = new ReadingBoard(contexts, world.Get<SettingsQueries>(), world.Get<ReadingSaves>(), world.Folder, world.Clock);
        using var mentors = new MentorQueries(contexts, new KeptPlans(world.Get<ParsedPlans>(), world.Get<SettingsQueries>()), board, world.Folder, world.Clock);
        var view = await mentors.FindAsync(desk.Petra, TestContext.Current.CancellationToken);
        return (view!.People.Count, counter.Selects); // she is a mentor
    }

    private sealed class Contexts(DbContextOptions<WikiDbContext> options) : IDbContextFactory<WikiDbContext>
    {
        public WikiDbContext CreateDbContext() => new(options);
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Selects { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Selects++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
