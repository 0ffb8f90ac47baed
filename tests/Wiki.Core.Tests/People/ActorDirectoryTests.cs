using Microsoft.Data.Sqlite;
using Wiki.Core.Data;
using Wiki.Core.People;

namespace Wiki.Core.Tests.People;

/// <summary>The directory of actors keeps up with changes without asking for them.</summary>
public sealed class ActorDirectoryTests : IAsyncLifetime
{
    private AccountsWorld world = default!; // InitializeAsync

    public async ValueTask InitializeAsync() => world = await AccountsWorld.NewAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_change_by_another_process_is_seen_after_a_second()
    {
        await world.PersonAsync("bernd");
        var before = await world.Get<ActorDirectory>().FindAsync("bernd", default);

        ChangeBehindItsBack();

        Assert.Same(before, await world.Get<ActorDirectory>().FindAsync("bernd", default)); // within the second: answered from memory
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False((await world.Get<ActorDirectory>().FindAsync("bernd", default))!.IsActive);
    }

    [Fact]
    public async Task Without_a_change_nothing_is_read_again()
    {
        await world.PersonAsync("bernd");
        var first = await world.Get<ActorDirectory>().FindAsync("bernd", default);

        world.Clock.Advance(TimeSpan.FromMinutes(5));
        var settled = await world.Get<ActorDirectory>().FindAsync("bernd", default); // the test's own commits are noticed once
        world.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(first?.Stamp, settled?.Stamp);
        Assert.Same(settled, await world.Get<ActorDirectory>().FindAsync("bernd", default));
    }

    [Fact]
    public async Task A_changed_stamp_or_a_bent_number_opens_nothing()
    {
        var id = await world.PersonAsync("bernd");
        var session = (await world.SignInAsync("bernd")).Value;
        var directory = world.Get<ActorDirectory>();

        Assert.Equal(id, (await directory.FindSignedInAsync(session, default))?.Id);
        Assert.Null(await directory.FindSignedInAsync(session with { Stamp = "falsch" }, default));
        Assert.Null(await directory.FindSignedInAsync(session with { UserId = world.Ada.Id }, default));
        Assert.Null(await directory.FindSignedInAsync(session with { UserId = 9_999 }, default));
    }

    [Fact]
    public async Task Readers_during_many_changes_never_see_a_state_older_than_the_last_finished_verb()
    {
        var id = await world.PersonAsync("bernd");
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested) await world.Get<ActorDirectory>().FindAsync(id, default);
        })).ToArray();

        for (var n = 0; n < 40; n++)
        {
            await world.Get<ChangePerson>().RunAsync(id, n, AccountsWorld.Details("bernd", name: $"Name {n}"), world.Ada, default);
            Assert.Equal($"Name {n}", (await world.Get<ActorDirectory>().FindAsync(id, default))?.Actor.Name);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public void The_watch_asks_again_after_the_clock_was_set_back()
    {
        using var watch = new DataVersionWatch(world.Folder, world.Clock, TimeSpan.FromSeconds(1));
        Assert.True(watch.HasMoved());
        world.Clock.Advance(TimeSpan.FromHours(-1));

        ChangeBehindItsBack();

        Assert.True(watch.HasMoved());
        Assert.False(watch.HasMoved());
    }

    /// <summary>What the command line does while the server runs: another connection, and the directory isn't told.</summary>
    private void ChangeBehindItsBack()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = world.Folder.Database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Users SET IsActive = 0 WHERE UserName <> 'ada'";
        command.ExecuteNonQuery();
    }
}
