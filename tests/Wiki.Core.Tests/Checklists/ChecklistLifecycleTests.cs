using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists;
using Wiki.Core.Citations;
using Wiki.Core.Reviews;
using Wiki.Core.Search;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Checklists;

/// <summary>A checklist goes the way of an article: draft, gate, four eyes, number, day.</summary>
public sealed class ChecklistLifecycleTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private ChecklistDesk desk = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new ChecklistDesk(world);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_draft_never_reaches_a_reader()
    {
        await desk.StartAsync();

        Assert.Null(await desk.ReadAsync());
        Assert.Null(await world.Get<ChecklistQueries>().FindGapAsync(ChecklistDesk.Slug, world.Today, world.Cast.Cem, Ct));
        Assert.Empty(await world.Get<ChecklistQueries>().ListAsync(null, null, world.Today, Ct));
        Assert.Null(await world.Get<ChecklistQueries>().ApplicableAsync(ChecklistDesk.Slug, world.Today, Ct));
        Assert.Null(await world.Get<TemplateDraftQueries>().FindAsync(ChecklistDesk.Slug, world.Cast.Cem, Ct));
        Assert.Empty(await world.Get<TemplateVersionQueries>().ListAsync(ChecklistDesk.Slug, world.Cast.Cem, Ct));
    }

    [Fact]
    public async Task Approved_by_another_person_it_is_version_one_from_the_first_day_of_its_file()
    {
        await desk.PublishAsync();

        var view = await desk.ReadAsync();

        Assert.Equal((1, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), "Bernd Freigabe"), (view?.Number, view?.ValidFrom, view?.LastDay, view?.ApprovedBy));
        Assert.Null(await desk.ReadAsync(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public async Task The_gate_refuses_with_line_and_sentence_and_leaves_the_released_version_alone()
    {
        await desk.PublishAsync();
        await desk.SaveAsync(ChecklistDesk.Input(ChecklistDesk.Yaml.Replace("lohn >= wert", "lohn > wert", StringComparison.Ordinal), note: "Schwelle"));

        var refused = await desk.TrySubmitAsync();

        Assert.Equal("not-ready", refused.Problem?.Code);
        Assert.Contains(refused.Problem!.Details, line => line.Contains("Testfälle, Zeile 4", StringComparison.Ordinal) && line.Contains("„reicht“ ist rot", StringComparison.Ordinal));
        Assert.Equal(1, (await desk.ReadAsync())?.Number);
        Assert.Equal("ja", (await desk.EvaluateAsync("""{"lohn":1000}""")).Evaluation.Outcome);
    }

    [Theory]
    [InlineData("id: probe", "id: andere", "bleibt, damit")]
    [InlineData("fachstelle: humanitaer", "fachstelle: kueche", "Fachstelle „kueche“ gibt es nicht")]
    [InlineData("§ 2 Abs. 3", "irgendwo im Gesetz", "keine Fundstelle")]
    [InlineData("grenze: {2026: 1000}", "grenze: {2026: 1100}", "freigegeben ist 1000")]
    public async Task What_only_the_wiki_knows_is_checked_at_submission(string from, string to, string sentence)
    {
        await desk.ValueAsync();
        await desk.StartAsync();
        await desk.SaveAsync(ChecklistDesk.Input(ChecklistDesk.Yaml.Replace(from, to, StringComparison.Ordinal)));

        var refused = await desk.TrySubmitAsync();

        Assert.Contains(refused.Problem?.Details ?? [], line => line.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_approved_value_and_without_a_note_nothing_is_submitted()
    {
        await desk.StartAsync(ChecklistDesk.Input(note: ""));

        var details = (await desk.TrySubmitAsync()).Problem!.Details;

        Assert.Contains(details, line => line.Contains("Für 2026 fehlt der freigegebene Jahreswert „grenze“", StringComparison.Ordinal));
        Assert.Contains(ChecklistProblems.NoteMissing.Sentence, details);
    }

    [Fact]
    public async Task Who_wrote_a_part_does_not_approve_and_another_team_does_not_either()
    {
        await desk.ValueAsync();
        await desk.StartAsync(author: world.Cast.Frida);
        await desk.SaveAsync(ChecklistDesk.Input(ChecklistDesk.Yaml.Replace("Einkommen", "Lohn und Gehalt", StringComparison.Ordinal)));
        var review = await desk.SubmitAsync();

        Assert.Equal("four-eyes", (await desk.TryApproveAsync(review, world.Cast.Frida)).Problem?.Code);
        Assert.Equal("other-team", (await desk.TryApproveAsync(review, world.Cast.Berta)).Problem?.Code);
        Assert.Null(await desk.ReadAsync());
    }

    [Fact]
    public async Task A_change_applies_from_today_and_the_days_before_keep_the_old_version()
    {
        await desk.PublishAsync();
        await desk.ReviseAsync(ChecklistDesk.Yaml.Replace("Wie hoch ist der Lohn?", "Lohn im Monat?", StringComparison.Ordinal));

        Assert.Equal((2, world.Today), ((await desk.ReadAsync())?.Number, (await desk.ReadAsync())?.ValidFrom));
        Assert.Equal(1, (await desk.ReadAsync(world.Today.AddDays(-1)))?.Number);
    }

    [Fact]
    public async Task Nobody_approves_a_day_on_which_the_file_does_not_apply()
    {
        await desk.ValueAsync();
        await desk.StartAsync();
        var review = await desk.SubmitAsync();

        Assert.Equal("outside-file-validity", (await desk.TryApproveAsync(review, world.Cast.Bernd, new DateOnly(2025, 12, 31))).Problem?.Code);
        Assert.Equal("outside-file-validity", (await desk.TryApproveAsync(review, world.Cast.Bernd, new DateOnly(2027, 1, 1))).Problem?.Code);
        await desk.TryApproveAsync(review, world.Cast.Bernd, new DateOnly(2026, 12, 1)).Must();
    }

    [Fact]
    public async Task A_later_version_stays_or_is_withdrawn_as_the_approver_says()
    {
        await desk.PublishAsync();
        await desk.ReviseAsync(ChecklistDesk.Yaml.Replace("Einkommen", "Später", StringComparison.Ordinal), new DateOnly(2026, 12, 1));
        await desk.SaveAsync(ChecklistDesk.Input(ChecklistDesk.Yaml.Replace("Einkommen", "Sofort", StringComparison.Ordinal), note: "Sofort"));
        var review = await desk.SubmitAsync();

        Assert.Equal("later-revision-undecided", (await desk.TryApproveAsync(review, world.Cast.Bernd)).Problem?.Code);
        await desk.TryApproveAsync(review, world.Cast.Bernd, later: LaterVersion.IsWithdrawn).Must();

        Assert.Equal("Sofort", (await desk.ReadAsync(new DateOnly(2026, 12, 2)))?.Template.Parts[0].Title);
    }

    [Fact]
    public async Task What_is_returned_is_a_draft_again_with_the_reason()
    {
        await desk.ValueAsync();
        await desk.StartAsync();
        var review = await desk.SubmitAsync();

        await world.Get<ReturnForRework>().RunAsync(review, "Bitte mit Hinweis.", world.Cast.Bernd, Ct).Must();
        var draft = await world.Get<TemplateDraftQueries>().FindAsync(ChecklistDesk.Slug, world.Cast.Anna, Ct);

        Assert.Equal(("Bitte mit Hinweis.", ChecklistDesk.Yaml.ReplaceLineEndings("\n").TrimEnd() + "\n"), (draft?.ReturnReason, draft?.Yaml));
    }

    [Fact]
    public async Task The_second_of_two_savers_is_told_and_nothing_is_lost()
    {
        await desk.StartAsync();
        var shown = (await world.Get<TemplateDraftQueries>().FindAsync(ChecklistDesk.Slug, world.Cast.Anna, Ct))!; // just begun
        await desk.SaveAsync(ChecklistDesk.Input(note: "Von Anna"));

        var stale = await world.Get<SaveTemplateDraft>().RunAsync(ChecklistDesk.Slug, shown.Version, 0, ChecklistDesk.Input(note: "Von Alex"), world.Cast.Alex, Ct);

        Assert.Equal("stale-draft", stale.Problem?.Code);
        Assert.Equal("Von Anna", (await world.Get<TemplateDraftQueries>().FindAsync(ChecklistDesk.Slug, world.Cast.Anna, Ct))?.Fields.ChangeNote);
    }

    [Fact]
    public async Task A_discarded_draft_stands_in_the_history_and_frees_the_name()
    {
        await desk.StartAsync();
        var draft = (await world.Get<TemplateDraftQueries>().FindAsync(ChecklistDesk.Slug, world.Cast.Anna, Ct))!; // just begun

        await world.Get<DiscardTemplateDraft>().RunAsync(ChecklistDesk.Slug, draft.Version, world.Cast.Anna, Ct).Must();

        await using var db = await world.DbAsync();
        var line = await db.History.OrderByDescending(entry => entry.Id).FirstAsync(Ct);
        Assert.Contains("lohn >= wert('grenze')", line.Changes[0].Old, StringComparison.Ordinal);
        Assert.Equal(ChecklistDesk.Slug, await desk.StartAsync());
    }

    [Fact]
    public async Task An_old_version_comes_back_as_a_draft_that_its_writers_cannot_approve()
    {
        await desk.PublishAsync();
        await desk.ReviseAsync(ChecklistDesk.Yaml.Replace("Einkommen", "Neu", StringComparison.Ordinal));
        var first = (await world.Get<TemplateVersionQueries>().ListAsync(ChecklistDesk.Slug, world.Cast.Anna, Ct))[^1];

        await world.Get<RestoreTemplateVersion>().RunAsync(ChecklistDesk.Slug, first.Id, world.Cast.Frida, Ct).Must();
        await desk.SaveAsync(ChecklistDesk.Input(note: "Zurück"), world.Cast.Frida);
        await desk.TryApproveAsync(await desk.SubmitAsync(world.Cast.Frida), world.Cast.Bernd).Must();

        Assert.Equal((3, "Einkommen"), ((await desk.ReadAsync())?.Number, (await desk.ReadAsync())?.Template.Parts[0].Title));
    }

    [Fact]
    public async Task It_is_found_by_search_by_norm_and_from_its_article()
    {
        await world.Get<SearchIndex>().StartAsync(Ct);
        await world.PublishedArticleAsync("Probe");
        await desk.PublishAsync();

        var view = await desk.ReadAsync();
        var hits = await world.Get<SearchIndex>().SearchAsync(new SearchRequest("wie hoch ist der lohn") { Today = world.Today }, Ct);
        var cited = await world.Get<CitationQueries>().WhatWeHaveOnAsync("aufenthg", "2", "3", world.Today, 10, Ct);

        Assert.Contains(hits.Hits, hit => hit.Kind == "checklist" && hit.Url.StartsWith("/boegen/probe", StringComparison.Ordinal));
        Assert.Equal((CitingKind.Checklist, "/boegen/probe"), (Assert.Single(cited.Rows).Kind, cited.Rows[0].Address));
        Assert.Equal(new NamedArticle("probe", "Probe"), Assert.Single(view!.Articles));
        Assert.Equal("probe", Assert.Single(await world.Get<ChecklistQueries>().OfArticleAsync("probe", world.Today, Ct)).Slug);
    }

    [Fact]
    public async Task A_reader_may_neither_begin_nor_submit()
    {
        Assert.Equal("not-allowed", (await world.Get<StartChecklist>().RunAsync(ChecklistDesk.Input(), world.Cast.Cem, Ct)).Problem?.Code);
        await desk.StartAsync();
        Assert.Equal("not-allowed", (await desk.TrySubmitAsync(world.Cast.Bernd)).Problem?.Code);
    }
}
