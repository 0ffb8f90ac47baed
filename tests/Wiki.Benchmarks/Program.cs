using Wiki.Benchmarks;
using Wiki.Benchmarks.Web;

return args switch
{
    ["web", "import", .. var articles] => await WebBenchmark.RunImportAsync(articles),
    ["web", "onboarding", .. var published] => await OnboardingMeasure.RunAsync(published.FirstOrDefault()),
    ["web", "runs", .. var folder] => await RunsBenchmark.RunAsync(folder),
    ["web", "load", .. var arguments] => await LoadRun.RunAsync(arguments),
    ["web", .. var articles] => await WebBenchmark.RunAsync(articles),
    ["citations", var path] => CitationsBenchmark.Run(path),
    ["statutes", var folder] => await StatuteBenchmark.RunAsync(folder),
    ["search", "stability", var path, .. var seconds] => await SearchStability.RunAsync(path, Number(seconds, 60)),
    ["search", "opens", var path, .. var count] => await SearchEndurance.OpensAsync(path, Number(count, 20_000)),
    ["search", "million", var path, .. var count] => await SearchEndurance.MillionAsync(path, Number(count, 1_000_000)),
    ["search", "rebuild", var path, .. var articles] => await SearchTiming.RebuildAsync(path, articles.Select(int.Parse)),
    ["search", "timing", var path, .. var articles] => await SearchTiming.RunAsync(path, articles.Select(int.Parse)),
    ["search", "tune", var path] => await SearchBenchmark.RunAsync(path, [], isTuning: true),
    ["search", var path, .. var articles] => await SearchBenchmark.RunAsync(path, [.. articles.Select(int.Parse)]),
    ["markup", .. var folder] => MarkupBenchmark.Run(folder.FirstOrDefault()),
    ["rules"] => RuleEngineBenchmark.Run(),
    _ => Usage(),
};

static int Number(string[] given, int usual) => given.Length > 0 ? int.Parse(given[0], System.Globalization.CultureInfo.InvariantCulture) : usual;

static int Usage()
{
    Console.Error.WriteLine(
        "usage: web [articles] [folder] | web onboarding [published folder] | web runs [folder] | web import [articles] | web load <folder> [minutes] [pause ms] | "
        + "citations <dev.jsonl> | statutes <folder> | search <statutes> [articles …] | search tune <statutes> | search rebuild <statutes> | search stability <statutes> [seconds] | search opens <statutes> [openings] | search million <statutes> [documents] | markup [<folder>] | rules");
    return 2;
}
