using Wiki.Core.Citations;
using Wiki.Core.LegalText;

namespace Wiki.Core.Tests.Citations;

public sealed class NormQueriesTests : IAsyncDisposable
{
    private const string List =
        "<P>(1) Wolken sind frei. Dies setzt voraus, dass sie <DL><DT>1.</DT><DD><LA>ziehen,</LA></DD><DT>2.</DT><DD><LA>entweder <DL><DT>a)</DT><DD><LA>weiß oder</LA></DD><DT>b)</DT><DD><LA>grau sind.</LA></DD></DL></LA></DD></DL></P>";

    /// <summary>As in §§ 44 to 48 AufenthV: numbers in the first cell, letters in the second or as a list inside the text.</summary>
    private const string FeeTable =
        "<P>An Gebühren sind zu erheben <BR/><table><tgroup cols=\"4\"><colspec colname=\"col1\"/><colspec colname=\"col2\"/><colspec colname=\"col3\"/><colspec colname=\"col4\"/><tbody>"
        + "<row><entry>1.</entry><entry namest=\"col2\" nameend=\"col3\">für die Erteilung einer Zugerlaubnis</entry><entry>147 Euro,</entry></row>"
        + "<row><entry>2.</entry><entry namest=\"col2\" nameend=\"col3\">für die Verlängerung</entry><entry> </entry></row>"
        + "<row><entry> </entry><entry>a)</entry><entry>bei Tag</entry><entry>93 Euro,</entry></row>"
        + "<row><entry> </entry><entry>b)</entry><entry>bei Nacht</entry><entry>96 Euro,</entry></row>"
        + "<row><entry morerows=\"2\">3a.</entry><entry namest=\"col2\" nameend=\"col3\">für eine Bescheinigung</entry><entry> </entry></row>"
        + "<row><entry namest=\"col2\" nameend=\"col3\"><DL><DT>a)</DT><DD><LA>nur als Klebeetikett</LA></DD></DL></entry><entry>58 Euro,</entry></row>"
        + "<row><entry namest=\"col2\" nameend=\"col3\"><DL><DT>b)</DT><DD><LA>mit Trägervordruck</LA></DD></DL></entry><entry>62 Euro.</entry></row>"
        + "</tbody></tgroup></table></P>";

    private readonly Library library = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("wolkeng/1/1/2/1", "1. ziehen,", "Dies setzt voraus, dass sie")]
    [InlineData("wolkeng/1/1//2/b", "b) grau sind.", "Dies setzt voraus, dass sie 2. entweder")]
    [InlineData("wolkeng/1/1/1", "Wolken sind frei.", "")]
    [InlineData("wolkeng/2//2", "Noch ein Satz.", "")]
    public async Task The_wording_is_that_of_exactly_the_cited_unit(string key, string text, string lead)
    {
        await ImportAsync();

        var unit = await library.Get<NormQueries>().UnitTextAsync(key, null, Ct);

        Assert.Equal((text, lead), (unit!.Text, unit.Lead));
    }

    [Theory]
    [InlineData("wolkeng/3//1/1", "1. für die Erteilung einer Zugerlaubnis 147 Euro,", "An Gebühren sind zu erheben")]
    [InlineData("wolkeng/3//1/2/b", "b) bei Nacht 96 Euro,", "An Gebühren sind zu erheben 2. für die Verlängerung")]
    [InlineData("wolkeng/3///2/a", "a) bei Tag 93 Euro,", "An Gebühren sind zu erheben 2. für die Verlängerung")]
    [InlineData("wolkeng/3///2", "2. für die Verlängerung a) bei Tag 93 Euro, b) bei Nacht 96 Euro,", "An Gebühren sind zu erheben")]
    [InlineData("wolkeng/3///3a/b", "b) mit Trägervordruck 62 Euro.", "An Gebühren sind zu erheben 3a. für eine Bescheinigung")]
    public async Task Rows_of_a_fee_table_are_numbers_and_letters(string key, string text, string lead)
    {
        await library.ImportAsync(new MadeUpLaw().Section("§ 3", "Gebühren", FeeTable), "2026-01-05");

        var unit = await library.Get<NormQueries>().UnitTextAsync(key, null, Ct);

        Assert.Equal((text, lead), (OneLine(unit!.Text), OneLine(unit.Lead)));
    }

    [Fact]
    public async Task A_form_that_starts_with_letters_has_no_units()
    {
        await library.ImportAsync(
            new MadeUpLaw().Section("§ 3", "Angaben", "<P>Zu speichern sind <table><tgroup cols=\"2\"><tbody><row><entry>a)</entry><entry>Name</entry></row></tbody></tgroup></table></P>"),
            "2026-01-05");

        Assert.False((await library.Get<NormQueries>().UnitTextAsync("wolkeng/3///1/a", null, Ct))!.Exists);
        Assert.False((await library.Get<NormQueries>().UnitTextAsync("wolkeng/3////a", null, Ct))!.Exists);
    }

    [Fact]
    public async Task A_unit_the_section_lacks_has_no_wording_and_an_unknown_section_no_answer()
    {
        await ImportAsync();

        Assert.False((await library.Get<NormQueries>().UnitTextAsync("wolkeng/1/9", null, Ct))!.Exists);
        Assert.Null(await library.Get<NormQueries>().UnitTextAsync("wolkeng/999", null, Ct));
        Assert.Null(await library.Get<NormQueries>().UnitTextAsync("nebelg/1", null, Ct));
        Assert.Null(await library.Get<NormQueries>().UnitTextAsync("", null, Ct));
    }

    [Fact]
    public async Task The_wording_of_a_day_is_the_last_one_seen_by_then()
    {
        await library.ImportAsync(new MadeUpLaw().Sections(1, 2, "Alt."), "2026-01-10");
        await library.ImportAsync(new MadeUpLaw().Sections(1, 2, "Alt.").Section("§ 9", "Neu", "<P>Neu.</P>"), "2026-02-10");
        await library.ImportAsync(new MadeUpLaw().Sections(1, 2, "Neu."), "2026-03-10");

        var queries = library.Get<NormQueries>();
        var old = await queries.UnitTextAsync("wolkeng/1/1", new(2026, 2, 20), Ct);
        var before = await queries.UnitTextAsync("wolkeng/1/1", new(2025, 1, 1), Ct);

        Assert.Equal(("Alt.", new DateOnly(2026, 2, 10), new DateOnly(2026, 1, 10)), (old!.Text, old.SeenOn, old.UnchangedSince));
        Assert.True(before!.IsBeforeFirstState);
        Assert.Equal("Neu.", (await queries.UnitTextAsync("wolkeng/1/1", null, Ct))!.Text);
    }

    [Fact]
    public async Task A_section_inside_a_collective_entry_resolves_to_it()
    {
        await library.ImportAsync(new MadeUpLaw().Sections(1, 2).Section("(XXXX) §§ 3 bis 6", "(weggefallen)", ""), "2026-01-10");

        Assert.Equal("(XXXX) §§ 3 bis 6", (await library.Get<NormQueries>().UnitTextAsync("wolkeng/5", null, Ct))!.SectionName);
    }

    [Theory]
    [InlineData("2026-01-20", "wolkeng/1/1/2/1", NormStanding.Known)]
    [InlineData("2026-01-20", "wolkeng/1/1//2/a", NormStanding.Known)]
    [InlineData("2026-01-20", "wolkeng/999", NormStanding.NotCheckable)]
    [InlineData("2026-01-10", "wolkeng/999", NormStanding.Unknown)]
    [InlineData("2025-12-01", "wolkeng/1/3", NormStanding.Unknown)]
    [InlineData("2026-01-10", "wolkeng/2/1/2", NormStanding.Known)] // no Absätze are numbered: Abs. 1 is the text
    [InlineData("2026-01-10", "wolkeng/2/2", NormStanding.Unknown)]
    [InlineData("2026-01-20", "wolkeng/3", NormStanding.Repealed)]
    [InlineData("2026-01-20", "nebelg/1", NormStanding.NotCheckable)]
    public async Task A_unit_is_unknown_only_if_a_state_since_the_Rechtsstand_lacks_it(string legalAsOf, string key, NormStanding expected)
    {
        await ImportAsync();

        var checks = await CheckAsync(legalAsOf, key);

        Assert.Equal(expected, checks.Standing);
    }

    [Fact]
    public async Task The_right_sentence_is_suggested_for_a_number_cited_under_the_wrong_one()
    {
        await ImportAsync();

        var check = await CheckAsync("2026-01-10", "wolkeng/1/1/1/1");

        Assert.Equal(NormStanding.Unknown, check.Standing);
        Assert.Equal("wolkeng/1/1/2/1", NormAddress.Key(check.Suggestions.Single()));
    }

    [Fact]
    public async Task An_exemption_says_why_a_citation_is_right_all_the_same()
    {
        await ImportAsync();
        var norm = NormAddress.FromKey("wolkeng/999")!;
        var save = library.Get<SaveNormExemption>();

        Assert.Equal("norms-not-allowed", (await save.RunAsync(norm, "", "neu", Library.Reader, Ct)).Problem?.Code);
        Assert.Equal("norms-no-reason", (await save.RunAsync(norm, "", " ", Library.Keeper, Ct)).Problem?.Code);
        Assert.True((await save.RunAsync(norm, "wolken-am-himmel", "gilt erst ab März", Library.Keeper, Ct)).Succeeded);

        var checks = await library.Get<NormQueries>().CheckAsync([norm], new(2026, 1, 10), "wolken-am-himmel", Ct);
        Assert.Equal((NormStanding.Exempt, "gilt erst ab März"), (checks.Single().Standing, checks.Single().Reason));
        Assert.Equal(NormStanding.Unknown, (await CheckAsync("2026-01-10", "wolkeng/999")).Standing);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public ValueTask DisposeAsync() => library.DisposeAsync();

    private async Task ImportAsync() => await library.ImportAsync(
        new MadeUpLaw().Section("§ 1", "Freiheit", List).Section("§ 2", "Nebel", "<P>Ein Satz. Noch ein Satz.</P>").Section("§ 3", "(weggefallen)", ""), "2026-01-10");

    private async Task<NormCheck> CheckAsync(string legalAsOf, string key) =>
        (await library.Get<NormQueries>().CheckAsync([NormAddress.FromKey(key)!], DateOnly.Parse(legalAsOf, null), "", Ct)).Single();
}
