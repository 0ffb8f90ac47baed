using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Articles.Lists;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Runs.Figures;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Data;
using Wiki.Core.Feedback;
using Wiki.Core.History;
using Wiki.Core.Inbox;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Permissions;

/// <summary>What is read only with a right: the same question, by somebody who has it and by the same person without it.</summary>
internal static class GuardedQueries
{
    public delegate Task<object?> Ask(WebHost host, OneOfEach things, Actor actor);

    private static readonly ListRequest Drafts = new() { State = ListedState.Draft };

    public static IReadOnlyDictionary<string, Row> Rows { get; } = new Row[]
    {
        new("an article's draft", "autorin", [Right.SeeDrafts], async (host, it, who) => await host.Get<DraftQueries>().FindAsync(it.Address("{Slug}"), who, default)),
        new("all drafts", "autorin", [Right.SeeDrafts], async (host, _, who) => await host.Get<DraftQueries>().ListAsync(who, default)),
        new("a submitted text", "autorin", [Right.SeeDrafts], async (host, it, who) => await host.Get<RevisionQueries>().FindByIdAsync(Slug(host, "eingereichter-artikel"), Number(it, "{RevisionId:int}"), who, default)),
        new("an article that only has a draft", "autorin", [Right.SeeDrafts], async (host, _, who) => await host.Get<ArticleQueries>().FindGapAsync(Slug(host, "artikel-der-fachverantwortung"), default, who, default)),
        new("files of a draft", "autorin", [Right.SeeDrafts], async (host, _, who) => await host.Get<ArticleFileQueries>().OfDraftAsync(Slug(host, "artikel-mit-bild"), who, default)),
        new("a file", "sachbearbeitung", [Right.Read], async (host, it, who) => await host.Get<ArticleFileQueries>().FindAsync(it.Address("{Hash}"), it.Address("{Name}"), who, default)),
        new("how an article stands", "leitung", [Right.SeeDrafts], async (host, it, who) => await host.Get<ArticleStanding>().FindAsync(it.Address("{Slug}"), who, default)),
        new("the list of drafts", "autorin", [Right.SeeDrafts], async (host, _, who) => (await host.Get<ArticleCatalogue>().ListAsync(Drafts, who, default)).Items),
        new("drafts by state", "autorin", [Right.SeeDrafts], async (host, _, who) => (await host.Get<ArticlesByState>().ListAsync(new ArticleFilter(ArticleState.Draft, null, null), 50, null, who, default, default))!.Items),
        new("what two texts of an article grew from", "autorin", [Right.WriteDrafts], async (host, it, who) => await host.Get<MergeQueries>().FindAsync(it.Address("{Slug}"), new MergeStart(0, 1), null, who, default)),
        new("a text to merge", "autorin", [Right.WriteDrafts], async (host, it, who) => await host.Get<MergeQueries>().RevisionAsync(it.Address("{Slug}"), Number(it, "{Id}"), who, default)),
        new("a checklist's draft", "autorin", [Right.SeeDrafts], async (host, it, who) => await host.Get<TemplateDraftQueries>().FindAsync(it.Address("{Checklist}"), who, default)),
        new("all drafts of checklists", "autorin", [Right.SeeDrafts], async (host, _, who) => await host.Get<TemplateDraftQueries>().ListAsync(who, default)),
        new("a submitted checklist", "autorin", [Right.SeeDrafts], async (host, _, who) => await host.Get<TemplateVersionQueries>().ListAsync("eingereichter-bogen", who, default)),
        new("a checklist that only has a draft", "autorin", [Right.SeeDrafts], async (host, _, who) => await host.Get<ChecklistQueries>().FindGapAsync("eingereichter-bogen", default, who, default)),
        new("what two texts of a checklist grew from", "autorin", [Right.WriteDrafts], async (host, it, who) => await host.Get<TemplateMergeQueries>().FindAsync(it.Address("{Checklist}"), new MergeStart(0, 1), null, who, default)),
        new("values that wait", "leitung", [Right.ApproveValues], async (host, _, who) => await host.Get<YearlyValueQueries>().CountWaitingAsync(who, default)),
        new("figures of a checklist", "leitung", [Right.Read], async (host, it, who) => await host.Get<RunFigureQueries>().FindAsync(it.Address("{Checklist}"), who, default)),
        new("one's own runs", "sachbearbeitung", [Right.StartRuns], async (host, _, who) => await host.Get<RunQueries>().MineAsync(who, open: true, default)),
        new("an own run", "sachbearbeitung", [Right.StartRuns], async (host, it, who) => await host.Get<OpenRun>().RunAsync(Number(it, "{RunId:int}"), who, default)),
        new("a run of the Fachstelle", "leitung", [Right.Approve], async (host, it, who) => await host.Get<OpenRun>().RunAsync(Number(it, "{RunId:int}"), who, default)),
        new("drafts of plan templates", "autorin", [Right.SeeDrafts], async (host, _, who) => await host.Get<PlanTemplateQueries>().DraftsAsync(who, default)),
        new("a plan template's draft", "autorin", [Right.SeeDrafts], async (host, it, who) => await host.Get<PlanTemplateQueries>().FindDraftAsync(it.Address("{Template}"), who, default)),
        new("a submitted plan template", "autorin", [Right.SeeDrafts], async (host, _, who) => await host.Get<PlanTemplateQueries>().VersionsAsync("eingereichter-plan", who, default)),
        new("what a lead can begin", "leitung", [Right.LeadOnboarding], async (host, _, who) => await host.Get<PlanChoices>().ForAsync(who, default)),
        new("a plan of the Fachstelle", "leitung", [Right.LeadOnboarding], async (host, it, who) => await host.Get<OnboardingQueries>().FindAsync(Number(it, "{PlanId:int}"), who, default)),
        new("a plan one accompanies", "patin", [Right.Mentor], async (host, it, who) => await host.Get<OnboardingQueries>().FindAsync(Number(it, "{PlanId:int}"), who, default)),
        new("who has an article to read", "leitung", [Right.LeadOnboarding, Right.Mentor], async (host, it, who) => await host.Get<ReadingQueries>().PeopleAsync(it.Address("{Slug}"), who, default)),
        new("absences", "patin", [Right.LeadOnboarding, Right.Mentor], async (host, _, who) => await host.Get<AbsenceQueries>().FindAsync(who, default)),
        new("the queue", "leitung", [Right.SeeDrafts], async (host, _, who) => await host.Get<ReviewQueries>().ListOpenAsync(who, default)),
        new("a review", "leitung", [Right.SeeDrafts], async (host, it, who) => await host.Get<ReviewQueries>().FindAsync(Number(it, "{ReviewId:int}"), who, default)),
        new("the record", "admin", [Right.Administer], async (host, _, who) => await host.Get<HistoryQueries>().ListAsync(new HistoryFilter(null, null, null, null, null), null, who, default)),
        new("questions of the Fachstelle", "leitung", [Right.ConfirmUnchanged], async (host, _, who) => (await host.Get<FeedbackQueries>().ListAsync(QuestionList.Team, true, null, who, default)).Items),
        new("grants of the Fachstelle", "leitung", [Right.GrantAuthority], async (host, _, who) => await host.Get<AuthorityListQueries>().TeamGrantsAsync(who, default)),
        new("drafts in the inbox", "autorin", [Right.WriteDrafts], async (host, _, who) => (await host.Get<InboxQueries>().FindAsync(who, default)).Of("entwuerfe")),
        new("runs in the inbox", "sachbearbeitung", [Right.StartRuns], async (host, _, who) => (await host.Get<InboxQueries>().FindAsync(who, default)).Sections.SelectMany(section => section.Items).Where(item => item.Url.StartsWith("/laeufe/", StringComparison.Ordinal)).ToList()),
    }.ToDictionary(row => row.What);

    private static int Number(OneOfEach things, string name) => int.Parse(things.Address(name), System.Globalization.CultureInfo.InvariantCulture);

    private static string Slug(WebHost host, string beginning)
    {
        using var db = host.Get<IDbContextFactory<WikiDbContext>>().CreateDbContext();
        return db.Articles.Single(article => article.Slug.StartsWith(beginning)).Slug;
    }

    /// <param name="Person">Somebody who sees it.</param>
    /// <param name="Rights">Any of them shows it; without all of them there is nothing.</param>
    public sealed record Row(string What, string Person, Right[] Rights, Ask Find);
}
