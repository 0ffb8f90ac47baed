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
    ["search", var path, .. var articles] => await SearchBenchmark.RunAsync(path, [.. articles.Select(int.Parse)]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: web [articles] | rules | statutes <folder> | citations <dev.jsonl> | markup [<folder>]");
    Console.Error.WriteLine("usage: statutes <folder> | citations <dev.jsonl> | markup [<folder>] | rules");
    Console.Error.WriteLine("usage: citations <dev.jsonl> | markup [<folder>] | search <statutes> [<articles> …]");
    return 2;
}
