using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>A mentor's page asks for many people at once: that must not cost a query per person or article.</summary>
public sealed class ReadingCostTests
{
    [Fact]
    public async Task The_number_of_questions_does_not_grow_with_people_and_articles()
    {
        await using var world = await World.NewAsync();
        var desk = new ReadingDesk(world);
        await desk.AssignedAsync("Eins");
        var few = await CountAsync(world, world.Cast.Cem);
        Actor[] team = [world.Cast.Cem, world.Cast.Alex, world.Cast.Berta];
        foreach (var title in new[] { "Zwei", "Drei", "Vier", "Fünf" })
        {
            var slug = await world.PublishedArticleAsync(title);
            await desk.AssignAsync(slug, world.Cast.Berta, team).Must();
            await desk.ConfirmAsync(slug, 1).Must();
            await desk.RevisedAsync(slug, title, "Neu.");
        }

        Assert.Equal((13, few.Selects), await CountAsync(world, team));
    }

    private static async Task<(int Items, int Selects)> CountAsync(World world, params Actor[] people)
    {
        var counter = new Counter();
        await using var db = new WikiDbContext(new DbContextOptionsBuilder<WikiDbContext>(world.Get<DbContextOptions<WikiDbContext>>()).AddInterceptors(counter).Options);
        var items = await ReadingStates.OfAsync(db, [.. people.Select(p => p.Id)], world.Today, "NW", default);
        Assert.InRange(counter.Selects, 1, 6);
        return (items.Count, counter.Selects);
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
