using System.Text.RegularExpressions;
using Wiki.Core.Markup;
using Wiki.Core.Tests.HousePlan;
using Wiki.Core.Transfer;

namespace Wiki.Core.Tests.Transfer;

/// <summary>The articles, checklists and plans in content/: no link into nothing, and nothing of the office on what clients get.</summary>
public sealed partial class StarterContentTests
{
    private static readonly string Folder = Path.Combine(SourceFile.Checkout, "content");

    /// <summary>Pages about the house and the program; nobody hands them out.</summary>
    private const string HouseTopic = "Haus und Wiki";

    [Fact]
    public void Every_link_between_articles_leads_somewhere()
    {
        var articles = Articles();
        var known = articles.Select(article => article.Slug).ToHashSet(StringComparer.Ordinal);

        var dead = articles.SelectMany(article => MarkdownRenderer.Render(article.Markdown).WikiLinks.Where(link => !known.Contains(link)).Select(link => $"{article.Slug}: {link}"));

        Assert.Empty(dead);
    }

    [Fact]
    public void What_checklists_and_plans_name_is_there()
    {
        var known = Articles().Select(article => article.Slug).ToHashSet(StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText);

        var named = files.SelectMany(file => Named().Matches(file.Value).SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    /// <summary>Who signs, what goes to the lead and what belongs into a note is for the office; its levels and its own rules as well.</summary>
    [Fact]
    public void No_client_reads_what_is_the_offices_own_business()
    {
        var leaks =
            from article in Articles()
            where article.Fields.Topic != HouseTopic
            let rendered = MarkdownRenderer.Render(article.Markdown)
            from html in new[] { rendered.ClientHtml, rendered.Sections.ShortAnswer?.Html, rendered.Sections.PlainLanguage }
            where html is not null
            from word in OfficeWords().Matches(PlainText.FromHtml(html)).Select(match => match.Value)
            select $"{article.Slug}: {word}";

        Assert.Empty(leaks);
    }

    private static List<ArticleFile> Articles() =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "artikel"), "*.md", SearchOption.AllDirectories).Select(file => ArticleFileReader.Read(file, File.ReadAllText(file)).Article!)];

    [GeneratedRegex(@"\b(?:artikel|lesen): \[([^\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\bS[0-4]\b|Zeichnung(?!en)|Hausregelung|Fachstelle|Dienstanweisung|Stichprobe|Klärungsbedarf|\bAZR\b|\bIKS\b|(?<!\w)[Vv]orlegen\.|zur Akte", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeWords();
}
