using Wiki.Core.Seeding;
using Wiki.Core.Settings;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Settings;

public sealed class OfficeSettingsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_nobody_set_has_a_default_that_works()
    {
        await using var world = await World.NewAsync();

        Assert.Equal(new OfficeSettings(), await world.Get<SettingsQueries>().SettingsAsync(Ct));
    }

    [Fact]
    public async Task What_is_stored_counts_and_nonsense_does_not()
    {
        await using var world = await World.NewAsync();
        await using (var db = await world.DbAsync())
        {
            db.Settings.AddRange(
                new Setting { Key = "titel", Value = "Wiki Musterstadt" }, new Setting { Key = "feiertage", Value = "BY" },
                new Setting { Key = "freigabe-frist-tage", Value = "bald" });
            await db.SaveChangesAsync(Ct);
        }

        var settings = await world.Get<SettingsQueries>().SettingsAsync(Ct);

        Assert.Equal(new OfficeSettings { Title = "Wiki Musterstadt", HolidayState = "BY" }, settings);
    }

    [Fact]
    public async Task A_closed_team_is_not_offered()
    {
        await using var world = await World.NewAsync();
        await using (var db = await world.DbAsync())
        {
            db.Teams.Single(team => team.Code == "querschnitt").IsActive = false;
            await db.SaveChangesAsync(Ct);
        }

        var office = await world.Get<SettingsQueries>().OfficeAsync(Ct);

        Assert.Equal(["allgemein-1", "allgemein-2", "humanitaer"], office.Teams.Select(team => team.Code));
        Assert.Equal("Verfahren und Voraussetzungen", office.Topics[0]);
    }

    [Fact]
    public async Task Teams_that_exist_are_never_seeded_over()
    {
        await using var world = await World.NewAsync();
        var before = await world.Get<SettingsQueries>().OfficeAsync(Ct);

        await world.Get<SeedOffice>().RunAsync(Ct);

        Assert.Equivalent(before, await world.Get<SettingsQueries>().OfficeAsync(Ct), strict: true);
    }
}
