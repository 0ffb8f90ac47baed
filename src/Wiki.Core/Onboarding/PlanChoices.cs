using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>What a lead chooses from: templates, people of the Fachstelle without a running plan, mentors.</summary>
public sealed class PlanChoices(IDbContextFactory<WikiDbContext> contexts)
{
    /// <summary>Null for whoever leads no Fachstelle.</summary>
    public async Task<PlanOffer?> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.LeadOnboarding) || actor.Team.Length == 0) return null;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = await db.Users.Where(u => u.IsActive && !u.IsSystem).OrderBy(u => u.SortKey).ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.DisplayName, u.Team, u.Roles, HasPlan = db.OnboardingPlans.Any(p => p.PersonId == u.Id && p.EndedOn == null) }).ToListAsync(ct);
        var templates = await (
            from template in db.PlanTemplates
            join v in db.PlanVersions.Newest() on template.Id equals v.TemplateId
            select new PlanTemplateChoice(template.Slug, v.Fields.Title, v.Fields.Months)).ToListAsync(ct);
        return new PlanOffer(
            [.. people.Where(u => u.Team == actor.Team && u.Id != actor.Id && !u.HasPlan).Select(u => new PlanPerson(u.Id, u.DisplayName, IsActive: true))],
            [.. people.Where(u => PeopleForPlans.MayMentor(u.Roles)).Select(u => new PlanPerson(u.Id, u.DisplayName, IsActive: true))],
            [.. templates.OrderBy(t => GermanText.SortKey(t.Title), StringComparer.Ordinal)]);
    }
}

/// <summary>What a lead can choose.</summary>
public sealed record PlanOffer(IReadOnlyList<PlanPerson> Newcomers, IReadOnlyList<PlanPerson> Mentors, IReadOnlyList<PlanTemplateChoice> Templates);

/// <summary>A template with an approved version.</summary>
public sealed record PlanTemplateChoice(string Slug, string Title, int Months);
