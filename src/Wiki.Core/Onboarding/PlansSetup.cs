using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>Plans, their templates and the ramp.</summary>
internal static class PlansSetup
{
    public static IServiceCollection AddPlans(this IServiceCollection services) =>
        services
            .AddSingleton<ParsedPlans>()
            .AddSingleton<PlanGate>()
            .AddSingleton<AdoptPlan>()
            .AddSingleton<StartPlanTemplate>()
            .AddSingleton<SavePlanDraft>()
            .AddSingleton<DiscardPlanDraft>()
            .AddSingleton<IReviewSubject, PlanReviewSubject>()
            .AddSingleton<ChangePlan>()
            .AddSingleton<OnboardingQueries>()
            .AddSingleton<PlanChoices>()
            .AddSingleton<PlanTemplateQueries>()
            .AddSingleton<AbsenceQueries>()
            .AddSingleton<RecordAbsence>()
            .AddSingleton<IDailyStep, ShiftPausedPlans>()
            .AddSingleton<StartOnboarding>()
            .AddSingleton<Competences.ReleaseCompetence>()
            .AddSingleton<Competences.WithdrawCompetence>()
            .AddSingleton<Milestones.SignMilestone>()
            .AddSingleton<Milestones.TakeBackSignature>()
            .AddSingleton<Ramp.LogAppointment>()
            .AddSingleton<Ramp.RemoveAppointment>()
            .AddSingleton(provider => new AssignMentor(provider.GetRequiredService<ChangePlan>()))
            .AddSingleton(provider => new PausePlan(provider.GetRequiredService<ChangePlan>()))
            .AddSingleton(provider => new ResumePlan(provider.GetRequiredService<ChangePlan>()))
            .AddSingleton(provider => new EndPlan(provider.GetRequiredService<ChangePlan>()))
            .AddSingleton(provider => new AdaptPlan(provider.GetRequiredService<ChangePlan>(), provider.GetRequiredService<ParsedPlans>()))
            .AddSingleton(provider => new TakeOverTemplate(provider.GetRequiredService<ChangePlan>(), provider.GetRequiredService<ParsedPlans>()));
}
