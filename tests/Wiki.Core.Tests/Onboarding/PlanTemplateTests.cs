using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.Core.Transfer;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>Plan templates are written, reviewed and approved like articles, and go in and out as files.</summary>
public sealed class PlanTemplateTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private PlanDesk desk = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new PlanDesk(world);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_template_is_written_submitted_and_approved_by_somebody_else()
    {
        await desk.ArticlesAsync();
        var review = await desk.SubmitTemplateAsync();

        var own = await world.Get<ApproveRevision>().RunAsync(review, new PublishTerms(null, null), world.Cast.Alex with { Rights = world.Cast.Berta.Rights }, Ct);
        var foreign = await world.Get<ApproveRevision>().RunAsync(review, new PublishTerms(null, null), world.Cast.Bernd, Ct);
        await desk.ApproveAsync(review);

        await using var db = await world.DbAsync();
        var version = await db.PlanVersions.SingleAsync(Ct);
        Assert.Equal("four-eyes", own.Problem!.Code);
        Assert.False(foreign.Succeeded);
        Assert.Equal((1, RevisionState.Approved, "Probeplan", "allgemein-1"), (version.Number!.Value, version.State, version.Fields.Title, version.Fields.Team));
        Assert.Empty(await db.PlanDrafts.ToListAsync(Ct));
    }

    [Fact]
    public async Task What_does_not_fit_this_wiki_is_refused_at_submission_with_line_and_key()
    {
        await world.PublishedArticleAsync("Leitbild");
        await world.Get<StartPlanTemplate>().RunAsync(new PlanInput(PlanFixtures.Yaml.Replace("allgemein-1", "nirgendwo", StringComparison.Ordinal), ""), world.Cast.Alex, Ct).Must();

        var result = await world.Get<SubmitForReview>().RunAsync(PlanHistory.TemplateKind, PlanFixtures.Slug, 1, world.Cast.Alex, Ct);

        Assert.Equal("not-ready", result.Problem!.Code);
        Assert.Contains(result.Problem.Details, point => point.Contains("Zeile 4", StringComparison.Ordinal) && point.Contains("nirgendwo", StringComparison.Ordinal));
        Assert.Contains(result.Problem.Details, point => point.Contains("phasen.p1.lesen", StringComparison.Ordinal) && point.Contains("„fiktion“", StringComparison.Ordinal));
        Assert.Contains(PlanProblems.NoteMissing.Sentence, result.Problem.Details);
        await using var db = await world.DbAsync();
        Assert.Equal(1, (await db.PlanDrafts.SingleAsync(Ct)).Version);
    }

    [Fact]
    public async Task A_checklist_that_is_not_written_yet_is_listed_and_does_not_stop_the_template()
    {
        await desk.ArticlesAsync();

        var report = await world.Get<PlanGate>().CheckAsync(null, PlanFixtures.Yaml, Ct);

        Assert.Empty(report.Findings);
        Assert.Equal(["bogen-81"], report.Unwritten);
    }

    [Fact]
    public async Task The_second_of_two_savers_is_told_and_nothing_is_overwritten()
    {
        await world.Get<StartPlanTemplate>().RunAsync(new PlanInput(PlanFixtures.Yaml, ""), world.Cast.Alex, Ct).Must();
        var save = world.Get<SavePlanDraft>();

        await save.RunAsync(PlanFixtures.Slug, 1, 0, new PlanInput("erster", ""), world.Cast.Anna, Ct).Must();
        var second = await save.RunAsync(PlanFixtures.Slug, 1, 0, new PlanInput("zweiter", ""), world.Cast.Alex, Ct);
        var reader = await save.RunAsync(PlanFixtures.Slug, 2, 0, new PlanInput("dritter", ""), world.Cast.Cem, Ct);

        await using var db = await world.DbAsync();
        Assert.Equal(("stale-draft", "not-allowed", "erster\n"), (second.Problem!.Code, reader.Problem!.Code, (await db.PlanDrafts.SingleAsync(Ct)).Yaml));
    }

    [Fact]
    public async Task A_returned_template_is_a_draft_again_with_the_reason_and_its_writers()
    {
        await desk.ArticlesAsync();
        var review = await desk.SubmitTemplateAsync();

        await world.Get<ReturnForRework>().RunAsync(review, "Woche 2 ist zu voll.", desk.Lead, Ct).Must();

        await using var db = await world.DbAsync();
        var draft = await db.PlanDrafts.SingleAsync(Ct);
        Assert.Equal(("Woche 2 ist zu voll.", 2), (draft.ReturnReason, draft.Version));
        Assert.Contains(world.Cast.Alex.Id, draft.Contributors);
    }

    [Fact]
    public async Task A_discarded_draft_stays_readable_in_the_record_and_frees_its_kennung()
    {
        var start = world.Get<StartPlanTemplate>();
        await start.RunAsync(new PlanInput(PlanFixtures.Yaml, ""), world.Cast.Alex, Ct).Must();
        var taken = await start.RunAsync(new PlanInput(PlanFixtures.Yaml, ""), world.Cast.Anna, Ct);

        await world.Get<DiscardPlanDraft>().RunAsync(PlanFixtures.Slug, 1, world.Cast.Alex, Ct).Must();
        var again = await start.RunAsync(new PlanInput(PlanFixtures.Yaml, ""), world.Cast.Anna, Ct);

        await using var db = await world.DbAsync();
        Assert.Equal("slug-taken", taken.Problem!.Code);
        Assert.True(again.Succeeded);
        Assert.Contains(await db.History.Where(h => h.Verb == ArticleHistory.DraftDiscarded).ToListAsync(Ct), line => line.Changes.Any(c => c.Old!.Contains("Probeplan", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_repositorys_plans_go_in_approved_and_come_out_byte_for_byte()
    {
        var (source, target) = (Path.Combine(world.Folder.Root, "inhalt", "einarbeitung"), Path.Combine(world.Folder.Root, "ausgabe"));
        Directory.CreateDirectory(source);
        foreach (var file in Directory.GetFiles(PlanFixtures.ContentFolder)) File.Copy(file, Path.Combine(source, Path.GetFileName(file)));
        await File.WriteAllTextAsync(Path.Combine(source, "kaputt.yaml"), PlanFixtures.Yaml.Replace("stufe: S1", "stufe: hoch", StringComparison.Ordinal), Ct);

        var report = await world.Get<ImportContent>().RunAsync(Path.GetDirectoryName(source)!, desk.Lead, null, Ct).Must();
        var again = await world.Get<ImportContent>().RunAsync(Path.GetDirectoryName(source)!, desk.Lead, null, Ct).Must();
        await world.Get<ExportContent>().RunAsync(target, null, Ct);

        var fault = Assert.Single(report.Faults);
        Assert.Equal((Path.Combine("einarbeitung", "kaputt.yaml"), 6, "stufe"), (fault.File, fault.Line, fault.Key));
        Assert.Equal((2, 2), (report.Approved, again.Unchanged));
        Assert.Equal(
            Directory.GetFiles(PlanFixtures.ContentFolder).Select(File.ReadAllText).Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(target, "einarbeitung")).Select(File.ReadAllText).Order(StringComparer.Ordinal));
    }
}
