using System.Globalization;
using Wiki.Core.Articles;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>Which revision applies on which day.</summary>
public sealed class ValidityTests
{
    /// <summary>
    /// Revisions in the order of their approval, days counted from today: first day, "..last day" where it ends by itself, and what
    /// becomes of one already approved for later ("bleibt" or "zurück").
    /// </summary>
    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("-10")]
    [InlineData("0 | 1")]
    [InlineData("0 | 0")]
    [InlineData("0 | 5 | 5")]
    [InlineData("0 | 0 | 0 | 0")]
    [InlineData("-5..5")]
    [InlineData("0..0")]
    [InlineData("-5..2 | 10")]
    [InlineData("-5..15 | 10")]
    [InlineData("0 | 3..6")]
    [InlineData("0 | 3..6 | 9..12")]
    [InlineData("0 | 10 | 5 bleibt")]
    [InlineData("0 | 10 | 5 zurück")]
    [InlineData("0 | 10 | 0 bleibt")]
    [InlineData("0 | 10 | 0 zurück")]
    [InlineData("0 | 10 | 15 | 5 zurück")]
    [InlineData("0 | 10 | 15 | 12 zurück")]
    [InlineData("0 | 10 | 5 zurück | 10")]
    [InlineData("0 | 10 | 5..7 bleibt")]
    [InlineData("0 | -30")]
    [InlineData("-30 | 0 | -10")]
    [InlineData("-30 | 0 | -10..-5")]
    [InlineData("-5 | 10 | -20 bleibt")]
    [InlineData("-5 | 10 | -20 zurück")]
    [InlineData("5 | 2 bleibt | 2 bleibt | 3 zurück")]
    public async Task On_every_day_the_greatest_first_day_wins_and_ties_go_to_the_higher_number(string course)
    {
        await using var world = await World.NewAsync();
        var approved = course.Split(" | ").Select((text, index) => Approval.Parse(text, index + 1, world.Today)).ToList();
        var slug = "verlauf-der-fassungen";
        foreach (var approval in approved)
        {
            var text = World.Text("Verlauf der Fassungen", $"Fassung {approval.Number}.");
            text = text with { Fields = text.Fields with { ValidFrom = approval.From, ValidUntil = approval.Until } };
            if (approval.Number == 1) await world.PublishedArticleAsync(text, approval.From);
            else await world.RevisedAsync(slug, text, approval.From, approval.Later);
        }

        for (var day = world.Today.AddDays(-35); day <= world.Today.AddDays(25); day = day.AddDays(1))
        {
            var expected = InCharge(approved, day, world.Today);
            var view = await world.ReadAsync(slug, day);

            Assert.True(view?.Number == expected?.Number, $"{day}: expected {expected?.Number}, found {view?.Number}");
            Assert.Equal(expected?.Number, await NumberInListAsync(world, day));
            if (view is not null) Assert.Equal((expected!.From, LastDay(approved, expected, world.Today)), (view.ValidFrom, view.LastDay));
        }
    }

    /// <summary>Midnight in Berlin, to the second, around both changes of the clocks.</summary>
    [Theory]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z")]
    [InlineData("2026-10-26", "2026-10-25T23:00:00Z")]
    [InlineData("2027-03-28", "2027-03-27T23:00:00Z")]
    [InlineData("2027-03-29", "2027-03-28T22:00:00Z")]
    [InlineData("2026-12-01", "2026-11-30T23:00:00Z")]
    [InlineData("2027-06-01", "2027-05-31T22:00:00Z")]
    public async Task A_revision_takes_over_at_midnight_in_berlin(string firstDay, string midnight)
    {
        await using var world = await World.NewAsync();
        world.Clock.SetDay(new DateOnly(2026, 10, 20));
        var text = World.Text("Mitternacht", "alt");
        var slug = await world.PublishedArticleAsync(text with { Fields = text.Fields with { LegalAsOf = world.Today } });
        await world.RevisedAsync(
            slug, text with { Fields = text.Fields with { LegalAsOf = world.Today }, Markdown = text.Markdown + "\nneu\n" },
            DateOnly.ParseExact(firstDay, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var change = DateTimeOffset.Parse(midnight, CultureInfo.InvariantCulture);

        world.Clock.Set(change.AddSeconds(-1));
        Assert.Equal(1, (await world.ReadAsync(slug))?.Number);
        world.Clock.Set(change);
        Assert.Equal(2, (await world.ReadAsync(slug))?.Number);
    }

    [Fact]
    public async Task A_later_revision_is_announced_with_its_first_day_and_its_note()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Ankündigung");
        var next = World.Text("Ankündigung", "neu");
        await world.RevisedAsync(slug, next with { Fields = next.Fields with { ChangeNote = "Neue Frist" } }, world.Today.AddDays(10));

        Assert.Equal(new UpcomingRevision(2, world.Today.AddDays(10), "Neue Frist"), (await world.ReadAsync(slug))?.Upcoming);
        Assert.Null((await world.ReadAsync(slug, world.Today.AddDays(10)))?.Upcoming);
    }

    [Fact]
    public async Task A_gap_says_what_comes_next()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Lücke");
        var slug = await world.PublishedArticleAsync(text with { Fields = text.Fields with { ValidUntil = world.Today.AddDays(2) } });
        await world.RevisedAsync(slug, World.Text("Lücke", "erste Wahl"), world.Today.AddDays(9));
        var better = World.Text("Lücke", "bessere Wahl");
        await world.RevisedAsync(slug, better with { Fields = better.Fields with { ChangeNote = "Verbessert" } }, world.Today.AddDays(9));
        var queries = world.Get<ArticleQueries>();

        var gap = await queries.FindGapAsync(slug, world.Today.AddDays(5), world.Cast.Cem, TestContext.Current.CancellationToken);

        Assert.Equal(new ArticleGap(slug, "Lücke", true, true, new UpcomingRevision(3, world.Today.AddDays(9), "Verbessert")), gap);
    }

    private static async Task<int?> NumberInListAsync(World world, DateOnly day) =>
        (await world.Get<ArticleLists>().ListAsync(null, null, null, day, TestContext.Current.CancellationToken)).Items.SingleOrDefault()?.Number;

    /// <summary>The rule once more, without database: what an approver took back never counted.</summary>
    private static List<Approval> Standing(List<Approval> approved, DateOnly today) =>
    [
        .. approved.Where(a => !approved.Exists(b => b.Number > a.Number && b.Later == LaterVersion.IsWithdrawn && a.From > b.From && a.From > today)),
    ];

    private static Approval? InCharge(List<Approval> approved, DateOnly day, DateOnly today) =>
        Standing(approved, today).Where(a => a.From <= day).OrderBy(a => a.From).ThenBy(a => a.Number).LastOrDefault() is { } last && !(last.Until < day) ? last : null;

    private static DateOnly? LastDay(List<Approval> approved, Approval of, DateOnly today)
    {
        var successor = Standing(approved, today).Where(a => a.From > of.From).Select(a => (DateOnly?)a.From.AddDays(-1)).Min();
        return successor is null || of.Until < successor ? of.Until ?? successor : successor;
    }

    private sealed record Approval(int Number, DateOnly From, DateOnly? Until, LaterVersion? Later)
    {
        public static Approval Parse(string text, int number, DateOnly today)
        {
            var words = text.Split(' ');
            var days = words[0].Split("..").Select(day => today.AddDays(int.Parse(day, CultureInfo.InvariantCulture))).ToArray();
            LaterVersion? later = words.Length == 1 ? null : words[1] == "bleibt" ? LaterVersion.Stays : LaterVersion.IsWithdrawn;
            return new Approval(number, days[0], days.Length > 1 ? days[1] : null, later);
        }
    }
}
