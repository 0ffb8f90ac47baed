using System.Net;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.People;

/// <summary>The administration of people through its pages.</summary>
public sealed class PeoplePagesTests : IAsyncLifetime
{
    private readonly WebHost host = new();
    private FormClient admin = default!; // InitializeAsync

    public async ValueTask InitializeAsync() => admin = await host.SignedInAsync("admin");

    public async ValueTask DisposeAsync()
    {
        admin.Dispose();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData("/verwaltung/personen")]
    [InlineData("/verwaltung/personen/neu")]
    [InlineData("/verwaltung/personen/1")]
    public async Task Administrators_only(string address)
    {
        using var anonymous = host.NewClient();
        using var lead = await host.SignedInAsync("leitung");

        Assert.Equal("/anmelden", (await anonymous.GetAsync(address)).Path);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Nobody_there_is_a_404()
    {
        var system = await host.Get<SystemActors>().SystemAsync(default);

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/verwaltung/personen/9999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/verwaltung/personen/{system.Id}")).Status);
    }

    [Fact]
    public async Task The_list_shows_and_narrows()
    {
        var all = await admin.GetAsync("/verwaltung/personen");
        Assert.Contains("10 Personen", all.MainText, StringComparison.Ordinal);

        var narrowed = await all.Form("/verwaltung/personen").Set("Name oder Benutzername", "aydin").Set("Rolle", "Freigabe").SubmitAsync();

        var row = Assert.Single(narrowed.Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("Selin Aydin", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("aydin", narrowed.Form("/verwaltung/personen").ValueOf("q"));
        Assert.Contains("Niemand gefunden", (await admin.GetAsync("/verwaltung/personen?q=xyz&nach=unsinn")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_goes_on_on_the_next_page()
    {
        var system = await host.Get<SystemActors>().SystemAsync(default);
        for (var n = 0; n < 45; n++)
        {
            await host.Get<InvitePerson>().RunAsync(
                new PersonDetails { UserName = $"p{n:00}", DisplayName = $"Person {n:00}", Team = "humanitaer", Roles = [RoleCatalog.Reader] }, system, default);
        }

        var first = await admin.GetAsync("/verwaltung/personen?ordnung=benutzername");
        var second = await first.FollowAsync("weitere anzeigen");

        Assert.Equal(50, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(5, second.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task An_administrator_invites_and_sees_the_link_once()
    {
        var page = await admin.GetAsync("/verwaltung/personen/neu");

        var answer = await page.Form("einladen").Set("Name", "Seda Kaya").Set("Benutzername", "Seda.Kaya").Set("Dienstliche E-Mail", "seda@behoerde.example")
            .Set("Fachstelle", "humanitaer").Set("Zeichnungsstufe", "S3").Check("Leser", on: false).Check("Autor").Check("Freigabe").SubmitAsync();

        Assert.True(answer.Headers.CacheControl?.NoStore);
        var link = new Uri(answer.Find("#einladung code").TextContent);
        using var newcomer = host.NewClient();
        Assert.Contains("Guten Tag, Seda Kaya", (await newcomer.GetAsync(link.PathAndQuery)).MainText, StringComparison.Ordinal);
        var seda = (await host.Get<ActorDirectory>().FindAsync("seda.kaya", default))!.Actor;
        Assert.Equal(["Autor", "Freigabe"], (await host.Get<PeopleQueries>().FindAsync(seda.Id, default))!.Roles);
        var personPage = await admin.GetAsync($"/verwaltung/personen/{seda.Id}");
        Assert.DoesNotContain(link.PathAndQuery, personPage.Html, StringComparison.Ordinal);
        Assert.Contains("Offener Einladungslink: gültig bis 23.11.2026, 10:00 Uhr", personPage.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_invitation_keeps_everything_typed_and_points_to_the_field()
    {
        var page = await admin.GetAsync("/verwaltung/personen/neu");

        var answer = await page.Form("einladen").Set("Name", "Seda Kaya").Set("Benutzername", "autorin").Set("Dienstliche E-Mail", "seda@behoerde.example")
            .Set("Fachstelle", "querschnitt").Set("Zeichnungsstufe", "S2").Check("IKS").SubmitAsync();

        Assert.Equal("/verwaltung/personen/neu#benutzername", answer.Find(".problem__list a").GetAttribute("href"));
        var form = answer.Form("einladen");
        Assert.Equal(("Seda Kaya", "autorin", "querschnitt", "S2"), (form.ValueOf("Name"), form.ValueOf("Benutzername"), form.ValueOf("Fachstelle"), form.ValueOf("Zeichnungsstufe")));
        Assert.Equal(["Leser", "IKS"], answer.Document.QuerySelectorAll("input[name='Input.Roles'][checked]").Select(box => box.GetAttribute("value")!));
    }

    [Fact]
    public async Task A_change_is_saved_and_a_stale_form_is_refused_with_what_was_typed()
    {
        var first = await PageOfAsync("autorin");
        var second = await PageOfAsync("autorin");

        var saved = await first.Form("person").Set("Name", "Deniz Kaya-Berg").SubmitAsync();
        var stale = await second.Form("person").Set("Name", "Deniz Anders").SubmitAsync();

        Assert.Contains("Gespeichert.", saved.Text, StringComparison.Ordinal);
        Assert.Equal("Deniz Kaya-Berg", saved.Form("person").ValueOf("Name"));
        Assert.Contains("inzwischen geändert", stale.Problems, StringComparison.Ordinal);
        Assert.Equal("Deniz Anders", stale.Form("person").ValueOf("Name"));
    }

    [Fact]
    public async Task Own_roles_and_a_person_without_role_are_refused_at_the_roles()
    {
        var own = await (await PageOfAsync("admin")).Form("person").Check("Leser").Set("Fachstelle", "humanitaer").SubmitAsync();
        var none = await (await PageOfAsync("neu")).Form("person").Uncheck("Leser").SubmitAsync();

        Assert.Contains("kann niemand selbst ändern", own.Find("#rollen-fehler").TextContent, StringComparison.Ordinal);
        Assert.Contains("mindestens eine Rolle", none.Find("#rollen-fehler").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Access_is_taken_and_given_back_by_one_button_each()
    {
        using var autorin = await host.SignedInAsync("autorin");

        var gone = await (await PageOfAsync("autorin")).FormWithButton("Person deaktivieren").SubmitAsync();
        Assert.Contains("Die Person ist deaktiviert.", gone.Text, StringComparison.Ordinal);
        Assert.Equal("/anmelden", (await autorin.GetAsync("/konto")).Path);

        var secondClick = await gone.Form("zugang").Smuggle("Action", "deaktivieren").SubmitAsync();
        Assert.Contains("Die Person ist deaktiviert.", secondClick.Text, StringComparison.Ordinal);

        var back = await gone.FormWithButton("Person wieder aktivieren").SubmitAsync();
        Assert.Contains("Die Person ist wieder aktiv.", back.Text, StringComparison.Ordinal);
        using var again = await host.SignedInAsync("autorin");

        await (await PageOfAsync("autorin")).FormWithButton("Alle Sitzungen beenden").SubmitAsync();
        Assert.Equal("/anmelden", (await again.GetAsync("/konto")).Path);
    }

    [Fact]
    public async Task A_new_link_is_shown_once_and_opens_the_password_page()
    {
        var answer = await (await PageOfAsync("autorin")).FormWithButton("Neuen Einladungslink erzeugen").SubmitAsync();

        using var browser = host.NewClient();
        Assert.Contains("Guten Tag, Deniz Kaya", (await browser.GetAsync(new Uri(answer.Find("#einladung code").TextContent).PathAndQuery)).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_deactivates_themselves_by_button()
    {
        var answer = await (await PageOfAsync("admin")).FormWithButton("Person deaktivieren").SubmitAsync();

        Assert.Contains("nicht selbst deaktivieren", answer.Problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("person")]
    [InlineData("zugang")]
    public async Task No_form_works_without_its_token(string form)
    {
        var page = await PageOfAsync("autorin");

        Assert.Equal(HttpStatusCode.BadRequest, (await page.Form(form).WithoutToken().SubmitAsync()).Status);
        using var still = await host.SignedInAsync("autorin");
    }

    private async Task<WebPage> PageOfAsync(string userName)
    {
        var person = (await host.Get<ActorDirectory>().FindAsync(userName, default))!.Actor;
        return await admin.GetAsync($"/verwaltung/personen/{person.Id}");
    }
}
