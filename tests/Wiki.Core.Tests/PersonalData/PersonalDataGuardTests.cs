using System.Diagnostics;
using Wiki.Core.Shared;
using Wiki.Core.Tests.LegalText;

namespace Wiki.Core.Tests.PersonalData;

public sealed class PersonalDataGuardTests
{
    public static TheoryData<string, string> Texts() => Rows(isFileNumber: false);

    public static TheoryData<string, string> FileNumbers() => Rows(isFileNumber: true);

    [Theory, MemberData(nameof(Texts))]
    public void Warns_of_people_and_is_quiet_about_law(string text, string kind) =>
        Assert.Equal(kind, Kind(PersonalDataGuard.Find(text)));

    [Theory, MemberData(nameof(FileNumbers))]
    public void Warns_of_names_and_dates_in_file_numbers(string number, string kind) =>
        Assert.Equal(kind, Kind(PersonalDataGuard.FindInFileNumber(number)));

    [Theory, MemberData(nameof(Texts))]
    public void Finds_the_same_in_the_middle_of_a_text(string text, string kind) =>
        Assert.Equal(kind, Kind(PersonalDataGuard.Find($"- Erste Zeile.\n- {text}\n- Letzte Zeile.")));

    [Fact]
    public void Names_place_and_line_and_never_the_words()
    {
        const string Text = "Erste Zeile.\n\nBitte an ali@beispiel.de oder 0171 2345678 wenden.\nIBAN DE89370400440532013000";

        var hits = PersonalDataGuard.Find(Text);

        Assert.Equal(["ali@beispiel.de", "0171 2345678", "DE89370400440532013000"], hits.Select(hit => Text.Substring(hit.Offset, hit.Length)));
        Assert.Equal(
            ["Zeile 3: sieht aus wie eine E-Mail-Adresse.", "Zeile 3: sieht aus wie eine Telefonnummer.", "Zeile 4: sieht aus wie eine IBAN."],
            hits.Select(hit => hit.Sentence));
    }

    [Fact]
    public void None_of_the_starter_articles_cries_wrongly()
    {
        var articles = Directory.GetFiles(Path.Combine(ContentFolder(), "artikel"), "*.md", SearchOption.AllDirectories);

        Assert.NotEmpty(articles);
        Assert.Empty(articles.SelectMany(file => PersonalDataGuard.Find(File.ReadAllText(file)).Select(hit => $"{Path.GetFileName(file)}: {hit.Sentence}")));
    }

    [Fact]
    public void Passes_only_with_a_reason_that_is_no_personal_data_itself()
    {
        const string Text = "Zentrale: 0221 221-12345";

        Assert.Null(PersonalDataPass.None.Objection("Nur Recht, § 25b."));
        Assert.Equal(PersonalDataPass.Code, PersonalDataPass.None.Objection(Text)?.Code);
        Assert.Equal(["Zeile 1: sieht aus wie eine Telefonnummer."], PersonalDataPass.None.Objection(Text)!.Details);
        Assert.NotNull(new PersonalDataPass("  ").Objection(Text));
        Assert.NotNull(new PersonalDataPass("weil ali@beispiel.de es so will").Objection(Text));
        Assert.NotNull(new PersonalDataPass(new string('x', 301)).Objection(Text));
        Assert.Null(new PersonalDataPass("Zentrale des Amtes").Objection(Text));
    }

    /// <summary>Each kind of run that makes a careless pattern start again at every sign.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("Ab ")]
    [InlineData("a.")]
    [InlineData("DE89 ")]
    [InlineData("0171 ")]
    [InlineData("geb. ")]
    [InlineData("a@")]
    [InlineData("Pass ")]
    [InlineData("A<<")]
    public void Takes_time_in_proportion_to_the_text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();

        PersonalDataGuard.Find(text);

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10); // a second or less; a square of the length would be hours
    }

    private static string Kind(IReadOnlyList<PersonalDataHit> hits) => hits.Count == 0 ? "–" : hits[0].Kind.ToString();

    private static string ContentFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "content"))) folder = folder.Parent!; // the tests run inside the repository
        return Path.Combine(folder.FullName, "content");
    }

    private static TheoryData<string, string> Rows(bool isFileNumber)
    {
        var rows = new TheoryData<string, string>();
        var isNumber = false;
        foreach (var row in SpecTable.Read("personal-data.md"))
        {
            isNumber |= row[0] == "33-2026-004711"; // the first line of the last table
            if (isNumber == isFileNumber) rows.Add(row[0], row[1]);
        }

        return rows;
    }
}
