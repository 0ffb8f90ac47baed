using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Onboarding.Overview;
using Wiki.Core.Onboarding.Reading;

namespace Wiki.Core.Onboarding;

/// <summary>Brings the Onboarding room to the host.</summary>
internal static class OnboardingSetup
{
    public static IServiceCollection AddOnboarding(this IServiceCollection services) => services.AddReading().AddInputs().AddPlans().AddOverview();
}
