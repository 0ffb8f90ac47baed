using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Reviews;

public sealed class ReviewQueueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_queue_shows_urgent_changes_first_then_by_due_date()
    {
        await using var world = await World.NewAsync();
        await world.SubmittedAsync(World.Text("Alt"));
        world.Clock.SetDay(world.Today.AddDays(4));
        await world.SubmittedAsync(World.Text("Jung"));
        var urgent = World.Text("Eilig");
        await world.SubmittedAsync(urgent with { Fields = urgent.Fields with { ChangeKind = ChangeKind.Urgent } });

        Assert.Equal(["Eilig", "Alt", "Jung"], (await world.Get<ReviewQueries>().ListOpenAsync(world.Cast.Bernd, Ct)).Select(row => row.Title));
    }

    [Fact]
    public async Task Those_who_see_no_drafts_see_no_queue()
    {
        await using var world = await World.NewAsync();
        var review = await world.SubmittedAsync(World.Text("Beispiel"));

        foreach (var person in world.Cast.Everybody.Where(person => !person.May(Right.SeeDrafts)))
        {
            Assert.Empty(await world.Get<ReviewQueries>().ListOpenAsync(person, Ct));
            Assert.Null(await world.Get<ReviewQueries>().FindAsync(review, person, Ct));
        }
    }

    /// <summary>Bernd leads the team, Berta only what is urgent, Frida not what she wrote.</summary>
    [Fact]
    public async Task Only_what_one_may_decide_counts_as_waiting()
    {
        await using var world = await World.NewAsync();
        await world.SubmittedAsync(World.Text("Von Anna"));
        await world.SubmittedAsync(await world.DraftAsync("Von Frida", world.Cast.Frida), world.Cast.Frida);
        var urgent = World.Text("Eilig");
        await world.SubmittedAsync(urgent with { Fields = urgent.Fields with { ChangeKind = ChangeKind.Urgent } });
        var queries = world.Get<ReviewQueries>();

        Assert.Equal(3, (await queries.ListOpenAsync(world.Cast.Bernd, Ct)).Count(row => row.Objection is null));
        Assert.Equal(1, (await queries.ListOpenAsync(world.Cast.Berta, Ct)).Count(row => row.Objection is null));
        Assert.Equal(2, (await queries.ListOpenAsync(world.Cast.Frida, Ct)).Count(row => row.Objection is null));
        Assert.Equal(0, (await queries.ListOpenAsync(world.Cast.Anna, Ct)).Count(row => row.Objection is null));
    }

    [Fact]
    public async Task The_reviewer_sees_text_fields_and_who_links_here()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Ziel", "alt");
        await world.PublishedArticleAsync("Quelle", "Siehe [[ziel]].");
        var next = World.Text("Ziel", "neu");
        await world.SavedAsync(slug, next with { Fields = next.Fields with { Deputy = "frida" } });
        var view = (await world.Get<ReviewQueries>().FindAsync(await world.SubmittedAsync(slug), world.Cast.Bernd, Ct))!;

        var change = (await world.Get<ReviewSubjectQueries>().FindAsync(view.VersionId, Ct))!;

        Assert.Contains("alt", change.OldMarkdown, StringComparison.Ordinal);
        Assert.Contains("neu", change.NewMarkdown, StringComparison.Ordinal);
        Assert.Equal([new Core.History.FieldChange("Vertretung", "Alex Autor", "Frida Federführend")], change.FieldChanges);
        Assert.Equal([new LinkingArticle("quelle", "Quelle")], change.LinkedFrom);
    }
}
