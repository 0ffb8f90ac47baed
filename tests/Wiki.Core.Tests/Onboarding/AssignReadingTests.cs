using Wiki.Core.Articles;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Reading;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>Who may have whom read what, and what the record keeps of it.</summary>
public sealed class AssignReadingTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private ReadingDesk desk = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new ReadingDesk(world);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_lead_gives_an_article_to_a_person_of_the_own_Fachstelle()
    {
        var slug = await world.PublishedArticleAsync("Duldung");

        var report = await desk.AssignAsync(slug, world.Cast.Berta, world.Today.AddDays(3), world.Cast.Cem).Must();

        Assert.Equal(new AssignReport(1, 0), report);
        var item = await desk.ItemAsync(slug);
        Assert.Equal((ReadingStatus.Unread, world.Today.AddDays(3), 1, "Berta Freigabe", "Bitte bis zur Fallrunde"), (item.Status, item.DueOn!.Value, item.Number, item.AssignedBy, item.Why));
    }

    [Fact]
    public async Task The_whole_Fachstelle_means_everybody_active_who_belongs_to_it_today()
    {
        var slug = await world.PublishedArticleAsync("Duldung");

        var report = await world.Get<AssignReading>().RunAsync(slug, new AssignInput([], true, world.Today, ""), world.Cast.Berta, Ct).Must();

        Assert.Equal(world.Cast.Everybody.Count(person => person.Team == "allgemein-1"), report.Added);
        Assert.Equal(ReadingStatus.Unread, (await desk.ItemAsync(slug, world.Cast.Alex)).Status);
        Assert.Empty(await desk.ItemsAsync(world.Cast.Anna));
    }

    [Fact]
    public async Task Nobody_gives_reading_to_people_of_another_Fachstelle_and_then_nobody_gets_any()
    {
        var slug = await world.PublishedArticleAsync("Duldung");

        Assert.Equal("not-your-people", (await desk.AssignAsync(slug, world.Cast.Berta, world.Cast.Cem, world.Cast.Anna)).Problem?.Code);
        Assert.Equal("not-your-people", (await desk.AssignAsync(slug, world.Cast.Bernd, world.Cast.Cem)).Problem?.Code);
        foreach (var nobody in new[] { world.Cast.Anna, world.Cast.Cem, world.Cast.Dora, world.Cast.Emil })
        {
            Assert.Equal("not-allowed", (await desk.AssignAsync(slug, nobody, world.Cast.Cem)).Problem?.Code);
        }

        Assert.Empty(await desk.ItemsAsync());
        Assert.Empty(await desk.HistoryAsync());
    }

    [Fact]
    public async Task What_is_sent_twice_is_assigned_once()
    {
        var slug = await desk.AssignedAsync("Duldung");

        Assert.Equal(new AssignReport(0, 1), await desk.AssignAsync(slug, world.Cast.Berta, world.Cast.Cem).Must());
        Assert.Single(await desk.ItemsAsync());
    }

    [Fact]
    public async Task Only_what_is_valid_and_not_locked_is_given_to_read()
    {
        var draft = await world.DraftAsync("Noch ein Entwurf");
        var later = await world.PublishedArticleAsync("Gilt bald", from: world.Today.AddDays(5));
        var locked = await world.PublishedArticleAsync("Gesperrt");
        await world.Get<LockArticle>().RunAsync(locked, "Frist stimmt nicht", world.Cast.Bernd, Ct).Must();

        Assert.Equal("nothing-valid", (await desk.AssignAsync(draft, world.Cast.Berta, world.Cast.Cem)).Problem?.Code);
        Assert.Equal("nothing-valid", (await desk.AssignAsync(later, world.Cast.Berta, world.Cast.Cem)).Problem?.Code);
        Assert.Equal("nothing-valid", (await desk.AssignAsync("gibt-es-nicht", world.Cast.Berta, world.Cast.Cem)).Problem?.Code);
        Assert.Equal("article-locked", (await desk.AssignAsync(locked, world.Cast.Berta, world.Cast.Cem)).Problem?.Code);
    }

    [Fact]
    public async Task A_bent_form_is_told_what_is_missing()
    {
        var slug = await world.PublishedArticleAsync("Duldung");

        Assert.Equal("nobody-chosen", (await desk.AssignAsync(slug, world.Cast.Berta)).Problem?.Code);
        Assert.Equal("due-in-past", (await desk.AssignAsync(slug, world.Cast.Berta, world.Today.AddDays(-1), world.Cast.Cem)).Problem?.Code);
        Assert.Equal("why-too-long", (await world.Get<AssignReading>().RunAsync(slug, new AssignInput([world.Cast.Cem.Id], false, world.Today, new string('x', 301)), world.Cast.Berta, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task The_lead_takes_it_back_and_others_are_told_nothing()
    {
        await desk.AssignedAsync("Duldung");
        var id = Assert.Single(await desk.ItemsAsync()).AssignmentId!.Value;

        Assert.Equal("gone", (await world.Get<WithdrawReading>().RunAsync(id, world.Cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("not-allowed", (await world.Get<WithdrawReading>().RunAsync(id, world.Cast.Cem, Ct)).Problem?.Code);
        await world.Get<WithdrawReading>().RunAsync(id, world.Cast.Berta, Ct).Must();
        await world.Get<WithdrawReading>().RunAsync(id, world.Cast.Berta, Ct).Must(); // a double click

        Assert.Empty(await desk.ItemsAsync());
        Assert.Equal(new AssignReport(1, 0), await desk.AssignAsync("duldung", world.Cast.Berta, world.Cast.Cem).Must());
    }

    [Fact]
    public async Task The_record_holds_verb_and_number_and_no_word_about_what_was_read()
    {
        var slug = await desk.AssignedAsync("Duldung");
        await desk.ConfirmAsync(slug, 1).Must();
        await world.Get<WithdrawReading>().RunAsync((await desk.ItemAsync(slug)).AssignmentId!.Value, world.Cast.Berta, Ct).Must();

        var lines = await desk.HistoryAsync();

        Assert.Equal([OnboardingHistory.ReadingAssigned, OnboardingHistory.ReadingAcknowledged, OnboardingHistory.ReadingWithdrawn], lines.Select(line => line.Verb));
        Assert.All(lines, line => Assert.Equal(("", null, 0), (line.SubjectTitle, line.Reason, line.Changes.Count)));
    }
}
