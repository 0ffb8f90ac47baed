using System.Globalization;
using System.Text;
using Wiki.ContentCheck;

Console.OutputEncoding = Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

var options = Options.Read(args);
if (options is null)
{
    Console.Error.WriteLine(Options.Help);
    return 2;
}

var articles = ArticleFile.ReadAll(options.Content);
if (articles.Count == 0)
{
    Console.Error.WriteLine($"Keine Artikel unter {options.Content}.");
    return 2;
}

var tooHard = ReadabilityReport.Print(articles, Console.Out);
if (options.Statutes is null) return tooHard == 0 ? 0 : 1;

Console.WriteLine();
var copied = SharedRunsReport.Print(articles, options.Statutes, FixedTerms.ReadBesideProgram(), Console.Out);
return tooHard + copied == 0 ? 0 : 1;
