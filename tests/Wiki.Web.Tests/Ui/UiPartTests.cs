using Bunit;
using Wiki.Core.Shared;
using Wiki.Web.Ui;

namespace Wiki.Web.Tests.Ui;

/// <summary>The parts all pages are made of.</summary>
public sealed class UiPartTests : BunitContext
{
    [Fact]
    public void A_state_is_a_word_and_a_sign_never_colour_alone()
    {
        var badge = Render<StatusBadge>(p => p.Add(b => b.Kind, "warn").Add(b => b.Icon, "warning").AddChildContent("überfällig"));

        Assert.Equal("überfällig", badge.Find(".state.state--warn").TextContent);
        Assert.Equal("true", badge.Find(".kern-icon--warning").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void The_last_step_of_a_path_is_no_link()
    {
        var crumbs = Render<Breadcrumbs>(p => p.Add(c => c.Path, [new("Artikel", "/artikel"), new("<b>Hier</b>")]));

        Assert.Equal("/artikel", Assert.Single(crumbs.FindAll("a")).GetAttribute("href"));
        Assert.Equal("<b>Hier</b>", crumbs.FindAll("li")[1].TextContent.Trim());
        Assert.Equal("Pfad", crumbs.Find("nav").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_field_with_an_error_says_so_to_everybody()
    {
        var field = Render<TextField>(p => p.Add(f => f.Id, "titel").Add(f => f.Name, "Form.Title").Add(f => f.Label, "Titel").Add(f => f.Hint, "kurz").Add(f => f.Error, "Der Titel fehlt.").Add(f => f.Value, "\"><b>"));

        var input = field.Find("input");
        Assert.Equal(("true", "titel-hinweis titel-fehler", "\"><b>"), (input.GetAttribute("aria-invalid"), input.GetAttribute("aria-describedby"), input.GetAttribute("value")));
        Assert.Equal("Der Titel fehlt.", field.Find("#titel-fehler").TextContent);
        Assert.Equal("titel", field.Find("label").GetAttribute("for"));
    }

    [Fact]
    public void A_field_without_an_error_claims_none()
    {
        var input = Render<TextField>(p => p.Add(f => f.Id, "titel").Add(f => f.Name, "x").Add(f => f.Label, "Titel")).Find("input");

        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("aria-describedby"));
    }

    [Fact]
    public void A_password_is_never_written_back()
    {
        var input = Render<TextField>(p => p.Add(f => f.Id, "p").Add(f => f.Name, "p").Add(f => f.Label, "Passwort").Add(f => f.Type, "password").Add(f => f.Value, "geheim")).Find("input");

        Assert.False(input.HasAttribute("value"));
    }

    [Fact]
    public void A_problem_is_announced_with_its_points_and_no_problem_is_silent()
    {
        var box = Render<ProblemBox>(p => p.Add(b => b.Problem, new Problem("code", "Das geht <i>nicht</i>.") { Details = ["Erstens", "Zweitens"] }));

        Assert.Equal("alert", box.Find(".banner--bad").GetAttribute("role"));
        Assert.Equal("Das geht <i>nicht</i>.", box.Find("strong").TextContent);
        Assert.Equal(["Erstens", "Zweitens"], box.FindAll("li").Select(li => li.TextContent));
        Assert.Empty(Render<ProblemBox>().Markup.Trim());
    }

    [Fact]
    public void A_stored_value_that_is_no_choice_any_more_stays_chosen()
    {
        var select = Render<SelectField>(p => p.Add(s => s.Id, "t").Add(s => s.Name, "t").Add(s => s.Label, "Fachstelle").Add(s => s.Value, "aufgeloest").Add(s => s.Options, [new("neu", "Neu")]));

        Assert.Equal("aufgeloest", select.Find("option[selected]").GetAttribute("value"));
    }

    [Fact]
    public void A_text_area_keeps_a_leading_blank_line()
    {
        var area = Render<AreaField>(p => p.Add(a => a.Id, "a").Add(a => a.Name, "a").Add(a => a.Label, "Text").Add(a => a.Value, "\nText"));

        Assert.Contains(">\n\nText</textarea>", area.Markup, StringComparison.Ordinal);
    }
}
