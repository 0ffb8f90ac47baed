using Wiki.TestKit;

namespace Wiki.Web.Tests.SigningAuthority;

/// <summary>Signing rules and granted authority through their pages, and „Darf ich zeichnen?“ where people ask it.</summary>
public sealed class AuthorityPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Sheets sheets = new(fixture.Office);

    [Fact]
    public async Task A_rule_is_set_changed_and_ended_and_everybody_can_read_why()
    {
        await sheets.PublishedAsync("regel-bogen");
        var lead = await fixture.AsAsync("leitung");
        var bad = await (await lead.GetAsync("/befugnisse/regeln/neu")).Form("regel-anlegen").Set("Bogen", "regel-bogen").Set("Mindeststufe", "S3").SubmitAsync();
        Assert.Contains("Nennen Sie die Dienstanweisung", bad.Problems, StringComparison.Ordinal);
        Assert.Equal("regel-bogen", bad.Form("regel-anlegen").ValueOf("Bogen"));

        var rule = await bad.Form("regel-anlegen").Set("Dienstanweisung", "Dienstanweisung 2/2026").SubmitAsync();
        Assert.Contains("ist angelegt", rule.Text, StringComparison.Ordinal);
        var changed = await rule.Form("regel-aendern").Set("Mitzeichnung", "S3").SubmitAsync();
        Assert.Contains("Version 2", changed.MainText, StringComparison.Ordinal);
        var stale = await rule.Form("regel-aendern").Set("Mitzeichnung", "S4").SubmitAsync();
        Assert.Contains("inzwischen geändert", stale.Problems, StringComparison.Ordinal);

        var sheet = await fixture.GetAsync("fachverantwortung", "/boegen/regel-bogen");
        Assert.Contains("nach Befugnisregel", sheet.MainText, StringComparison.Ordinal);
        Assert.Contains("Sie haben S2.", sheet.MainText, StringComparison.Ordinal);
        var list = await fixture.GetAsync("sachbearbeitung", "/befugnisse");
        Assert.Contains("Dienstanweisung 2/2026", list.MainText, StringComparison.Ordinal);
        Assert.Empty((await fixture.GetAsync("sachbearbeitung", rule.Path)).Document.QuerySelectorAll("main form"));
        Assert.Empty((await fixture.GetAsync("leitung2", rule.Path)).Document.QuerySelectorAll("main form"));

        var ended = await changed.Form("regel-beenden").SubmitAsync();
        Assert.Contains("Die Regel ist beendet.", ended.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nach Befugnisregel", (await fixture.GetAsync("autorin", "/boegen/regel-bogen")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_gives_a_person_more_and_takes_it_back()
    {
        await sheets.PublishedAsync("befugnis-bogen");
        var lead = await fixture.AsAsync("leitung");
        var page = await lead.GetAsync("/befugnisse/personen");
        var bad = await page.Form("befugnis").Set("Person", "Heike Sommer").Set("Stufe", "S3").Set("Grundlage", "Verfügung 7").SubmitAsync();
        Assert.Contains("mindestens einen Bogen", bad.Problems, StringComparison.Ordinal);
        Assert.Equal("Verfügung 7", bad.Form("befugnis").ValueOf("Grundlage"));

        var given = await bad.Form("befugnis").Smuggle("GrantForm.Sheets", "befugnis-bogen").SubmitAsync();
        Assert.Contains("Die Befugnis ist verliehen.", given.Text, StringComparison.Ordinal);
        Assert.Contains("Sie haben S3 aus der Befugnis „Verfügung 7“.", (await fixture.GetAsync("fachverantwortung", "/boegen/befugnis-bogen")).MainText, StringComparison.Ordinal);
        Assert.Contains("Verfügung 7", (await fixture.GetAsync("fachverantwortung", "/befugnisse")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Verfügung 7", (await fixture.GetAsync("autorin", "/befugnisse")).MainText, StringComparison.Ordinal);

        var form = given.Document.QuerySelectorAll("main form input[name=_handler]").Select(input => input.GetAttribute("value")!).First(name => name.StartsWith("befugnis-nehmen-", StringComparison.Ordinal));
        var taken = await given.Form(form).SubmitAsync();
        Assert.Contains("Die Befugnis ist beendet.", taken.Text, StringComparison.Ordinal);
        Assert.Contains("Sie haben S2 aus Ihrer Stufe.", (await fixture.GetAsync("fachverantwortung", "/boegen/befugnis-bogen")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_anything_to_themselves_even_with_a_bent_form()
    {
        var page = await (await fixture.AsAsync("leitung")).GetAsync("/befugnisse/personen");
        var me = await fixture.Office.ActorAsync("leitung");

        var bent = await page.Form("befugnis").Smuggle("GrantForm.Person", $"{me.Id}").Set("Stufe", "S3").Set("Grundlage", "x").Smuggle("GrantForm.Scope", "alle").SubmitAsync();

        Assert.Contains("Sich selbst kann niemand eine Befugnis geben", bent.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_is_named_and_reads_it_on_the_page_of_authority()
    {
        var page = await (await fixture.AsAsync("leitung")).GetAsync("/befugnisse/personen");
        var today = fixture.Office.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var bad = await page.Form("zeichnungsvertretung").Set("Wer ist abwesend", "Selin Aydin").Set("Wer zeichnet", "Deniz Kaya").Set("Letzter Tag", "2020-01-01").SubmitAsync();
        Assert.Contains("höchstens ein Jahr", bad.Problems, StringComparison.Ordinal);

        var named = await bad.Form("zeichnungsvertretung").Set("Letzter Tag", today).SubmitAsync();

        Assert.Contains("Deniz Kaya zeichnet für Selin Aydin", named.MainText, StringComparison.Ordinal);
        Assert.Contains("Deniz Kaya zeichnet für Selin Aydin", (await fixture.GetAsync("autorin", "/befugnisse")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Deniz Kaya zeichnet für", (await fixture.GetAsync("sachbearbeitung", "/befugnisse")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_says_what_its_reader_may_sign_and_says_nothing_to_who_does_not_sign()
    {
        var article = await fixture.Office.PublishedAsync("Artikel mit Bogen", Office.Text("Nach § 25b AufenthG."));
        await sheets.PublishedAsync("zeichnen-bogen", article);

        var reader = (await fixture.GetAsync("patin", $"/artikel/{article}")).MainText;

        Assert.Contains("Sie zeichnen 2 von 3 Ergebnissen, sonst S3. Sie haben S2 aus Ihrer Stufe.", reader, StringComparison.Ordinal);
        Assert.Contains("Sie zeichnen jedes Ergebnis.", (await fixture.GetAsync("leitung", $"/artikel/{article}")).MainText, StringComparison.Ordinal);
        Assert.Contains("Sie zeichnen keines der Ergebnisse, sonst S1 oder S2 oder S3.", (await fixture.GetAsync("neu", $"/artikel/{article}")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Darf ich zeichnen?", (await fixture.GetAsync("iks", $"/artikel/{article}")).MainText, StringComparison.Ordinal);
    }
}
