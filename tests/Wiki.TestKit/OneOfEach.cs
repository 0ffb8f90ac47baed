using System.Text;
using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Citations;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Feedback;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;
using Wiki.Core.Search.Words;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.TestKit;

/// <summary>One thing of every kind that addresses name, so that every page of the matrix has something to show.</summary>
public sealed class OneOfEach
{
    private readonly Dictionary<string, string> values = [];
    private readonly Dictionary<string, int> reviewBy = [];
    private string frozen = "";
    private string frozenPlan = "";

    private OneOfEach()
    {
    }

    /// <summary>Who stands for a role.</summary>
    public static IReadOnlyDictionary<string, string> PersonOf { get; } = new Dictionary<string, string>
    {
        [RoleCatalog.Reader] = "sachbearbeitung",
        [RoleCatalog.Author] = "autorin",
        [RoleCatalog.TopicOwner] = "fachverantwortung",
        [RoleCatalog.Approver] = "leitung",
        [RoleCatalog.Mentor] = "patin",
        [RoleCatalog.Auditor] = "iks",
        [RoleCatalog.Administrator] = "admin",
    };

    public static async Task<OneOfEach> MakeAsync(Office office)
    {
        var made = new OneOfEach();
        var host = office.Host;
        var author = await office.ActorAsync("autorin");

        var slug = await office.PublishedAsync("Beispielartikel", Office.Text("Erster Stand nach § 25b Abs. 1 AufenthG."), office.Today.AddDays(-100));
        await office.RevisedAsync(slug, Office.Text("Zweiter Stand.\n\n| Frist | Wer |\n|---|---|\n| drei Wochen | alle |\n\n> [!WARNUNG]\n> Nicht vergessen.\n\n- [ ] Punkt[^1]\n\n[^1]: Fußnote."), office.Today.AddDays(-10));
        await office.RevisedAsync(slug, Office.Text("Dritter Stand."), office.Today.AddDays(10), "Künftige Änderung");
        await office.ChangeAsync(slug, Office.Text("Vierter Stand."));
        await office.PublishedAsync("Verweisender Artikel", Office.Text($"Siehe [[{slug}]]."));

        made.frozen = await office.PublishedAsync("Eingereichter Artikel", Office.Text("Freigegeben."));
        await office.ChangeAsync(made.frozen, Office.Text("Eingereicht nach § 104c AufenthG."), change: fields => fields with { Keywords = ["neu"] });
        made.reviewBy["autorin"] = await office.SubmitAsync(made.frozen);
        var revisions = host.Get<RevisionQueries>();

        var other = await office.DraftAsync("Artikel der Fachverantwortung", Office.Text("Eingereicht."), "fachverantwortung");
        made.reviewBy["fachverantwortung"] = await office.SubmitAsync(other, "fachverantwortung");
        var invited = await host.Get<InvitePerson>().RunAsync(
            new PersonDetails { UserName = "eingeladen", DisplayName = "Ein Geladener", Team = "humanitaer", Roles = [RoleCatalog.Reader] },
            await office.ActorAsync("admin"), default);

        var pictured = await office.DraftAsync("Artikel mit Bild", Office.Text("![Ablauf der Prüfung](datei:ablauf.png)"));
        var file = await office.AttachAsync(pictured, "ablauf.png", TestFiles.Png);
        await office.ApproveAsync(await office.SubmitAsync(pictured));

        made.values["{Slug}"] = slug;
        made.values["{Hash}"] = file.Sha256;
        made.values["{Name}"] = file.Name;
        made.values["{Number:int}"] = "1";
        made.values["{RevisionId:int}"] = $"{(await revisions.ListAsync(made.frozen, author, default))[0].Id}";
        made.values["{PersonId:int}"] = $"{(await office.ActorAsync("neu")).Id}";
        made.values["{Token}"] = invited.Value.Token;
        await ImportAsync(office, "wolkeng_2026-01-02.xml", Law(14, "Die Wolke zieht."));
        await ImportAsync(office, "wolkeng_2026-06-01.xml", Law(14, "Die Wolke regnet."));
        await ImportAsync(office, "wolkeng_2026-07-01.xml", Law(2, "Die Wolke ist fort.")); // too much is missing: held
        var sheets = new Sheets(office);
        made.values["{Checklist}"] = await sheets.PublishedAsync("muster-bogen");
        await sheets.RevisedAsync("muster-bogen", "Wie viel Lohn steht im Vertrag?");
        await sheets.SavedAsync("muster-bogen", Sheets.Yaml("muster-bogen", "Wie viel?"));
        await sheets.SubmittedAsync("eingereichter-bogen");
        made.values["{VersionId:int}"] = $"{(await host.Get<TemplateVersionQueries>().ListAsync("eingereichter-bogen", author, default))[0].Id}";
        made.values["{ValueId:int}"] = $"{await sheets.ProposedAsync(2027)}";
        made.values["{RunId:int}"] = $"{await sheets.RunAsync("muster-bogen", works: false)}";
        made.values["{documentName}"] = "v1";
        made.values["{Law}"] = "wolkeng";
        made.values["{Section}"] = "1";
        made.values["{*Key}"] = made.values["{*key}"] = "wolkeng/1";
        made.values["{StateId:int}"] = $"{(await host.Get<StatuteQueries>().ListHeldAsync(default)).Single().Id}";
        var small = await office.PublishedAsync("Artikel mit Tippfehler", Office.Text("Ein Feler."));
        await office.ChangeAsync(small, Office.Text("Ein Fehler."), change: fields => fields with { ChangeKind = ChangeKind.Editorial });
        made.values["redaktionell-{Id}"] = $"redaktionell-{await office.SubmitAsync(small)}";
        var lead = await office.ActorAsync("leitung");
        await host.Get<NameDeputy>().RunAsync((await office.ActorAsync("amtsleitung")).Id, office.Today, office.Today.AddDays(7), lead, default);
        made.values["beenden-{Id}"] = $"beenden-{(await host.Get<DeputyQueries>().ListAsync(default))[0].Id}";
        await GiveAuthorityAsync(office, lead, made.values);
        var word = await host.Get<SaveSearchWord>().RunAsync(
            new SearchWordInput { Kind = SearchWordKind.Synonym, Terms = ["Wolke", "Dunst"] }, await office.ActorAsync("fachverantwortung"), default);
        made.values["{WordId:int}"] = $"{word.Value}";
        await AskAsync(office, made, slug);
        var roster = host.Get<Core.Settings.OfficeRoster>();
        made.values["{TeamId:int}"] = $"{(await roster.TeamsAsync(default))[^1].Id}";
        made.values["{TopicId:int}"] = $"{(await roster.TopicsAsync(default))[^1].Id}";
        made.values["{SessionId:int}"] = made.values["{sessionId:int}"] = $"{await SessionAsync(office, slug, lead, author)}";
        (await host.Get<RecordExternalCourse>().RunAsync("Deeskalation", "Studieninstitut", office.Today, true, author, default)).Must();
        made.values["kurs-entfernen-{Id}"] = $"kurs-entfernen-{(await host.Get<InputQueries>().ListAsync(author, default)).Courses[0].Id}";
        made.values["{Reopened}"] = await ReopenedAsync(office, lead, author);
        made.values["lesen-zuruecknehmen-{Id}"] = $"lesen-zuruecknehmen-{await ReadByTeamAsync(office, slug, lead)}";
        await made.PlanAsync(office, author);
        made.values["{Id}"] = $"{(await revisions.ListAsync(slug, author, default))[0].Id}";
        return made;
    }

    /// <summary>The route with the names of things that exist.</summary>
    /// <param name="person">Who asks, where it matters whose thing it is.</param>
    public string Address(string route, string? person = null)
    {
        var address = route.Contains("eingereicht", StringComparison.Ordinal)
            ? route.Replace("{Slug}", frozen, StringComparison.Ordinal).Replace("{Checklist}", "eingereichter-bogen", StringComparison.Ordinal)
                .Replace("{Template}/eingereicht/{VersionId:int}", frozenPlan, StringComparison.Ordinal)
            : route;
        address = address.Replace("{ReviewId:int}", $"{reviewBy[person == "fachverantwortung" ? person : "autorin"]}", StringComparison.Ordinal);
        foreach (var (name, value) in values) address = address.Replace(name, value, StringComparison.Ordinal);
        return route switch
        {
            "/artikel/{Slug}/vergleich" or "/boegen/{Checklist}/vergleich" or "/einarbeitung/vorlagen/{Template}/vergleich" => address + "?von=1&bis=2",
            "/normen/{Law}/aenderungen" or "/normen/{Law}/{Section}/vergleich" => address + "?von=2026-01-02&bis=2026-06-01",
            _ => address,
        };
    }

    private static async Task AskAsync(Office office, OneOfEach made, string slug)
    {
        var (ask, asker) = (office.Host.Get<AskQuestion>(), await office.ActorAsync("sachbearbeitung"));
        var question = new QuestionInput(QuestionKind.Question, slug, "voraussetzungen", "Voraussetzungen", "Zweiter Stand.", "Gilt das auch für Kinder?", AskQuestion.NewKey());
        made.values["{QuestionId:int}"] = $"{(await ask.RunAsync(question, asker, default)).Value.Id}";
        made.values["{Code}"] = (await ask.RunAsync(question with { Anonymous = true, Key = AskQuestion.NewKey() }, asker, default)).Value.Code!; // asked anonymously
    }

    /// <summary>A signing rule, a grant and a deputy in signing, by leitung.</summary>
    private static async Task GiveAuthorityAsync(Office office, Actor lead, Dictionary<string, string> values)
    {
        var (host, author) = (office.Host, await office.ActorAsync("autorin"));
        var rule = await host.Get<AddAuthorityRule>().RunAsync(new RuleTerms { Flag = "muster", MinimumLevel = SigningLevel.S3, From = office.Today, Source = "Dienstanweisung 2/2026" }, lead, default).Must();
        await host.Get<GrantAuthority>().RunAsync(
            new GrantInput { PersonId = author.Id, AllCases = false, CaseTypes = ["muster-bogen"], Level = SigningLevel.S3, From = office.Today, Title = "Verfügung" }, lead, default).Must();
        await host.Get<NameSigningDeputy>().RunAsync(author.Id, lead.Id, office.Today, office.Today.AddDays(7), lead, default).Must();
        var lists = host.Get<AuthorityListQueries>();
        values["{RuleNumber:int}"] = $"{rule}";
        values["befugnis-nehmen-{Id}"] = $"befugnis-nehmen-{(await lists.TeamGrantsAsync(lead, default))[0].Id}";
        values["vertretung-aufheben-{Id}"] = $"vertretung-aufheben-{(await lists.DeputiesAsync(lead, default))[0].Id}";
    }

    /// <summary>Everybody of the lead's Fachstelle has the article to read.</summary>
    /// <returns>Number of the assignment of somebody who stands for no role: a test withdraws it.</returns>
    private static async Task<int> ReadByTeamAsync(Office office, string slug, Actor lead)
    {
        (await office.Host.Get<AssignReading>().RunAsync(slug, new AssignInput([], true, office.Today.AddDays(14), "Für die Fallrunde"), lead, default)).Must();
        return (await office.Host.Get<ReadingQueries>().PeopleAsync(slug, lead, default))!.People.Single(person => person.Name == "Ein Geladener").Item!.AssignmentId!.Value; // just assigned
    }

    /// <summary>A session of today with somebody registered.</summary>
    private static async Task<int> SessionAsync(Office office, string slug, Actor holder, Actor guest)
    {
        var input = new InputSessionInput("Lebensunterhalt berechnen", office.Today, new TimeOnly(13, 30), 90, "Raum 214", "i3", [slug], [new Material("Folien", "/artikel/" + slug)]);
        var session = (await office.Host.Get<SaveInputSession>().RunAsync(null, 0, input, holder, default)).Must();
        (await office.Host.Get<RegisterForSession>().RunAsync(session, true, guest, default)).Must();
        return session;
    }

    /// <summary>An article that this reader confirmed and that changed since.</summary>
    private static async Task<string> ReopenedAsync(Office office, Actor lead, Actor reader)
    {
        var slug = await office.PublishedAsync("Geänderte Lektüre", Office.Text("Die Frist beträgt eine Woche."));
        (await office.Host.Get<AssignReading>().RunAsync(slug, new AssignInput([reader.Id], false, office.Today, ""), lead, default)).Must();
        (await office.Host.Get<AcknowledgeReading>().RunAsync(slug, 1, reader, default)).Must();
        await office.RevisedAsync(slug, Office.Text("Die Frist beträgt drei Wochen."));
        return slug;
    }

    /// <summary>A template with two versions and a draft, a submitted one, and a plan of somebody who stands for no role; leitung leads it, patin accompanies.</summary>
    private async Task PlanAsync(Office office, Actor author)
    {
        var plans = new Plans(office);
        var article = await office.PublishedAsync("Lektüre eines Plans", Office.Text("Das erste Gespräch."));
        values["{Template}"] = await plans.PublishedAsync("muster-plan", article);
        var plan = await plans.StartedAsync("muster-plan", "eingeladen");
        await plans.LoggedAsync(plan, AppointmentRole.Observed, 1);
        await plans.LoggedAsync(plan, AppointmentRole.Own, 3);
        await plans.RevisedAsync("muster-plan", Plans.Yaml("muster-plan", article, "Rundgang durchs Haus"));
        await plans.SavedAsync("muster-plan", Plans.Yaml("muster-plan", article, "Rundgang durch beide Häuser"));
        await plans.SubmittedAsync("eingereichter-plan", article);
        frozenPlan = $"eingereichter-plan/eingereicht/{(await office.Host.Get<PlanTemplateQueries>().VersionsAsync("eingereichter-plan", author, default))[0].Id}";
        values["{PlanId:int}"] = $"{plan}";
        values["{LearnerId:int}"] = $"{(await office.ActorAsync("eingeladen")).Id}";
        values["{Phase}"] = "p0";
        values["{Competence}"] = "fiktion";
        values["{Milestone}"] = "m2";
    }

    private static async Task ImportAsync(Office office, string name, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        var report = await office.Host.Get<ImportStatutes>().RunAsync(name, content, null, await office.ActorAsync("admin"), null, default);
        if (report.Problem is { } no) throw new InvalidOperationException(no.Sentence);
    }

    /// <summary>A law nobody passed, in the shape of the portal's files.</summary>
    private static string Law(int sections, string says)
    {
        var norms = string.Concat(Enumerable.Range(1, sections).Select(n => $"""
            <norm builddate="20260105213000" doknr="BJNR000010026BJNE{n:D4}01310"><metadaten><jurabk>WolkenG 2026</jurabk><jurabk>WolkenG</jurabk><enbez>§ {n}</enbez><titel format="XML">Überschrift {n}</titel></metadaten><textdaten><text format="XML"><Content><P>(1) {says}</P><P>(2) Satz {n}.</P></Content></text><fussnoten/></textdaten></norm>
            """));
        return $"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <dokumente builddate="20260105213000" doknr="BJNR000010026"><norm builddate="20260105213000" doknr="BJNR000010026"><metadaten><jurabk>WolkenG 2026</jurabk><amtabk>WolkenG</amtabk><ausfertigung-datum manuell="ja">2026-01-01</ausfertigung-datum><kurzue>Wolkengesetz</kurzue><langue>Gesetz über die Wolken</langue></metadaten><textdaten><text format="XML"></text></textdaten></norm>{norms}</dokumente>
            """;
    }
}
