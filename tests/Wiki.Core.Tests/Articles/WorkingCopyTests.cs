using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>What is typed and not saved belongs to the person who typed it, for a week.</summary>
public sealed class WorkingCopyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_comes_back_to_its_writer_and_to_nobody_else()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");
        await world.Get<KeepWorkingCopy>().RunAsync(slug, "getippt", world.Cast.Anna, Ct).Must();
        await world.Get<KeepWorkingCopy>().RunAsync(slug, "weiter getippt", world.Cast.Anna, Ct).Must();

        Assert.Equal("weiter getippt", (await CopyAsync(world, slug, anna: true))?.Form);
        Assert.Null(await CopyAsync(world, slug, anna: false));
    }

    [Fact]
    public async Task Saving_makes_the_copy_superfluous()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");
        await world.Get<KeepWorkingCopy>().RunAsync(slug, "getippt", world.Cast.Anna, Ct).Must();

        await world.SavedAsync(slug, World.Text("Beispiel", "gespeichert"));

        Assert.Null(await CopyAsync(world, slug, anna: true));
    }

    [Fact]
    public async Task An_article_that_is_not_started_has_a_copy_too_until_it_is()
    {
        await using var world = await World.NewAsync();
        await world.Get<KeepWorkingCopy>().RunAsync(null, "ganz neu", world.Cast.Anna, Ct).Must();
        var kept = await world.Get<WorkingCopies>().FindAsync(null, world.Cast.Anna, Ct);

        await world.DraftAsync("Beispiel");

        Assert.Equal("ganz neu", kept?.Form);
        Assert.Null(await world.Get<WorkingCopies>().FindAsync(null, world.Cast.Anna, Ct));
    }

    [Fact]
    public async Task After_a_week_a_copy_is_not_offered_any_more()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");
        await world.Get<KeepWorkingCopy>().RunAsync(slug, "getippt", world.Cast.Anna, Ct).Must();

        world.Clock.Advance(TimeSpan.FromDays(7));
        var onTheLastDay = await CopyAsync(world, slug, anna: true);
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull(onTheLastDay);
        Assert.Null(await CopyAsync(world, slug, anna: true));
    }

    [Fact]
    public async Task Others_see_who_is_writing_just_now()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");
        await world.Get<KeepWorkingCopy>().RunAsync(slug, "getippt", world.Cast.Anna, Ct).Must();

        var seenByAlex = await world.Get<WorkingCopies>().OthersAsync(slug, world.Cast.Alex, Ct);
        var seenByAnna = await world.Get<WorkingCopies>().OthersAsync(slug, world.Cast.Anna, Ct);
        var seenByCem = await world.Get<WorkingCopies>().OthersAsync(slug, world.Cast.Cem, Ct);
        world.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("Anna Autorin", Assert.Single(seenByAlex).Name);
        Assert.Empty(seenByAnna);
        Assert.Empty(seenByCem);
        Assert.Empty(await world.Get<WorkingCopies>().OthersAsync(slug, world.Cast.Alex, Ct));
    }

    [Fact]
    public async Task Only_authors_keep_copies_and_can_throw_them_away()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");
        await world.Get<KeepWorkingCopy>().RunAsync(slug, "getippt", world.Cast.Anna, Ct).Must();

        Assert.Equal("not-allowed", (await world.Get<KeepWorkingCopy>().RunAsync(slug, "getippt", world.Cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("gone", (await world.Get<KeepWorkingCopy>().RunAsync("gibt-es-nicht", "getippt", world.Cast.Anna, Ct)).Problem?.Code);
        Assert.Equal("too-long", (await world.Get<KeepWorkingCopy>().RunAsync(slug, new string('x', (2 * 1024 * 1024) + 1), world.Cast.Anna, Ct)).Problem?.Code);
        await world.Get<DropWorkingCopy>().RunAsync(slug, world.Cast.Anna, Ct).Must();
        Assert.Null(await CopyAsync(world, slug, anna: true));
    }

    private static Task<TypedCopy?> CopyAsync(World world, string slug, bool anna) =>
        world.Get<WorkingCopies>().FindAsync(slug, anna ? world.Cast.Anna : world.Cast.Alex, Ct);
}
