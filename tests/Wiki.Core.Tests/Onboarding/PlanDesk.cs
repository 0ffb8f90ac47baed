using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>A small plan on its way through a world: every step is the real verb and insists on success.</summary>
internal sealed class PlanDesk(World world)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Leads allgemein-1, to which Cem belongs.</summary>
    public Actor Lead => world.Cast.Berta;

    public Actor Newcomer => world.Cast.Cem;

    public Actor Petra { get; private set; } = default!; // HireAsync

    public Actor Murat { get; private set; } = default!; // HireAsync

    /// <summary>Two people with the role Pate.</summary>
    public async Task HireAsync()
    {
        foreach (var name in new[] { "petra", "murat" })
        {
            await world.Get<InvitePerson>().RunAsync(
                new PersonDetails { UserName = name, DisplayName = name == "petra" ? "Petra Patin" : "Murat Pate", Team = "allgemein-1", Level = SigningLevel.S2, Roles = [RoleCatalog.Mentor] },
                world.Cast.Emil, Ct).Must();
        }

        Petra = await ActorAsync("petra");
        Murat = await ActorAsync("murat");
    }

    public async Task<Actor> ActorAsync(string userName) => (await world.Get<ActorDirectory>().FindAsync(userName, Ct))!.Actor; // invited before

    /// <summary>The articles the small plan names, under their Kennungen.</summary>
    public async Task ArticlesAsync()
    {
        await world.PublishedArticleAsync("Leitbild");
        await world.PublishedArticleAsync("Fiktion");
    }

    public async Task<int> SubmitTemplateAsync(string? yaml = null, string note = "Erste Version")
    {
        await world.Get<StartPlanTemplate>().RunAsync(new PlanInput(yaml ?? PlanFixtures.Yaml, note), world.Cast.Alex, Ct).Must();
        return await world.Get<SubmitForReview>().RunAsync(PlanHistory.TemplateKind, PlanFixtures.Slug, 1, world.Cast.Alex, Ct).Must();
    }

    /// <summary>Articles, mentors, and the small template, written by Alex and approved by Berta.</summary>
    public async Task PublishTemplateAsync()
    {
        await ArticlesAsync();
        await HireAsync();
        await ApproveAsync(await SubmitTemplateAsync());
    }

    public Task ApproveAsync(int review) => world.Get<ApproveRevision>().RunAsync(review, new PublishTerms(null, null), Lead, Ct).Must();

    public Task<Result<int>> TryStartAsync(DateOnly? startsOn = null, Actor? lead = null, int? person = null, Mentors? mentors = null) =>
        world.Get<StartOnboarding>().RunAsync(
            new StartInput(person ?? Newcomer.Id, PlanFixtures.Slug, startsOn ?? world.Today, mentors ?? new Mentors(Petra.Id, Murat.Id)), lead ?? Lead, Ct);

    /// <summary>A running plan of Cem's, with Petra as mentor and Murat as her deputy.</summary>
    public async Task<int> StartAsync(DateOnly? startsOn = null, Mentors? mentors = null)
    {
        await PublishTemplateAsync();
        return await TryStartAsync(startsOn, mentors: mentors).Must();
    }
}
