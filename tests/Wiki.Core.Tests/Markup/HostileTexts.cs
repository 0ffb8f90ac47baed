using Wiki.Core.Markup;

namespace Wiki.Core.Tests.Markup;

/// <summary>Texts made to hang or fell a renderer. A hang shows as a test run that does not end.</summary>
public sealed class HostileTexts
{
    public static TheoryData<string, string?> Texts() => new()
    {
        { "brackets", "markdown-too-many-references" },
        { "unfinished links", "markdown-too-many-references" },
        { "unfinished links just below the limit", null },
        { "quotations", "markdown-too-deep" },
        { "quotations in a megabyte", "markdown-too-deep" },
        { "emphasis marks", "markdown-too-deep" },
        { "mixed emphasis marks", "markdown-too-deep" },
        { "list in a line", "markdown-too-deep" },
        { "list by indent", "markdown-too-deep" },
        { "wide table", "markdown-table-too-large" },
        { "long table", "markdown-table-too-large" },
        { "wide table hidden behind other line ends", "markdown-table-too-large" },
        { "table just below the limit", null },
        { "headings", "markdown-too-long" },
        { "headings just below the limit", null },
        { "link definitions", "markdown-too-many-references" },
        { "footnotes", "markdown-too-many-references" },
        { "footnotes just below the limit", null },
        { "backticks", null },
        { "stars", null },
        { "half an entity", null },
        { "angle brackets", null },
        { "citations", null },
        { "citations on many lines", null },
        { "wiki links", "markdown-table-too-large" },
        { "more than a megabyte", "markdown-too-long" },
        { "more than a megabyte in bytes", "markdown-too-long" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hostile_text_is_refused_or_rendered_but_never_hangs_or_throws(string name, string? code)
    {
        var text = Make(name);

        var answer = MarkdownLimits.Check(text);
        var article = MarkdownRenderer.Render(text);

        Assert.Equal(code, answer.Problem?.Code);
        Assert.NotEmpty(article.Html.Value);
        if (code is not null) Assert.Contains(answer.Problem!.Sentence, article.Html.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_text_is_shown_to_the_office_as_typed_and_to_clients_not_at_all()
    {
        var text = new string('>', 500) + " Geheim";

        var article = MarkdownRenderer.Render(text);

        Assert.Contains("Geheim", article.Html.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim", article.ClientHtml.Value, StringComparison.Ordinal);
        Assert.Null(article.Sections.ShortAnswer);
    }

    private static string Make(string name) => name switch
    {
        "brackets" => new string('[', 1_000_000),
        "unfinished links" => Repeat("[a](", 250_000),
        "unfinished links just below the limit" => Repeat(Repeat("[a](", 100) + "\n\n", 100),
        "quotations" => new string('>', 10_000) + " x",
        "quotations in a megabyte" => new string('>', 1_000_000),
        "emphasis marks" => Repeat("*a ", 100_000),
        "mixed emphasis marks" => Repeat("a**b_c*", 100_000),
        "list in a line" => Repeat("- ", 10_000) + "x",
        "list by indent" => string.Concat(Enumerable.Range(0, 900).Select(i => new string(' ', i * 2) + "- x\n")),
        "wide table" => "|" + Repeat("a|", 20_000) + "\n|" + Repeat("-|", 20_000) + "\n" + Repeat("|b\n", 3_000),
        "long table" => "|a|b|\n|-|-|\n" + Repeat("|b|c|\n", 15_000),
        "wide table hidden behind other line ends" => Repeat("a|b\u0085c|d\fe|f\u2028", 100) + "\n-|-\n",
        "table just below the limit" => "|" + Repeat("a|", 90) + "\n|" + Repeat("-|", 90) + "\n" + Repeat("|b\n", 200),
        "headings" => Repeat("a\n-\n", 200_000),
        "headings just below the limit" => Repeat("# a\n", 19_000),
        "link definitions" => string.Concat(Enumerable.Range(0, 10_000).Select(i => $"[a{i}]: /x\n\n")),
        "footnotes" => string.Concat(Enumerable.Range(0, 3_000).Select(i => $"[^{i}]: x[^{i}]\n\n")),
        "footnotes just below the limit" => string.Concat(Enumerable.Range(0, 600).Select(i => $"x[^{i}]\n\n[^{i}]: y\n\n")),
        "backticks" => string.Concat(Enumerable.Range(1, 1_300).Select(i => new string('`', i) + "a")),
        "stars" => new string('*', 1_000_000),
        "half an entity" => Repeat("&#", 400_000),
        "angle brackets" => Repeat("<a ", 300_000),
        "citations" => Repeat("§ 25b Abs. 1 Satz 2 Nr. 3 und ", 20_000),
        "citations on many lines" => Repeat("§ 25b\nAbs. 1 und\n", 9_000),
        "wiki links" => Repeat("[[a|b]] ", 100_000),
        "more than a megabyte" => Repeat("Text ", 300_000),
        "more than a megabyte in bytes" => Repeat("ä", 600_000),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "unknown text"),
    };

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
