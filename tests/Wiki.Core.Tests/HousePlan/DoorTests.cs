using System.Text.RegularExpressions;

namespace Wiki.Core.Tests.HousePlan;

/// <summary>Doors that only one place may open: the clock, HTML, SQL, HTTP.</summary>
public sealed class DoorTests
{
    [Fact]
    public void Core_knows_nothing_of_the_web() =>
        Nowhere(SourceFile.Core, @"\bMicrosoft\.AspNetCore\.(?!Identity\b)\w+|\bClaimsPrincipal\b|\bHttpContext\b|\bWiki\.Web\b");

    [Fact]
    public void Only_people_names_identity_types() =>
        Nowhere(
            SourceFile.Core.Where(file => file.Room != "People" && file.Path != "src/Wiki.Core/Data/WikiDbContext.cs"), // which derives from Identity's context
            @"\bMicrosoft\.AspNetCore\.Identity\b");

    [Fact]
    public void Nobody_asks_the_machine_for_the_time() =>
        Nowhere(SourceFile.Product, @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bDate\.now\b|\bTimeZoneInfo\.Local\b");

    /// <summary>One place gives everybody the clock; the command line measures how fast it is going, which is no fact of the domain.</summary>
    [Fact]
    public void The_machine_s_clock_is_named_once() =>
        Nowhere(
            SourceFile.Product.Where(file => file.Path != "src/Wiki.Core/WikiCore.cs" && !file.Path.StartsWith("src/Wiki.Web/CommandLine/", StringComparison.Ordinal)),
            @"\bTimeProvider\.System\b");

    [Fact]
    public void Only_safe_html_writes_markup_strings() =>
        Nowhere(SourceFile.Web.Where(file => file.Path != "src/Wiki.Web/Ui/SafeHtml.razor"), @"\bMarkupString\b|\bAddMarkupContent\b|\bHtml\.Raw\b");

    [Fact]
    public void Only_the_markup_room_makes_rendered_html() =>
        Nowhere(SourceFile.Product.Where(file => file.Room != "Markup"), @"\bnew RenderedHtml\b");

    /// <summary>Stored HTML was made by the markup room; these views give it back as what it is.</summary>
    [Fact]
    public void Only_known_views_give_stored_html_back() =>
        Nowhere(
            SourceFile.Product.Where(file => file.Room != "Markup" && file.Path is not (
                "src/Wiki.Core/Articles/ArticleViews.cs" or "src/Wiki.Core/Articles/ArticleTexts.cs" or "src/Wiki.Core/Citations/StatuteQueries.cs" or "src/Wiki.Core/Citations/SectionQueries.cs")),
            @"\bRenderedHtml\.FromStored\b");

    [Fact]
    public void Sql_is_written_only_in_data_and_search() =>
        Nowhere(
            SourceFile.Product.Where(file => file.Room is not ("Data" or "Search")),
            @"\bExecuteSql\w*|\bFromSql\w*|\bSqlQuery\w*|\bCommandText\b|\bSqliteCommand\b");

    [Fact]
    public void The_web_asks_verbs_and_queries_and_never_opens_the_database() =>
        Nowhere(SourceFile.Web.Where(file => !file.Path.StartsWith("src/Wiki.Web/Setup/", StringComparison.Ordinal)), @"\bWikiDbContext\b");

    [Fact]
    public void Nobody_catches_everything()
    {
        // Endless work in the background and the host itself may, and say so; a verb or query never.
        var mayCatch = SourceFile.Product.Where(file => file.Code.Contains("CA1031", StringComparison.Ordinal)).Select(file => file.Path).ToArray();

        Nowhere(SourceFile.Product.Where(file => !mayCatch.Contains(file.Path)), @"\bcatch\s*\(\s*Exception\b[^)]*\)(?!\s*when\b)");
    }

    private static void Nowhere(IEnumerable<SourceFile> files, string pattern) =>
        Assert.Empty(files.SelectMany(file => file.Places(new Regex(pattern))));
}
