using Microsoft.EntityFrameworkCore;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.People;

/// <summary>Inviting a list of people: everybody on it, or nobody.</summary>
public sealed class ImportPeopleTests
{
    private const string Head = "benutzername;name;mail;fachstelle;stufe;rollen\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gina;Gina Groß;gina@behoerde.example;humanitaer;S2;Autor, Fachverantwortung\nhans;\"Hans; der Ältere\";;allgemein-1;s1;Leser")]
    [InlineData("gina;Gina Groß;gina@behoerde.example;humanitaer;S2;Autor | Fachverantwortung\r\n\r\nHANS;\"Hans; der Ältere\";;allgemein-1;S1;Leser\r\n")]
    public async Task A_good_list_invites_everybody_with_a_link_and_a_line_of_record_each(string lines)
    {
        await using var world = await World.NewAsync();

        var invited = await world.Get<ImportPeople>().RunAsync("\uFEFF" + Head + lines, world.Cast.Emil, Ct).Must();

        Assert.Equal([("Gina Groß", "gina"), ("Hans; der Ältere", "hans")], invited.Select(one => (one.DisplayName, one.Invitation.UserName)));
        await using var db = await world.DbAsync();
        var gina = await db.Users.SingleAsync(u => u.UserName == "gina", Ct);
        Assert.Equal((SigningLevel.S2, "humanitaer", "gina@behoerde.example"), (gina.Level, gina.Team, gina.Email));
        Assert.Equal([RoleCatalog.Author, RoleCatalog.TopicOwner], gina.Roles);
        Assert.Equal(2, await db.History.CountAsync(h => h.Verb == "person-invited" && h.SubjectId >= gina.Id, Ct));
        Assert.Equal(2, invited.Select(one => one.Invitation.Token).Distinct().Count());
    }

    [Fact]
    public async Task One_wrong_line_and_nobody_is_invited_and_every_line_says_what_is_wrong()
    {
        await using var world = await World.NewAsync();
        const string list = Head
            + "gina;Gina;;humanitaer;S2;Autor\n"
            + "Gi Na;Gina;;humanitaer;S2;Autor\n"
            + "hans;Hans;kein-postfach;humanitaer;S2;Autor\n"
            + "ida;Ida;;gibt-es-nicht;S2;Autor\n"
            + "jan;Jan;;humanitaer;S9;Autor\n"
            + "kim;Kim;;humanitaer;S2;König\n"
            + "anna;Anna;;humanitaer;S2;Autor\n"
            + "gina;Gina;;humanitaer;S2;Autor\n"
            + "lea;Lea;;humanitaer;S2;Autor;zu viel\n";

        var check = await world.Get<ImportPeople>().CheckAsync(list, world.Cast.Emil, Ct).Must();
        var refused = await world.Get<ImportPeople>().RunAsync(list, world.Cast.Emil, Ct);

        Assert.Equal(
            [(2, null), (3, "user-name-form"), (4, "mail"), (5, "unknown-team"), (6, "unknown-level"), (7, "unknown-role"), (8, "user-name-taken"), (9, "people-twice"), (10, "people-cells")],
            check.Select(line => (line.Line, line.Problem?.Code)));
        Assert.Equal(("people-lines-wrong", 8), (refused.Problem?.Code, refused.Problem?.Details.Count));
        await using var db = await world.DbAsync();
        Assert.False(await db.Users.AnyAsync(u => u.UserName == "gina", Ct));
    }

    [Theory]
    [InlineData("", "people-empty")]
    [InlineData(Head, "people-empty")]
    [InlineData("name;mail\nGina;", "people-columns")]
    [InlineData("benutzername;name;fachstelle;rollen;gehalt\n", "people-column-unknown")]
    public async Task A_list_that_cannot_be_read_says_why(string list, string code)
    {
        await using var world = await World.NewAsync();

        Assert.Equal(code, (await world.Get<ImportPeople>().CheckAsync(list, world.Cast.Emil, Ct)).Problem?.Code);
        Assert.Equal("people-not-allowed", (await world.Get<ImportPeople>().RunAsync(list, world.Cast.Bernd, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_second_click_finds_everybody_invited_and_makes_nobody_twice()
    {
        await using var world = await World.NewAsync();
        const string list = Head + "gina;Gina;;humanitaer;S2;Autor\n";

        await world.Get<ImportPeople>().RunAsync(list, world.Cast.Emil, Ct).Must();
        var second = await world.Get<ImportPeople>().RunAsync(list, world.Cast.Emil, Ct);

        Assert.Equal("people-lines-wrong", second.Problem?.Code);
        await using var db = await world.DbAsync();
        Assert.Equal(1, await db.Users.CountAsync(u => u.UserName == "gina", Ct));
    }

    [Fact]
    public async Task Shortcuts_are_switched_off_for_oneself_and_stay_off()
    {
        await using var world = await World.NewAsync();

        await world.Get<ChooseShortcuts>().RunAsync(false, world.Cast.Anna, Ct);

        Assert.False((await world.Get<ActorDirectory>().FindAsync("anna", Ct))!.Actor.UsesShortcuts);
        Assert.True((await world.Get<ActorDirectory>().FindAsync("alex", Ct))!.Actor.UsesShortcuts);
    }
}
