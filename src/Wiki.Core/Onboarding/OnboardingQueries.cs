using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>Reads plans, for those who may see them; for everybody else they don't exist.</summary>
public sealed class OnboardingQueries(IDbContextFactory<WikiDbContext> contexts, ParsedPlans parsed, TimeProvider clock)
{
    /// <summary>Every plan the person may see: the own one, those of the own people, as lead those of the Fachstelle. Running ones first, by name.</summary>
    public async Task<IReadOnlyList<PlanRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var states = await PlanState.LoadAsync(db, PlanAccess.Visible(db, actor, today), parsed, today, ct);
        var newest = await NewestAsync(db, states, ct);
        return [.. states.Select(state => Row(state, newest, today)).OrderBy(row => row.Standing == PlanStanding.Ended).ThenBy(row => GermanText.SortKey(row.Person.Name), StringComparer.Ordinal)];
    }

    /// <summary>Plans that have ended, of those the person may see, the newest first.</summary>
    public async Task<IReadOnlyList<EndedPlan>> EndedAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from plan in PlanAccess.Visible(db, actor, Today.In(clock))
            where plan.EndedOn != null
            join person in db.Users on plan.PersonId equals person.Id
            orderby plan.EndedOn descending, plan.Id
            select new EndedPlan(plan.Id, person.DisplayName, plan.EndedOn!.Value)).ToListAsync(ct);
    }

    /// <summary>Number of the own running plan; null when there is none.</summary>
    public async Task<int?> OwnAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.OnboardingPlans.Where(p => p.PersonId == actor.Id && p.EndedOn == null).Select(p => (int?)p.Id).SingleOrDefaultAsync(ct);
    }

    /// <summary>Null when it doesn't exist or this person may not see it.</summary>
    public async Task<PlanView?> FindAsync(int planId, Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var file = (await PlanFile.LoadAsync(db, PlanAccess.Visible(db, actor, today).Where(p => p.Id == planId), parsed, actor, today, ct)).SingleOrDefault();
        if (file is null) return null;

        var (state, plan) = (file.State, file.Plan);
        var articles = state.Outline.Articles().ToList();
        var checklists = state.Outline.Competences.SelectMany(c => c.Checklists).Distinct().ToList();
        var template = await (
            from v in db.PlanVersions
            join t in db.PlanTemplates on v.TemplateId equals t.Id
            where v.Id == plan.VersionId
            select new { t.Slug, v.Number, Team = db.Teams.Where(team => team.Code == plan.Team).Select(team => team.Name).FirstOrDefault() }).SingleAsync(ct);
        var newest = await NewestAsync(db, [state], ct);
        return new PlanView
        {
            Row = Row(state, newest, today),
            Version = plan.Version,
            Seat = file.Seat,
            TeamName = template.Team ?? plan.Team,
            TemplateSlug = template.Slug,
            TemplateNumber = template.Number ?? 0, // approved ones have a number
            IsAdapted = plan.AdaptedYaml is not null,
            OfferedVersionId = Offered(plan, newest),
            Outline = state.Outline,
            Calendar = state.Calendar,
            Pauses = [.. plan.Pauses.OrderBy(p => p.From).Select(p => new PauseRow(p.Id, p.From, p.Until))],
            Mentors = [.. plan.Mentorings.OrderByDescending(m => m.From).Select(m => new MentorRow(m.From, state.People[m.MentorId], PersonOf(state, m.DeputyId)))],
            InCharge = PersonOf(state, state.Company.On(today)),
            Weeks = file.Weeks,
            Week = file.Weeks.FirstOrDefault(week => week.From <= today && today <= week.Until),
            Reading = file.Reading,
            Milestones = file.Milestones,
            Competences = file.Competences,
            TargetToday = state.Ramp.TargetOn(today),
            Appointments = [.. state.Appointments.Select(a => new AppointmentRow(
                a.Id, a.On, a.Competence, a.Competence is { } code ? state.Outline.FindCompetence(code)?.Title ?? code : null, a.Role, a.Count, a.Note, a.LoggedBy != plan.PersonId))],
            ArticleTitles = await TitlesAsync(db, articles, today, ct),
            ChecklistTitles = await db.TemplateVersions.ValidOn(today).Join(db.Checklists, v => v.ChecklistId, c => c.Id, (v, c) => new { c.Slug, v.Fields.Title })
                .Where(c => checklists.Contains(c.Slug)).ToDictionaryAsync(c => c.Slug, c => c.Title, ct),
        };
    }

    /// <summary>What the valid revision is called, or a later or earlier one where none is valid today.</summary>
    private static async Task<Dictionary<string, string>> TitlesAsync(WikiDbContext db, List<string> slugs, DateOnly today, CancellationToken ct) =>
        await (
            from article in db.Articles
            where slugs.Contains(article.Slug)
            select new
            {
                article.Slug,
                Title = db.Revisions.ValidOn(today).Where(r => r.ArticleId == article.Id).Select(r => r.Fields.Title).FirstOrDefault()
                    ?? db.Revisions.Where(r => r.ArticleId == article.Id && r.State == RevisionState.Approved).OrderByDescending(r => r.Number).Select(r => r.Fields.Title).FirstOrDefault(),
            }).ToDictionaryAsync(a => a.Slug, a => a.Title ?? a.Slug, ct);

    /// <summary>Who accompanies this person in a running plan today; null when nobody does.</summary>
    public async Task<PlanPerson?> CompanyAsync(Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.OnboardingPlans.AnyAsync(p => p.PersonId == actor.Id && p.EndedOn == null, ct)) return null;
        var state = (await PlanState.LoadAsync(db, db.OnboardingPlans.Where(p => p.PersonId == actor.Id && p.EndedOn == null), parsed, today, ct)).SingleOrDefault();
        return state is null ? null : PersonOf(state, state.Company.On(today < state.Plan.StartsOn ? state.Plan.StartsOn : today));
    }

    /// <summary>Version key → key of the newest approved version of the same template.</summary>
    internal static async Task<IReadOnlyDictionary<int, int>> NewestAsync(WikiDbContext db, IReadOnlyList<PlanState> states, CancellationToken ct)
    {
        var followed = states.Where(state => state.Plan.EndedOn is null).Select(state => state.Plan.VersionId).Distinct().ToList();
        return await (
            from own in db.PlanVersions
            where followed.Contains(own.Id)
            from newest in db.PlanVersions.Newest().Where(v => v.TemplateId == own.TemplateId)
            select new { own.Id, Newest = newest.Id }).ToDictionaryAsync(pair => pair.Id, pair => pair.Newest, ct);
    }

    private static int Offered(OnboardingPlan plan, IReadOnlyDictionary<int, int> newest) =>
        newest.TryGetValue(plan.VersionId, out var version) && version != plan.VersionId && version != plan.LeftVersionId ? version : 0;

    internal static PlanPerson? PersonOf(PlanState state, int? id) => id is { } known ? state.People.GetValueOrDefault(known) : null;

    internal static PlanRow Row(PlanState state, IReadOnlyDictionary<int, int> newest, DateOnly today)
    {
        var (plan, calendar) = (state.Plan, state.Calendar);
        var mentoring = plan.MentoringOn(today);
        var standing = plan.EndedOn is not null ? PlanStanding.Ended
            : today < plan.StartsOn ? PlanStanding.Planned
            : plan.RestsOn(today) ? PlanStanding.Paused
            : today > calendar.End ? PlanStanding.Over : PlanStanding.Running;
        var full = calendar.LastFullWeek(today);
        return new PlanRow
        {
            Id = plan.Id,
            Person = state.People[plan.PersonId],
            Mentor = state.People[mentoring.MentorId],
            Deputy = PersonOf(state, mentoring.DeputyId),
            Title = state.Outline.Title,
            Team = plan.Team,
            StartsOn = plan.StartsOn,
            LastDay = plan.EndedOn ?? calendar.End,
            Standing = standing,
            Month = Math.Min(calendar.MonthOn(today), state.Outline.Months),
            Months = state.Outline.Months,
            Phase = plan.EndedOn is null ? calendar.PhaseOn(today) : null,
            Accompanied = state.Accompanied,
            Over = plan.EndedOn is null ? [.. state.Weeks().Where(week => week.IsOver && (week.Number == full || (week.From <= today && today <= week.Until)))] : [],
            IsAlone = standing is PlanStanding.Running or PlanStanding.Over && state.Company.On(today) is null,
            IsOffered = Offered(plan, newest) > 0,
            RemindedOn = plan.RemindedOn,
        };
    }
}
