using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core;
using Wiki.Core.Data;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Benchmarks.Web;

/// <summary>
/// One mentor with 30 people who read 60 articles each: web onboarding [folder of a published wiki, to compare two builds]. The mentor's view and
/// the inbox with everything in memory, and the view again right after an appointment of one of the people was saved.
/// </summary>
internal static class OnboardingMeasure
{
    private const int People = 30;
    private const int Articles = 60;
    private const int Read = 40;
    private const int Saves = 300;
    private const int SavesBefore = 1500; // until the runtime has compiled for good what is asked often
    private const string Template = "messung-plan";

    public static async Task<int> RunAsync(string? published)
    {
        var root = Directory.CreateTempSubdirectory("wiki-onboarding").FullName;
        var (data, content) = (Path.Combine(root, "data"), Path.Combine(root, "content"));
        var program = published is null ? await WebBenchmark.PublishAsync(Path.Combine(root, "app")) : Path.Combine(published, "Wiki.Web.dll");
        var slugs = Corpus.Write(content, Articles, paragraphs: 1);
        Directory.CreateDirectory(Path.Combine(content, "einarbeitung"));
        await File.WriteAllTextAsync(Path.Combine(content, "einarbeitung", $"{Template}.yaml"), Yaml(slugs));
        var code = await WebBenchmark.ImportAsync(program, data, content, Articles);
        var appointments = await FillAsync(new DataFolder(data), slugs);

        await using (var app = await AppProcess.StartAsync(program, data, logSql: false))
        {
            using var mentor = await Browser.SignInAsync(app.Address, "patin");
            using var lead = await Browser.SignInAsync(app.Address, "leitung2");
            Console.WriteLine($"{"page",-28}{"CPU ms",10}{"p50 ms",10}{"p99 ms",10}{"bytes",10}");
            foreach (var (name, person, path) in new[] { ("mentor, 30 people × 60", mentor, "/einarbeitung"), ("inbox of the mentor", mentor, "/aufgaben"), ("overview of the lead", lead, "/einarbeitung") })
            {
                WebBenchmark.WarmUp(person, _ => path);
                WebBenchmark.Measure(app, person, name, _ => path);
            }

            await MeasureSavesAsync(app, mentor, appointments);
        }

        await using (var app = await AppProcess.StartAsync(program, data, logSql: true))
        {
            using var mentor = await Browser.SignInAsync(app.Address, "patin");
            Console.WriteLine($"SELECTs mentor: {await WebBenchmark.SelectsAsync(app, mentor, "/einarbeitung")}");
            var notes = await NoteAsync(mentor, appointments[0]);
            await mentor.SendAsync(appointments[0], notes);
            lock (app.Log) app.Log.Clear();
            await mentor.GetAsync("/einarbeitung");
            await Task.Delay(200);
            lock (app.Log) Console.WriteLine($"SELECTs mentor, right after a save: {app.Log.Count(line => line.Contains("Executed DbCommand", StringComparison.Ordinal))}");
            Console.WriteLine($"SELECTs inbox: {await WebBenchmark.SelectsAsync(app, mentor, "/aufgaben")}");
        }

        Directory.Delete(root, recursive: true);
        return code;
    }

    /// <summary>What saving costs and what the view costs right after it, one person's plan after the other.</summary>
    private static async Task MeasureSavesAsync(AppProcess app, Browser mentor, IReadOnlyList<string> appointments)
    {
        var notes = await NoteAsync(mentor, appointments[0]);
        using var wire = mentor.Connect();
        var (saving, viewing) = (0.0, 0.0);
        for (var round = -SavesBefore; round < Saves; round++)
        {
            var before = app.CpuMilliseconds;
            await mentor.SendAsync(appointments[(round + SavesBefore) % appointments.Count], notes);
            var between = app.CpuMilliseconds;
            wire.Get("/einarbeitung");
            if (round < 0) continue;
            (saving, viewing) = (saving + between - before, viewing + app.CpuMilliseconds - between);
        }

        Console.WriteLine($"an appointment is saved: {saving / Saves:0.0} ms CPU; the mentor's view right after: {viewing / Saves:0.0} ms CPU");
    }

    private static Task<IReadOnlyList<KeyValuePair<string, string>>> NoteAsync(Browser mentor, string page) =>
        mentor.FieldsAsync(page, [("_handler", "termin"), ("Form.On", Day(0)), ("Form.Topic", "k0"), ("Form.Role", "Observed"), ("Form.Count", "1"), ("Form.Note", "Messung")]);

    /// <summary>Thirty people with a plan of their own, forty texts confirmed and twenty appointments each, through the verbs.</summary>
    /// <returns>Where each one's appointments are logged.</returns>
    private static async Task<IReadOnlyList<string>> FillAsync(DataFolder folder, IReadOnlyList<string> slugs)
    {
        await using var services = new ServiceCollection().AddWikiCore(folder).AddProgramKeys(folder).AddLogging().BuildServiceProvider();
        var directory = services.GetRequiredService<ActorDirectory>();
        var (admin, lead, mentor) = (await ActorAsync("admin"), await ActorAsync("leitung2"), await ActorAsync("patin"));
        var pages = new List<string>();
        for (var n = 0; n < People; n++)
        {
            var name = $"neu{n.ToString(CultureInfo.InvariantCulture)}";
            Insist((await services.GetRequiredService<InvitePerson>().RunAsync(
                new PersonDetails { UserName = name, DisplayName = $"Neue Kraft {n}", Team = lead.Team, Roles = [RoleCatalog.Reader] }, admin, default)).Problem);
            var person = await ActorAsync(name);
            var started = await services.GetRequiredService<StartOnboarding>().RunAsync(
                new StartInput(person.Id, Template, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-100), new Mentors(mentor.Id, null)), lead, default);
            Insist(started.Problem);
            pages.Add($"/einarbeitung/{started.Value}/termine");
            for (var i = 0; i < Read; i++) Insist((await services.GetRequiredService<AcknowledgeReading>().RunAsync(slugs[(n + i) % slugs.Count], 1, person, default)).Problem);
            for (var i = 0; i < 20; i++)
            {
                Insist((await services.GetRequiredService<LogAppointment>().RunAsync(
                    started.Value, new AppointmentInput(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-2 * i), $"k{i % 10}", i % 2 == 0 ? AppointmentRole.Own : AppointmentRole.Joined, 1, "§ 81, erteilt."), mentor, default)).Problem);
            }
        }

        return pages;

        async Task<Actor> ActorAsync(string name) => (await directory.FindAsync(name, default))!.Actor; // demo people, and those just invited
    }

    private static string Day(int before) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-before).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Insist(Problem? problem)
    {
        if (problem is not null) throw new InvalidOperationException(problem.Sentence);
    }

    private static string Yaml(IReadOnlyList<string> slugs)
    {
        var yaml = new StringBuilder($$"""
            format: abh-einarbeitung/1
            id: {{Template}}
            titel: "Plan für Messungen"
            fachstelle: allgemein-1
            dauer_monate: 12
            stufe: S1
            meilensteine:
            - {id: m6, monat: 6, titel: "Erste eigenständige Termine", abnahme: [pate, leitung], bedingung: "begleitet >= 30 und pflicht_gelesen und kompetenzen_frei >= 4"}
            phasen:
            - {id: p0, titel: "Ankommen", woche: 1-2, begleitet: hospitation, termine_woche: 0, soll_begleitet: 20, lesen: [{{string.Join(", ", slugs.Take(30))}}], tun: ["Rundgang"], abnahme: [pate]}
            - {id: p1, titel: "Steigern", monat: 1-6, begleitet: rueckschau, termine_woche: 2, lesen: [{{string.Join(", ", slugs.Skip(30))}}], tun: ["Wochengespräch"], abnahme: [pate], meilenstein: m6}
            - {id: p2, titel: "Abschluss", monat: 7-12, begleitet: keine, termine_woche: 25, tun: ["Rückblick"], abnahme: [pate, leitung]}
            kompetenzen:

            """);
        for (var n = 0; n < 12; n++) yaml.Append(CultureInfo.InvariantCulture, $"- {{code: k{n}, titel: \"Kompetenz {n}\", lesen: [{slugs[n]}], boegen: []}}\n");
        return yaml.Append("regeln: [\"Monate zählen als Einsatzmonate\"]\n").ToString();
    }
}
