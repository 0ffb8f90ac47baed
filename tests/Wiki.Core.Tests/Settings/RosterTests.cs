using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Lists;
using Wiki.Core.Search;
using Wiki.Core.Settings;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Settings;

/// <summary>Fachstellen and Themenfelder in the hands of the administration.</summary>
public sealed class RosterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_team_is_added_renamed_closed_and_opened_again_with_a_line_each()
    {
        await using var world = await World.NewAsync();
        var teams = world.Get<ChangeTeams>();

        var id = await teams.AddAsync("allgemein-9", "Allgemein 9", world.Cast.Emil, Ct).Must();
        await teams.RenameAsync(id, "Allgemein 9", "Ausländerwesen 9", world.Cast.Emil, Ct).Must();
        await teams.RenameAsync(id, "Allgemein 9", "Ausländerwesen 9", world.Cast.Emil, Ct).Must(); // the second click
        Assert.Contains(await OfficeTeamsAsync(world), team => team is { Code: "allgemein-9", Name: "Ausländerwesen 9" });
        await teams.CloseAsync(id, world.Cast.Emil, Ct).Must();
        await teams.CloseAsync(id, world.Cast.Emil, Ct).Must();
        Assert.DoesNotContain(await OfficeTeamsAsync(world), team => team.Code == "allgemein-9");
        await teams.ReopenAsync(id, world.Cast.Emil, Ct).Must();

        await using var db = await world.DbAsync();
        Assert.Equal(["team-added", "team-renamed", "team-closed", "team-reopened"], await db.History.Where(h => h.SubjectKind == "team").OrderBy(h => h.Id).Select(h => h.Verb).ToListAsync(Ct));
    }

    [Fact]
    public async Task What_is_wrong_changes_nothing()
    {
        await using var world = await World.NewAsync();
        var teams = world.Get<ChangeTeams>();
        var all = await world.Get<OfficeRoster>().TeamsAsync(Ct);

        Assert.Equal("team-code", (await teams.AddAsync("Groß", "Neu", world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal("team-code-taken", (await teams.AddAsync("humanitaer", "Neu", world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal("roster-name-taken", (await teams.AddAsync("neue-stelle", all[0].Name, world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal("roster-name", (await teams.AddAsync("neue-stelle", " ", world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal("roster-overtaken", (await teams.RenameAsync(all[0].Id, "Alter Name", "Neu", world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal("roster-not-allowed", (await teams.CloseAsync(all[0].Id, world.Cast.Bernd, Ct)).Problem?.Code);
        foreach (var team in all.Skip(1)) await teams.CloseAsync(team.Id, world.Cast.Emil, Ct).Must();
        Assert.Equal("last-team", (await teams.CloseAsync(all[0].Id, world.Cast.Emil, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task Closing_can_say_what_still_belongs_to_it()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Gültig");
        await world.DraftAsync("Entwurf");

        var use = (await world.Get<RosterUse>().TeamsAsync(Ct))["humanitaer"];

        Assert.Equal(new TeamUse(Articles: 1, Drafts: 1, People: 4, Tasks: 1), use);
        Assert.False((await world.Get<RosterUse>().TeamsAsync(Ct)).ContainsKey("gibt-es-nicht"));
    }

    [Fact]
    public async Task A_topic_gets_its_new_name_wherever_it_stands_and_the_texts_stay_what_was_approved()
    {
        await using var world = await World.NewAsync();
        var slug = await world.PublishedArticleAsync("Gültig");
        await world.RevisedAsync(slug, World.Text("Gültig", "Zweiter Stand."));
        await world.SubmittedAsync(World.Text("Eingereicht"));
        await world.DraftAsync("Entwurf");
        var topic = (await world.Get<OfficeRoster>().TopicsAsync(Ct)).Single(one => one.Name == "Humanitärer Aufenthalt");
        var hash = (await world.ReadAsync(slug))!.Hash;
        await world.Get<SearchIndex>().StartAsync(Ct);

        var moved = await world.Get<RenameTopic>().RunAsync(topic.Id, topic.Name, "Humanitäres", world.Cast.Emil, Ct).Must();

        Assert.Equal(3, moved);
        Assert.Equal(("Humanitäres", hash), ((await world.ReadAsync(slug))!.Fields.Topic, (await world.ReadAsync(slug))!.Hash));
        await using var db = await world.DbAsync();
        Assert.False(await db.Revisions.AnyAsync(r => r.Fields.Topic == topic.Name, Ct) || await db.Drafts.AnyAsync(d => d.Fields.Topic == topic.Name, Ct) || await db.DraftVersions.AnyAsync(v => v.Fields.Topic == topic.Name, Ct));
        Assert.Contains(await db.History.Where(h => h.Verb == "topic-renamed").ToListAsync(Ct), line => line.Changes[0] is { Old: "Humanitärer Aufenthalt", New: "Humanitäres" });
        Assert.Empty(await world.Get<SearchIndex>().CompareAsync(Ct));
        Assert.Equal(["Gültig"], (await world.Get<ArticleCatalogue>().ListAsync(new() { Topic = "Humanitäres" }, world.Cast.Cem, Ct)).Items.Select(row => row.Title));
    }

    [Fact]
    public async Task Merging_moves_everything_and_the_emptied_one_is_gone()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Gültig");
        var topics = await world.Get<OfficeRoster>().TopicsAsync(Ct);
        var (from, into) = (topics.Single(one => one.Name == "Humanitärer Aufenthalt"), topics.Single(one => one.Name == "Familie"));
        var rename = world.Get<RenameTopic>();

        Assert.Equal("same-topic", (await rename.MergeAsync(from.Id, from.Name, from.Id, world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal("roster-not-allowed", (await rename.MergeAsync(from.Id, from.Name, into.Id, world.Cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("roster-name-taken", (await rename.RunAsync(from.Id, from.Name, into.Name, world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal(1, await rename.MergeAsync(from.Id, from.Name, into.Id, world.Cast.Emil, Ct).Must());
        Assert.Equal("roster-gone", (await rename.MergeAsync(from.Id, from.Name, into.Id, world.Cast.Emil, Ct)).Problem?.Code); // the second click

        Assert.DoesNotContain(await world.Get<OfficeRoster>().TopicsAsync(Ct), one => one.Id == from.Id);
        Assert.Equal(1, (await world.Get<RosterUse>().TopicsAsync(Ct))["Familie"]);
    }

    [Fact]
    public async Task Topics_move_step_by_step_and_a_second_click_moves_nothing_twice()
    {
        await using var world = await World.NewAsync();
        var topics = world.Get<ChangeTopics>();
        await topics.AddAsync("Zuletzt", world.Cast.Emil, Ct).Must();
        var before = await world.Get<OfficeRoster>().TopicsAsync(Ct);
        var last = before[^1];

        await topics.MoveAsync(last.Id, before.Count - 1, up: true, world.Cast.Emil, Ct).Must();
        Assert.Equal("roster-overtaken", (await topics.MoveAsync(last.Id, before.Count - 1, up: true, world.Cast.Emil, Ct)).Problem?.Code);

        Assert.Equal("Zuletzt", last.Name);
        Assert.Equal([.. before.SkipLast(2).Select(topic => topic.Name), "Zuletzt", before[^2].Name], (await world.Get<OfficeRoster>().TopicsAsync(Ct)).Select(topic => topic.Name));
    }

    private static async Task<IReadOnlyList<TeamRow>> OfficeTeamsAsync(World world) => (await world.Get<SettingsQueries>().OfficeAsync(Ct)).Teams;
}
