using Wiki.Benchmarks;
using Wiki.Benchmarks.Web;

return args switch
{
    ["citations", var path] => CitationsBenchmark.Run(path),
    ["markup", .. var folder] => MarkupBenchmark.Run(folder.FirstOrDefault()),
    ["web", .. var rest] => await WebBenchmark.RunAsync(rest),
    ["rules", ..] => RuleEngineBenchmark.Run(),
    ["statutes", var folder] => await StatuteBenchmark.RunAsync(folder),
    ["rules"] => RuleEngineBenchmark.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: web [articles] | rules | statutes <folder> | citations <dev.jsonl> | markup [<folder>]");
    Console.Error.WriteLine("usage: statutes <folder> | citations <dev.jsonl> | markup [<folder>] | rules");
    return 2;
}
