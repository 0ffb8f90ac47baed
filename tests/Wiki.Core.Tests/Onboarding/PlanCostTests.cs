using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wiki.Core.Data;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>A mentor's or a lead's list asks for many plans at once: that must not cost a query per plan.</summary>
public sealed class PlanCostTests
{
    private const int Others = 9;

    [Fact]
    public async Task The_number_of_questions_does_not_grow_with_the_plans()
    {
        await using var world = await World.NewAsync();
        var desk = new PlanDesk(world);
        await desk.StartAsync();
        await CountAsync(world); // reads the template's text once
        var one = await CountAsync(world);
        for (var i = 0; i < Others; i++)
        {
            var person = new PersonDetails { UserName = $"neu{i}", DisplayName = $"Neu {i}", Team = "allgemein-1", Roles = [RoleCatalog.Reader] };
            await world.Get<InvitePerson>().RunAsync(person, world.Cast.Emil, TestContext.Current.CancellationToken).Must();
            await desk.TryStartAsync(person: (await desk.ActorAsync($"neu{i}")).Id).Must();
        }

        Assert.Equal((Others + 1, one.Selects), await CountAsync(world));
        Assert.InRange(one.Selects, 1, 9);
    }

    private static async Task<(int Plans, int Selects)> CountAsync(World world)
    {
        var counter = new Counter();
        await using var db = new WikiDbContext(new DbContextOptionsBuilder<WikiDbContext>(world.Get<DbContextOptions<WikiDbContext>>()).AddInterceptors(counter).Options);
        var plans = await PlanState.LoadAsync(db, PlanAccess.Visible(db, world.Cast.Berta, world.Today), world.Get<ParsedPlans>(), world.Today, TestContext.Current.CancellationToken);
        return (plans.Count, counter.Selects);
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
