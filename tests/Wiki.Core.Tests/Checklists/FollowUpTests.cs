using Wiki.Core.Checklists;
using Wiki.Core.Tests.Checklists.Runs;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists;

/// <summary>What follows an outcome leads somewhere where its code is a Kennung.</summary>
public sealed class FollowUpTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_that_is_a_kennung_leads_there_and_any_other_is_a_step()
    {
        await using var world = await World.NewAsync();
        var article = await world.PublishedArticleAsync(World.Text("Zum Nachlesen"));
        var desk = new RunDesk(world);
        foreach (var (code, text) in new[] { (RunDesk.Slug, "Weiter mit dem Bogen"), (article, "Nachlesen"), ("bescheid", "Bescheid schreiben") })
        {
            await world.Get<SaveCodeText>().RunAsync(CodeKind.FollowUp, code, text, world.Cast.Anna, Ct).Must();
        }

        await desk.PublishAsync(RunDesk.Yaml.Replace("entscheidung: \"Erteilung\", rolle: S2", $"entscheidung: \"Erteilung\", rolle: S2, folge: [{RunDesk.Slug}, {article}, bescheid]", StringComparison.Ordinal));
        var run = await desk.ReadAsync(await desk.StartAsync());

        var follows = await world.Get<FollowUpQueries>().OfAsync(run.Template.Outcomes[^1], Ct);
        var nothing = await world.Get<FollowUpQueries>().OfAsync(run.Template.Outcomes[0], Ct);

        Assert.Equal(
            [
                new FollowUp(RunDesk.Slug, "Weiter mit dem Bogen", FollowUpKind.Checklist),
                new FollowUp(article, "Nachlesen", FollowUpKind.Article),
                new FollowUp("bescheid", "Bescheid schreiben", FollowUpKind.Step),
            ],
            follows);
        Assert.Empty(nothing);
    }
}
