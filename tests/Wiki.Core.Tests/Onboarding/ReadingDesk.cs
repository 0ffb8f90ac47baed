using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.History;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>Assigns and confirms reading in a world: Berta leads allgemein-1, Cem belongs to it.</summary>
internal sealed class ReadingDesk(World world)
{
    public Task<Result<AssignReport>> AssignAsync(string slug, Actor lead, params Actor[] people) =>
        AssignAsync(slug, lead, world.Today.AddDays(14), people);

    public Task<Result<AssignReport>> AssignAsync(string slug, Actor lead, DateOnly due, params Actor[] people) =>
        world.Get<AssignReading>().RunAsync(slug, new AssignInput([.. people.Select(p => p.Id)], false, due, "Bitte bis zur Fallrunde"), lead, default);

    /// <summary>A published article that Berta gave Cem to read.</summary>
    public async Task<string> AssignedAsync(string title, string body = "Der Text des Artikels.")
    {
        var slug = await world.PublishedArticleAsync(title, body);
        await AssignAsync(slug, world.Cast.Berta, world.Cast.Cem).Must();
        return slug;
    }

    public Task<Result> ConfirmAsync(string slug, int number, Actor? reader = null) =>
        world.Get<AcknowledgeReading>().RunAsync(slug, number, reader ?? world.Cast.Cem, default);

    /// <summary>A further revision of an article that <see cref="World.PublishedArticleAsync(string, string, DateOnly?)"/> made.</summary>
    public Task RevisedAsync(string slug, string title, string body, ChangeKind kind = ChangeKind.Substantive, DateOnly? from = null)
    {
        var text = World.Text(title, body);
        return world.RevisedAsync(slug, text with { Fields = text.Fields with { ChangeKind = kind, ChangeNote = $"Geändert: {body[..Math.Min(body.Length, 60)]}" } }, from);
    }

    /// <summary>What this person has to read, as it stands today.</summary>
    public async Task<IReadOnlyList<ReadingItem>> ItemsAsync(Actor? reader = null)
    {
        await using var db = await world.DbAsync();
        return await ReadingStates.OfAsync(db, [(reader ?? world.Cast.Cem).Id], world.Today, "NW", default);
    }

    public async Task<ReadingItem> ItemAsync(string slug, Actor? reader = null) => (await ItemsAsync(reader)).Single(item => item.Slug == slug);

    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync()
    {
        await using var db = await world.DbAsync();
        return await db.History.AsNoTracking().Where(h => h.SubjectKind == OnboardingHistory.ReadingKind).OrderBy(h => h.Id).ToListAsync();
    }
}
