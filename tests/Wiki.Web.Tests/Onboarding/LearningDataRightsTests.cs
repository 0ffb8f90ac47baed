using System.Net;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.People;
using Wiki.Core.Transfer;
using Wiki.TestKit;
using Wiki.Web.Tests.Api;

namespace Wiki.Web.Tests.Onboarding;

/// <summary>Learning data in every place where it could show: pages, interface, record of the wiki, search, exports, the report of a backup.</summary>
public sealed class LearningDataRightsTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Person = "Karla Kranich";

    /// <summary>A note, a course, a task of the adapted plan: words that stand nowhere else.</summary>
    private static readonly string[] Learned = ["Quastenflosser", "Ameisenigel", "Nacktmull"];

    /// <summary>Colleagues of the Fachstelle and of others, lead and mentor of others, control, administration.</summary>
    private static readonly string[] Strangers = ["autorin", "fachverantwortung", "sachbearbeitung", "leitung2", "pate-fremd", "iks", "admin"];

    private readonly Office office = fixture.Office;

    [Fact]
    public async Task Nobody_but_person_mentor_and_lead_finds_a_word_of_it()
    {
        var (plan, person) = await LearnAsync();
        string[] pages = [$"/einarbeitung/{plan}", $"/einarbeitung/{plan}/termine", $"/einarbeitung/{plan}/verwalten", $"/einarbeitung/{plan}/kompetenz/fiktion", $"/einarbeitung/{plan}/meilenstein/m2", $"/einarbeitung/nachweis/{person}"];
        string[] calls = ["onboarding/plans", "me/reading", "tasks", "search?q=quastenflosser", "suggest?q=quasten", "people", "metrics", "me"];

        foreach (var stranger in Strangers)
        {
            foreach (var page in pages) Assert.Contains((await fixture.GetAsync(stranger, page)).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
            foreach (var page in new[] { "/einarbeitung", "/aufgaben", "/suche?q=quastenflosser", "/einarbeitung/lesen", "/einarbeitung/inputs" }) Silent(await fixture.GetAsync(stranger, page));
            Assert.DoesNotContain(Person, (await fixture.GetAsync(stranger, "/einarbeitung")).MainText, StringComparison.Ordinal);
            using var api = await ApiClient.AsAsync(fixture, stranger);
            foreach (var call in calls)
            {
                var answer = await api.GetAsync(call);
                Assert.All(Learned, word => Assert.DoesNotContain(word, answer.Text, StringComparison.OrdinalIgnoreCase));
                if (call != "people") Assert.DoesNotContain(Person, answer.Text, StringComparison.Ordinal);
            }
        }

        foreach (var entitled in new[] { "karla", "patin", "leitung" })
        {
            Assert.Contains("Quastenflosser", (await fixture.GetAsync(entitled, $"/einarbeitung/{plan}/termine")).MainText, StringComparison.Ordinal);
            using var api = await ApiClient.AsAsync(fixture, entitled);
            Assert.Contains(Person, (await api.GetAsync("onboarding/plans")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_administrator_s_own_pages_exports_and_the_report_of_a_backup_say_nothing_of_it()
    {
        var (_, person) = await LearnAsync();
        foreach (var page in new[] { "/verwaltung", "/verwaltung/verlauf", "/verwaltung/personen", $"/verwaltung/personen/{person}" }) Silent(await fixture.GetAsync("admin", page));

        var folder = Directory.CreateTempSubdirectory("wiki-ausgabe").FullName;
        await fixture.Host.Get<ExportContent>().RunAsync(folder, null, default);
        var written = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(written);
        foreach (var file in written)
        {
            var text = await File.ReadAllTextAsync(file);
            Assert.All([.. Learned, Person, "karla"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }

        var report = (await fixture.Host.Get<MakeBackup>().RunAsync(Path.Combine(folder, "sicherung.zip"), await office.ActorAsync("admin"), null, default)).Must();
        Assert.All(Learned, word => Assert.DoesNotContain(word, $"{report}", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What was searched for stands on the page of results; it is no answer.</summary>
    private static void Silent(WebPage page)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var words = page.Path.StartsWith("/suche", StringComparison.Ordinal) ? Learned.Skip(1) : Learned;
        Assert.All(words, word => Assert.DoesNotContain(word, page.MainText, StringComparison.Ordinal));
    }

    /// <summary>A plan of humanitaer with everything a record can hold; made once.</summary>
    private async Task<(int Plan, int Person)> LearnAsync()
    {
        var host = fixture.Host;
        if (await host.Get<ActorDirectory>().FindAsync("karla", default) is { } known) return ((await host.Get<OnboardingQueries>().OwnAsync(known.Actor, default))!.Value, known.Actor.Id);

        var (admin, lead, mentor) = (await office.ActorAsync("admin"), await office.ActorAsync("leitung"), await office.ActorAsync("patin"));
        var karla = await JoinAsync("karla", Person, "humanitaer", RoleCatalog.Reader);
        await JoinAsync("pate-fremd", "Paula Fremd", "humanitaer", RoleCatalog.Mentor);
        var article = await office.PublishedAsync("Lektüre der Rechte", Office.Text("Der Text."));
        var plan = await new Plans(office).StartedAsync(await new Plans(office).PublishedAsync("plan-rechte", article), "karla");
        await host.Get<AdaptPlan>().RunAsync(plan, 0, "p0", new PhaseInput([article], ["Rundgang Nacktmull"], [], 0, new Dictionary<int, int>(), 3), lead, default).Must();
        await host.Get<LogAppointment>().RunAsync(plan, new AppointmentInput(office.Today, "fiktion", AppointmentRole.Observed, 1, "Hospitation Quastenflosser"), mentor, default).Must();
        await host.Get<RecordExternalCourse>().RunAsync("Kurs Ameisenigel", "Institut", office.Today, true, karla, default).Must();
        await host.Get<AcknowledgeReading>().RunAsync(article, 1, karla, default).Must();
        return (plan, karla.Id);

        async Task<Core.Shared.Actor> JoinAsync(string name, string display, string team, string role)
        {
            var invited = await host.Get<InvitePerson>().RunAsync(new PersonDetails { UserName = name, DisplayName = display, Team = team, Roles = [role] }, admin, default).Must();
            await host.Get<AcceptInvitation>().RunAsync(invited.Token, DemoPeople.ShownPassword, default).Must();
            return await office.ActorAsync(name);
        }
    }
}
