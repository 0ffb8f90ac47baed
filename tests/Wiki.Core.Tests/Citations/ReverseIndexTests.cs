using Wiki.Core.Citations;
using Wiki.Core.LegalText;

namespace Wiki.Core.Tests.Citations;

public sealed class ReverseIndexTests : IAsyncDisposable
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    private readonly Library library = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_exact_unit_comes_first_and_an_Absatz_counts_for_its_section()
    {
        await RecordAsync(1, 1, "Viele", "wolkeng/1/2", "wolkeng/1/2/1", "wolkeng/1");
        await RecordAsync(2, 1, "Genau", "wolkeng/1/3");
        await RecordAsync(3, 1, "Anderes", "wolkeng/2/3");

        var have = await library.Get<CitationQueries>().WhatWeHaveOnAsync("wolkeng", "1", "3", Day, 10, Ct);

        Assert.Equal(["Genau", "Viele"], have.Rows.Select(row => row.Title));
        Assert.Equal([true, false], have.Rows.Select(row => row.IsExact));
        Assert.Equal(["2"], have.Rows[1].Subsections);
        Assert.Equal((2, 2, 1), (have.Total, have.MentionsBySubsection["2"], have.MentionsBySubsection["3"]));
    }

    [Fact]
    public async Task Only_the_version_that_counts_on_the_day_is_found()
    {
        await RecordAsync(1, 1, "Alt", from: new(2026, 1, 1), norms: ["wolkeng/1"]);
        await RecordAsync(1, 2, "Künftig", from: new(2026, 9, 1), norms: ["wolkeng/1"]);
        await RecordAsync(1, 3, "Neu", from: new(2026, 5, 1), norms: ["wolkeng/1"]);

        Assert.Equal("Neu", await TitlesAsync(Day));
        Assert.Equal("Alt", await TitlesAsync(new(2026, 4, 30)));
        Assert.Equal("Künftig", await TitlesAsync(new(2026, 9, 1)));
        Assert.Equal("", await TitlesAsync(new(2025, 1, 1)));
    }

    [Fact]
    public async Task A_version_of_the_same_day_replaces_the_lower_number()
    {
        await RecordAsync(1, 1, "Erste", from: new(2026, 5, 1), norms: ["wolkeng/1"]);
        await RecordAsync(1, 2, "Zweite", from: new(2026, 5, 1), norms: ["wolkeng/1"]);

        Assert.Equal("Zweite", await TitlesAsync(Day));
    }

    [Fact]
    public async Task What_is_over_withdrawn_or_retired_is_not_found()
    {
        await RecordAsync(1, 1, "Befristet", from: new(2026, 1, 1), until: new(2026, 5, 31), norms: ["wolkeng/1"]);
        await RecordAsync(2, 1, "Zurückgenommen", norms: ["wolkeng/1"]);
        await RecordAsync(3, 1, "Archiviert", norms: ["wolkeng/1"]);
        await using (var db = library.Open())
        {
            await RecordCitations.WithdrawAsync(db, CitingKind.Article, 201, Ct);
            await RecordCitations.RetireAsync(db, CitingKind.Article, 3, Day, Ct);
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal("", await TitlesAsync(Day));
        Assert.Equal("Archiviert,Befristet", await TitlesAsync(new(2026, 5, 31)));
    }

    [Fact]
    public async Task Recording_a_version_again_replaces_what_was_recorded()
    {
        await RecordAsync(1, 1, "Artikel", "wolkeng/1", "wolkeng/1");
        await RecordAsync(1, 1, "Artikel", "wolkeng/1");

        var have = await library.Get<CitationQueries>().WhatWeHaveOnAsync("wolkeng", "1", null, Day, 10, Ct);

        Assert.Equal(1, have.Rows.Single().Mentions);
    }

    [Fact]
    public async Task A_new_title_and_address_show_at_once()
    {
        await RecordAsync(1, 1, "Alt", "wolkeng/1");
        await using (var db = library.Open())
        {
            await RecordCitations.RenameAsync(db, CitingKind.Article, 1, "Neu", "/artikel/neu", Ct);
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal("Neu", await TitlesAsync(Day));
    }

    public ValueTask DisposeAsync() => library.DisposeAsync();

    private Task RecordAsync(int subject, int number, string title, params string[] norms) => RecordAsync(subject, number, title, new(2026, 1, 1), null, norms);

    private async Task RecordAsync(int subject, int number, string title, DateOnly? from = null, DateOnly? until = null, string[]? norms = null)
    {
        await using var db = library.Open();
        var version = new CitingVersion(CitingKind.Article, subject, (subject * 100) + number, number, title, $"/artikel/{subject}", from ?? new(2026, 1, 1), until);
        await RecordCitations.AddAsync(db, version, [.. (norms ?? []).Select(key => new CitedUnit(NormAddress.FromKey(key)!))], Ct);
        await db.SaveChangesAsync(Ct);
    }

    private async Task<string> TitlesAsync(DateOnly day) =>
        string.Join(',', (await library.Get<CitationQueries>().WhatWeHaveOnAsync("wolkeng", "1", null, day, 10, Ct)).Rows.Select(row => row.Title).Order());
}
