using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Lists;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>After whatever happens the lists in memory, brought up to date line by line, say what lists say that were just read.</summary>
public sealed class CatalogueCatchesUpTests
{
    private static readonly ListOrder[] Orders = [ListOrder.Title, ListOrder.Changed, ListOrder.Owner, ListOrder.Due];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_that_catch_up_say_what_lists_say_that_are_read_anew()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Anfang", "[[fehlt]] und [[mitte]].");
        await world.PublishedArticleAsync("Mitte", "[[anfang]].");
        await world.PublishedArticleAsync("Ende", "Nichts.");
        (string Name, Func<Task> Happens)[] year =
        [
            ("a draft", () => world.DraftAsync("Entwurf")),
            ("a new article", () => world.PublishedArticleAsync("Aber neu", "[[ende]] und [[fehlt]].")),
            ("a revision", () => world.RevisedAsync("anfang", World.Text("Anfang mit anderem Titel", "[[ende]]."))),
            ("a later revision", () => world.RevisedAsync("mitte", World.Text("Mitte", "Bald anders."), world.Today.AddDays(5))),
            ("a submitted text", () => world.SubmittedAsync(World.Text("Eingereicht"))),
            ("a lock", () => world.Get<LockArticle>().RunAsync("ende", "Zweifel", world.Cast.Bernd, Ct).Must()),
            ("its end", () => world.Get<UnlockArticle>().RunAsync("ende", "stimmt", world.Cast.Bea, Ct).Must()),
            ("a confirmation", () => world.Get<ConfirmUnchanged>().RunAsync("ende", 1, world.Today, world.Cast.Bernd, Ct).Must()),
            ("another Kennung", () => world.Get<RenameArticle>().RunAsync("ende", "schluss", world.Cast.Bernd, Ct).Must()),
            ("a hand-over", () => world.Get<HandOver>().RunAsync("anna", "frida", "bea", world.Cast.Bernd, Ct).Must()),
            ("a retirement", () => world.Get<RetireArticle>().RunAsync("schluss", "Gesetz aufgehoben", world.Cast.Bernd, Ct).Must()),
            ("a person who leaves", () => world.Get<DeactivatePerson>().RunAsync(world.Cast.Alex.Id, world.Cast.Emil, Ct).Must()),
            ("another Themenfeld", () => TopicRenamedAsync(world)),
            ("five days", () => Task.Run(() => world.Clock.Advance(TimeSpan.FromDays(5)))),
            ("what no list shows", () => world.Get<RevealLocked>().RunAsync("anfang", "nur so", world.Cast.Cem, Ct)),
        ];

        foreach (var (name, happens) in year)
        {
            await AllAsync(world.Get<ArticleCatalogue>(), world); // in memory before it happens
            await happens();
            using var anew = new ArticleCatalogue(world.Get<IDbContextFactory<WikiDbContext>>(), world.Clock);

            Assert.Equal((name, await AllAsync(anew, world)), (name, await AllAsync(world.Get<ArticleCatalogue>(), world)));
        }
    }

    private static async Task TopicRenamedAsync(World world)
    {
        await using var db = await world.Get<IDbContextFactory<WikiDbContext>>().CreateDbContextAsync(Ct);
        var topic = await db.Topics.FirstAsync(t => db.Revisions.Any(r => r.Fields.Topic == t.Name), Ct);
        await world.Get<RenameTopic>().RunAsync(topic.Id, topic.Name, "Aufenthalt aus anderen Gründen", world.Cast.Emil, Ct).Must();
    }

    private static async Task<string> AllAsync(ArticleCatalogue catalogue, World world)
    {
        var lines = new List<string>();
        foreach (var state in Enum.GetValues<ListedState>())
        {
            foreach (var order in Orders)
            {
                var page = await catalogue.ListAsync(new ListRequest { State = state, Order = order, Size = 100 }, world.Cast.Anna, Ct);
                lines.Add($"{state} by {order}: " + string.Join("; ", page.Items.Select(row => row with { Keywords = [] })));
            }
        }

        foreach (var kind in Enum.GetValues<ArticleListKind>())
        {
            lines.Add($"{kind}: " + string.Join("; ", (await catalogue.ListAsync(new ListRequest { Kind = kind, Size = 100 }, world.Cast.Anna, Ct)).Items.Select(row => row.Slug)));
        }

        foreach (var kind in Enum.GetValues<LinkListKind>())
        {
            lines.Add($"{kind}: " + string.Join("; ", (await catalogue.LinksAsync(kind, null, 100, descending: false, world.Cast.Anna, Ct)).Items));
        }

        return string.Join('\n', lines) + string.Join(", ", await catalogue.OwnersAsync(Ct));
    }
}
