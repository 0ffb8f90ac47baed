using Wiki.Core.Citations;

namespace Wiki.Core.Tests.Citations;

public sealed class StatuteDiffTests : IAsyncDisposable
{
    private readonly Library library = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_changed_and_repealed_sections_are_told_apart()
    {
        await library.ImportAsync(Base().Section("§ 7", "Ende", "<P>Es endet.</P>"), "2026-01-10");
        await library.ImportAsync(
            new MadeUpLaw().Sections(1, 4).Section("§ 5", "Überschrift 5", "<P>(1) Hier steht ein anderer Satz.</P><P>(2) Noch einer zu 5.</P><P>(3) Neu.</P>")
                .Section("§ 6", "(weggefallen)", "<P/>").Section("§ 7", "", "<P>(weggefallen)</P>").Section("§ 8", "Neu", "<P>Neu.</P>"), "2026-02-10");

        Assert.Equal("changed 5 [1,3]; removed 6; removed 7; added 8", await ChangesAsync("2026-01-10", "2026-02-10"));
    }

    [Fact]
    public async Task A_missing_section_is_unclear_until_another_state_misses_it_too()
    {
        await library.ImportAsync(Base(), "2026-01-10");
        await library.ImportAsync(new MadeUpLaw().Sections(1, 5), "2026-02-10");
        Assert.Equal("unclear 6", await ChangesAsync("2026-01-10", "2026-02-10"));

        await library.ImportAsync(new MadeUpLaw().Sections(1, 5), "2026-03-10");
        Assert.Equal("unclear 6", await ChangesAsync("2026-01-10", "2026-02-10"));

        await library.ImportAsync(new MadeUpLaw().Sections(1, 5).Section("§ 9", "Neu", "<P>Neu.</P>"), "2026-04-10");
        Assert.Equal("removed 6", await ChangesAsync("2026-01-10", "2026-02-10"));
    }

    [Fact]
    public async Task A_section_that_comes_back_was_never_removed()
    {
        await library.ImportAsync(Base(), "2026-01-10");
        await library.ImportAsync(new MadeUpLaw().Sections(1, 5), "2026-02-10");
        await library.ImportAsync(Base(), "2026-03-10");

        Assert.Equal("unclear 6", await ChangesAsync("2026-01-10", "2026-02-10"));
    }

    [Fact]
    public async Task Sections_merged_into_a_collective_entry_are_removed_at_once()
    {
        await library.ImportAsync(Base(), "2026-01-10");
        await library.ImportAsync(new MadeUpLaw().Sections(1, 4).Section("(XXXX) §§ 5 und 6", "(weggefallen)", ""), "2026-02-10");

        Assert.Equal("removed 5; removed 6", await ChangesAsync("2026-01-10", "2026-02-10"));
    }

    [Fact]
    public async Task Another_serialisation_or_editorial_note_is_no_difference()
    {
        await library.ImportAsync(new MadeUpLaw().Section("§ 1", "Kopf", "<P>(1) Es\nregnet <B>hier</B>.</P>"), "2026-01-10");
        await library.ImportAsync(
            new MadeUpLaw { BuildDate = "20260209120000" }.Section("§ 1", "Kopf", "<P>(1) Es regnet\u00A0hier.</P><kommentar typ=\"Fundstelle\">neu</kommentar>", editorNotes: "<fussnoten><Content><P>Notiz</P></Content></fussnoten>"),
            "2026-02-10");

        Assert.Equal("", await ChangesAsync("2026-01-10", "2026-02-10"));
    }

    [Fact]
    public async Task Two_Anlagen_of_one_name_are_compared_each_with_itself()
    {
        await library.ImportAsync(Base().Section("Anlage", "(zu § 1)", "<P>A</P>", key: 901).Section("Anlage", "(zu § 2)", "<P>B</P>", key: 902), "2026-01-10");
        await library.ImportAsync(Base().Section("Anlage", "(zu § 1)", "<P>A</P>", key: 901).Section("Anlage", "(zu § 2)", "<P>C</P>", key: 902), "2026-02-10");

        Assert.Equal("changed anlage-2", await ChangesAsync("2026-01-10", "2026-02-10"));
    }

    [Fact]
    public async Task The_synopsis_pairs_sentences_and_items_and_marks_words()
    {
        const string List = "<P>(1) Wolken sind frei. Sie ziehen, wenn <DL><DT>1.</DT><DD><LA>{0} Winde wehen,</LA></DD><DT>2.</DT><DD><LA>niemand ruft.</LA></DD></DL></P>";
        await library.ImportAsync(new MadeUpLaw().Section("§ 1", "Kopf", List.Replace("{0}", "acht", StringComparison.Ordinal)), "2026-01-10");
        await library.ImportAsync(new MadeUpLaw().Section("§ 1", "Kopf", List.Replace("{0}", "sechs", StringComparison.Ordinal) + "<P>(2) Neu.</P>"), "2026-02-10");

        var comparison = await library.Get<SectionQueries>().CompareAsync("wolkeng", "1", new(2026, 1, 10), new(2026, 2, 10), Ct);

        var changed = comparison!.Rows.Where(row => !row.IsSame).ToList();
        Assert.Equal(["Abs.\u00A01 Satz\u00A02 Nr.\u00A01", "Abs.\u00A02 Satz\u00A01"], changed.Select(row => row.Label));
        Assert.Equal("acht", Assert.Single(changed[0].Old!, piece => piece.Kind == Wiki.Core.Markup.Diff.PieceKind.Removed).Text);
        Assert.Equal("sechs", Assert.Single(changed[0].New!, piece => piece.Kind == Wiki.Core.Markup.Diff.PieceKind.Added).Text);
        Assert.Null(changed[1].Old);
    }

    public ValueTask DisposeAsync() => library.DisposeAsync();

    private static MadeUpLaw Base() => new MadeUpLaw().Sections(1, 6);

    private async Task<string> ChangesAsync(string from, string to)
    {
        var view = await library.Get<StatuteChanges>().FindAsync("wolkeng", DateOnly.Parse(from, null), DateOnly.Parse(to, null), Ct);
        return string.Join("; ", view!.Changes.Select(change =>
            $"{change.Kind.ToString().ToLowerInvariant()} {change.Section}{(change.Subsections.Count > 0 ? $" [{string.Join(',', change.Subsections)}]" : "")}"));
    }
}
