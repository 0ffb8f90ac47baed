using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Runs.Figures;
using Wiki.Core.Checklists.Runs.Output;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Citations;
using Wiki.Core.Feedback;
using Wiki.Core.Files;
using Wiki.Core.History;
using Wiki.Core.Inbox;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Competences;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Onboarding.Milestones;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;
using Wiki.Core.Rechecks;
using Wiki.Core.Reviews;
using Wiki.Core.Search;
using Wiki.Core.Search.Missed;
using Wiki.Core.Search.Words;
using Wiki.Core.Settings;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Data;

/// <summary>All tables of wiki.db; opened per verb or query through the factory, saved once.</summary>
public sealed class WikiDbContext(DbContextOptions<WikiDbContext> options) : IdentityUserContext<User, int>(options)
{
    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<PersonalToken> PersonalTokens => Set<PersonalToken>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<OldAddress> OldAddresses => Set<OldAddress>();

    public DbSet<RecheckTask> RecheckTasks => Set<RecheckTask>();

    public DbSet<ApprovalDeputy> ApprovalDeputies => Set<ApprovalDeputy>();

    public DbSet<DraftVersion> DraftVersions => Set<DraftVersion>();

    public DbSet<TemplateDraftVersion> TemplateDraftVersions => Set<TemplateDraftVersion>();

    public DbSet<WorkingCopy> WorkingCopies => Set<WorkingCopy>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<RevisionBody> RevisionBodies => Set<RevisionBody>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<DraftFile> DraftFiles => Set<DraftFile>();

    public DbSet<RevisionFile> RevisionFiles => Set<RevisionFile>();

    public DbSet<ArticleLink> ArticleLinks => Set<ArticleLink>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ParkedQuestion> ParkedQuestions => Set<ParkedQuestion>();

    public DbSet<InboxMark> InboxMarks => Set<InboxMark>();

    public DbSet<Watch> Watches => Set<Watch>();

    public DbSet<SearchChange> SearchChanges => Set<SearchChange>();

    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    public DbSet<MissedQuery> MissedQueries => Set<MissedQuery>();

    public DbSet<MissedQueryDay> MissedQueryDays => Set<MissedQueryDay>();

    public DbSet<Statute> Statutes => Set<Statute>();

    public DbSet<StatuteState> StatuteStates => Set<StatuteState>();

    public DbSet<StatuteSection> StatuteSections => Set<StatuteSection>();

    public DbSet<StatuteText> StatuteTexts => Set<StatuteText>();

    public DbSet<StatuteEntry> StatuteEntries => Set<StatuteEntry>();

    public DbSet<CitingText> CitingTexts => Set<CitingText>();

    public DbSet<Citation> Citations => Set<Citation>();

    public DbSet<NormExemption> NormExemptions => Set<NormExemption>();

    public DbSet<Checklist> Checklists => Set<Checklist>();

    public DbSet<TemplateDraft> TemplateDrafts => Set<TemplateDraft>();

    public DbSet<TemplateVersion> TemplateVersions => Set<TemplateVersion>();

    public DbSet<TemplateBody> TemplateBodies => Set<TemplateBody>();

    public DbSet<ChecklistArticle> ChecklistArticles => Set<ChecklistArticle>();

    public DbSet<CodeText> CodeTexts => Set<CodeText>();

    public DbSet<YearlyValue> YearlyValues => Set<YearlyValue>();

    public DbSet<ChecklistRun> ChecklistRuns => Set<ChecklistRun>();

    public DbSet<ItemAnswer> ItemAnswers => Set<ItemAnswer>();

    public DbSet<RunDocument> RunDocuments => Set<RunDocument>();

    public DbSet<RunPrint> RunPrints => Set<RunPrint>();

    public DbSet<RunFigure> RunFigures => Set<RunFigure>();

    public DbSet<ItemFigure> ItemFigures => Set<ItemFigure>();

    public DbSet<PlanTemplate> PlanTemplates => Set<PlanTemplate>();

    public DbSet<PlanDraft> PlanDrafts => Set<PlanDraft>();

    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    public DbSet<PlanBody> PlanBodies => Set<PlanBody>();

    public DbSet<OnboardingPlan> OnboardingPlans => Set<OnboardingPlan>();

    public DbSet<Mentoring> Mentorings => Set<Mentoring>();

    public DbSet<PlanPause> PlanPauses => Set<PlanPause>();

    public DbSet<MentorAbsence> MentorAbsences => Set<MentorAbsence>();

    public DbSet<AccompaniedAppointment> AccompaniedAppointments => Set<AccompaniedAppointment>();

    public DbSet<CompetenceRelease> CompetenceReleases => Set<CompetenceRelease>();

    public DbSet<MilestoneSignature> MilestoneSignatures => Set<MilestoneSignature>();

    public DbSet<AuthorityRule> AuthorityRules => Set<AuthorityRule>();

    public DbSet<GrantedAuthority> GrantedAuthorities => Set<GrantedAuthority>();

    public DbSet<SigningDeputy> SigningDeputies => Set<SigningDeputy>();

    public DbSet<StepwiseAuthority> StepwiseAuthorities => Set<StepwiseAuthority>();

    public DbSet<ReadingAssignment> ReadingAssignments => Set<ReadingAssignment>();

    public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();

    public DbSet<InputSession> InputSessions => Set<InputSession>();

    public DbSet<InputSessionArticle> InputSessionArticles => Set<InputSessionArticle>();

    public DbSet<Participation> Participations => Set<Participation>();

    public DbSet<ExternalCourse> ExternalCourses => Set<ExternalCourse>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModelConventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(WikiDbContext).Assembly);
        ModelConventions.Apply(builder);
    }
}
