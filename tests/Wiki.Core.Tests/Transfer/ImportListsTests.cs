using Wiki.Core.Citations;
using Wiki.Core.LegalText;
using Wiki.Core.Search.Words;
using Wiki.Core.Transfer;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Transfer;

/// <summary>Search words and exemptions for citations come in with a content folder.</summary>
public sealed class ImportListsTests : IAsyncDisposable
{
    private const string Words = """
        format: abh-suchwoerter/1
        synonyme:
          - {begriffe: ["Niederlassungserlaubnis", "NE"], hinweis: }
        umgangssprachlich:
          - {wort: "Plastik", gemeint: ["elektronischer Aufenthaltstitel"]}
        verwechslungen:
          - {a: "§ 60c", b: "§ 16g", hinweis: "Duldung und Titel."}
          - {a: "§ 60c", b: "§ 60d", hinweis: "Ausbildung und Arbeit."}
        """;

    private const string Exemptions = """
        format: abh-norm-ausnahmen/1
        ausnahmen:
          - {norm: "§ 18 Abs. 5 AufenthG", artikel: fachkraefte, grund: "neu seit August"}
          - {norm: "§ 32 Abs. 2 Nr. 5 Buchst. a BZRG", grund: "kein Text im Haus"}
        """;

    private World world = default!; // StartAsync sets it
    private string folder = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_words_of_every_kind_come_in_and_a_second_time_change_nothing()
    {
        await StartAsync();
        Put("suchwoerter.yaml", Words);

        var first = await ImportAsync();
        var second = await ImportAsync();

        Assert.True(first.Clean);
        Assert.Equal((4, 0), (first.ListEntries, second.ListEntries));
        var words = await world.Get<SearchWordQueries>().ListAsync(Ct);
        Assert.Equal(["Plastik", "elektronischer Aufenthaltstitel"], words.Single(word => word.Kind == SearchWordKind.Colloquial).Terms);
        Assert.Equal(2, words.Count(word => word.Kind == SearchWordKind.Confusable));
    }

    [Fact]
    public async Task A_known_word_takes_what_the_file_says_and_words_of_the_wiki_stay()
    {
        await StartAsync();
        Put("suchwoerter.yaml", Words);
        await ImportAsync();
        await world.Get<SaveSearchWord>().RunAsync(new SearchWordInput { Kind = SearchWordKind.Synonym, Terms = ["Lehre", "Ausbildung"] }, world.Cast.Bernd, Ct).Must();

        Put("suchwoerter.yaml", Words.Replace("\"NE\"", "\"NE\", \"unbefristet\"", StringComparison.Ordinal));
        var report = await ImportAsync();

        Assert.Equal(1, report.ListEntries);
        var synonyms = (await world.Get<SearchWordQueries>().ListAsync(Ct)).Where(word => word.Kind == SearchWordKind.Synonym).Select(word => string.Join('|', word.Terms));
        Assert.Equal(["Niederlassungserlaubnis|NE|unbefristet", "Lehre|Ausbildung"], synonyms);
    }

    [Theory]
    [InlineData("abh-suchwoerter/1", "abh-suchwoerter/9", 1, "format")]
    [InlineData("synonyme:", "synonime:", 2, "synonime")]
    [InlineData("begriffe: [\"Niederlassungserlaubnis\", \"NE\"]", "begriffe: [\"allein\"]", 3, "")]
    [InlineData("hinweis: }", "notiz: x}", 3, "synonyme")]
    [InlineData("wort: \"Plastik\", ", "", 5, "umgangssprachlich")]
    [InlineData("\"§ 60d\"", "\"§ 16g\"", 8, "")]
    [InlineData("\"Ausbildung und Arbeit.\"", "", 8, "verwechslungen")]
    public async Task A_wrong_list_is_named_by_line_and_key_and_nothing_of_it_goes_in(string right, string wrong, int line, string key)
    {
        await StartAsync();
        Put("suchwoerter.yaml", Words.Replace(right, wrong, StringComparison.Ordinal));

        var fault = Assert.Single((await ImportAsync()).Faults);

        Assert.Equal(("suchwoerter.yaml", line, key), (fault.File, fault.Line, fault.Key));
        Assert.Empty(await world.Get<SearchWordQueries>().ListAsync(Ct));
    }

    [Fact]
    public async Task Exemptions_come_in_and_what_is_no_citation_is_refused()
    {
        await StartAsync();
        Put("norm-ausnahmen.yaml", Exemptions);
        Assert.Equal(2, (await ImportAsync()).ListEntries);
        Assert.Equal(0, (await ImportAsync()).ListEntries);

        Put("norm-ausnahmen.yaml", Exemptions.Replace("§ 18 Abs. 5 AufenthG", "irgendetwas", StringComparison.Ordinal));
        var fault = Assert.Single((await ImportAsync()).Faults);

        Assert.Equal((3, "norm"), (fault.Line, fault.Key));
        var kept = await world.Get<NormQueries>().ListExemptionsAsync(Ct);
        Assert.Equal((new NormRef("aufenthg", "18", "5"), "fachkraefte"), (kept[0].Norm, kept[0].Subject));
        Assert.Equal("§ 32 Abs. 2 Nr. 5 Buchst. a BZRG", NormAddress.LongForm(kept[1].Norm));
    }

    public async ValueTask DisposeAsync() => await world.DisposeAsync();

    private async Task StartAsync()
    {
        world = await World.NewAsync();
        folder = Directory.CreateDirectory(Path.Combine(world.Folder.Root, "inhalt")).FullName;
    }

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private Task<Core.Transfer.ImportReport> ImportAsync() => world.Get<ImportContent>().RunAsync(folder, null, null, Ct).Must();
}
