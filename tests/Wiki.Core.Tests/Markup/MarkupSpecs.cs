using Wiki.Core.Markup;

namespace Wiki.Core.Tests.Markup;

public sealed class MarkupSpecs
{
    private const string Safety = "markup-safety.md";
    private const string Ordinary = "markup.md";

    public static TheoryData<string, string> Pairs() =>
        new([.. new[] { Safety, Ordinary }.SelectMany(file => SpecPairs.Read(file).Keys.Select(name => (file, name)))]);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_is_written_becomes_what_the_spec_says(string file, string name)
    {
        var pair = SpecPairs.Read(file)[name];
        if (pair.TryGetValue("roh", out var raw))
        {
            Assert.Equal(pair["html"].Trim(), HtmlSanitizer.Clean(raw.Trim()).Value.Trim());
            return;
        }

        var article = MarkdownRenderer.Render(pair["markdown"], new RenderContext { FileUrl = name => name == "plan.png" ? "/dateien/plan.png" : null });

        Assert.True(pair.Count > 1, "a pair needs at least one expectation");
        foreach (var (part, expected) in pair.Where(p => p.Key != "markdown")) Assert.Equal(expected.Trim(), Part(article, part).Trim());
    }

    private static string Part(RenderedArticle article, string name) => name switch
    {
        "html" => article.Html.Value,
        "kunde" => article.ClientHtml.Value,
        "kurzantwort" => article.Sections.ShortAnswer?.Html.Value ?? "",
        "klartext" => article.Sections.PlainLanguage?.Value ?? "",
        "quellen" => article.Sections.Sources?.Value ?? "",
        "gliederung" => string.Join('\n', article.Outline.Select(o => $"{o.Level} {o.Id} {o.Text}")),
        "text" => string.Join("\n\n", article.Text.Select(s => $"{s.Heading}\n{s.Text}")),
        "fundstellen" => string.Join('\n', article.Citations.Select(c => $"{c.Line} {c.Text} = {c.Norm.Law}/{c.Norm.Section}/{c.Norm.Subsection}/{c.Norm.Sentence}/{c.Norm.Number}/{c.Norm.Letter}{(c.IsBetween ? " dazwischen" : "")}")),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "unknown part"),
    };
}
