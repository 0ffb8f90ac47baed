using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Record;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>
/// Learning data of Cem, who has no onboarding plan: each entry goes twelve months after its day, all of it twelve months after he left. What is
/// still to be kept up with stays as it is. Today is Friday, 20.11.2026.
/// </summary>
public sealed class UnplannedLearningTests : IAsyncLifetime
{
    private const string Why = "Wegen Nacktmull";
    private const string Course = "Kurs Ameisenigel";

    private static readonly string[] Traces = ["Nacktmull", "Ameisenigel"];
    private static readonly DateOnly Due = new(2027, 11, 20);

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
    public async Task Withdrawn_reading_sessions_and_courses_go_twelve_months_after_their_day_and_a_line_says_how_many()
    {
        var slug = await AttendedAndWithdrawnAsync();

        world.Clock.SetDay(Due.AddDays(-1));
        Assert.Equal((0, 0), await DeleteAsync());
        Assert.Equal(Traces, await StoredWords.FoundAsync(world, Traces));
        world.Clock.SetDay(Due);
        Assert.Equal((0, 4), await DeleteAsync()); // assignment, confirmation, session, course
        Assert.Equal((0, 0), await DeleteAsync());

        Assert.True((await world.Get<LearningRecordQueries>().FindAsync(world.Cast.Cem.Id, world.Cast.Cem, Ct))!.IsEmpty);
        Assert.DoesNotContain(await desk.ItemsAsync(), item => item.Slug == slug);
        Assert.Empty(await StoredWords.FoundAsync(world, Traces));
        await using var db = await world.DbAsync();
        var line = await db.History.SingleAsync(h => h.Verb == OnboardingHistory.EntriesDeleted, Ct);
        Assert.Equal((0, "", null, "4"), (line.SubjectId, line.SubjectTitle, line.Reason, Assert.Single(line.Changes).New));
    }

    [Fact]
    public async Task The_newest_confirmation_of_reading_that_still_runs_stays_and_so_does_what_waits()
    {
        var (kept, waits) = (await desk.AssignedAsync("Aktuell"), await desk.AssignedAsync("Wartet"));
        await desk.ConfirmAsync(kept, 1).Must();
        await desk.RevisedAsync(kept, "Aktuell", "Neu.");
        await desk.ConfirmAsync(kept, 2).Must();

        world.Clock.SetDay(Due);
        Assert.Equal((0, 1), await DeleteAsync()); // the confirmation of the first text

        Assert.Equal((ReadingStatus.Read, 2), ((await desk.ItemAsync(kept)).Status, (await desk.ItemAsync(kept)).ReadNumber!.Value));
        Assert.Equal(ReadingStatus.Unread, (await desk.ItemAsync(waits)).Status);
        await desk.RevisedAsync(kept, "Aktuell", "Noch neuer.");
        Assert.Equal(ReadingStatus.Reopened, (await desk.ItemAsync(kept)).Status); // only the difference comes back
    }

    [Fact]
    public async Task Reading_of_an_article_out_of_force_is_over()
    {
        var slug = await desk.AssignedAsync("Alt");
        await desk.ConfirmAsync(slug, 1).Must();
        await world.Get<RetireArticle>().RunAsync(slug, "Aufgehoben", world.Cast.Bernd, Ct).Must();

        world.Clock.SetDay(Due);
        Assert.Equal((0, 2), await DeleteAsync());
    }

    [Fact]
    public async Task Twelve_months_after_somebody_left_nothing_of_them_is_left_and_who_came_back_keeps_it()
    {
        var slug = await world.PublishedArticleAsync("Eins");
        foreach (var reader in new[] { world.Cast.Cem, world.Cast.Alex })
        {
            await desk.AssignAsync(slug, world.Cast.Berta, reader).Must();
            await desk.ConfirmAsync(slug, 1, reader).Must();
            await world.Get<DeactivatePerson>().RunAsync(reader.Id, world.Cast.Emil, Ct).Must();
        }

        await world.Get<ReactivatePerson>().RunAsync(world.Cast.Alex.Id, world.Cast.Emil, Ct).Must();
        world.Clock.SetDay(Due.AddDays(-1));
        Assert.Equal((0, 0), await DeleteAsync());
        world.Clock.SetDay(Due);
        Assert.Equal((0, 2), await DeleteAsync());

        Assert.Empty(await desk.ItemsAsync());
        Assert.Equal(ReadingStatus.Read, (await desk.ItemAsync(slug, world.Cast.Alex)).Status);
    }

    [Fact]
    public async Task What_belongs_to_an_onboarding_waits_for_its_end()
    {
        await AttendedAndWithdrawnAsync();
        world.Clock.SetDay(new DateOnly(2027, 10, 1));
        var plans = new PlanDesk(world);
        await plans.StartAsync(); // two months: until 30.11.2027

        world.Clock.SetDay(Due);
        Assert.Equal((0, 0), await DeleteAsync());
        world.Clock.SetDay(new DateOnly(2028, 11, 30));
        Assert.Equal((1, 0), await DeleteAsync());
        Assert.Empty(await StoredWords.FoundAsync(world, Traces));
    }

    /// <summary>Cem read a text that was withdrawn from him again, heard a session and visited a course.</summary>
    /// <returns>Kennung of the text.</returns>
    private async Task<string> AttendedAndWithdrawnAsync()
    {
        var slug = await world.PublishedArticleAsync("Zurückgezogen");
        await world.Get<AssignReading>().RunAsync(slug, new AssignInput([world.Cast.Cem.Id], false, world.Today, Why), world.Cast.Berta, Ct).Must();
        await desk.ConfirmAsync(slug, 1).Must();
        await world.Get<WithdrawReading>().RunAsync((await desk.ItemAsync(slug)).AssignmentId!.Value, world.Cast.Berta, Ct).Must(); // assigned above
        await world.Get<RecordExternalCourse>().RunAsync(Course, "Institut", world.Today, true, world.Cast.Cem, Ct).Must();
        var session = await world.Get<SaveInputSession>().RunAsync(null, 0, new InputSessionInput("Prüfschema", world.Today, new TimeOnly(9, 0), 60, "Raum 1", "", [], []), world.Cast.Berta, Ct).Must();
        await world.Get<RecordAttendance>().RunAsync(session, [world.Cast.Cem.Id], world.Cast.Berta, Ct).Must();
        return slug;
    }

    private Task<(int Records, int Entries)> DeleteAsync() => world.Get<DeleteOldRecords>().RunAsync(Ct);
}
