using Wiki.Benchmarks;

return args switch
{
    ["citations", var path] => CitationsBenchmark.Run(path),
    ["markup", .. var folder] => MarkupBenchmark.Run(folder.FirstOrDefault()),
    ["statutes", var folder] => await StatuteBenchmark.RunAsync(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: statutes <folder> | citations <dev.jsonl> | markup [<folder>]");
    return 2;
}
