using Wiki.Benchmarks;

return args switch
{
    ["citations", var path] => CitationsBenchmark.Run(path),
    ["markup", .. var folder] => MarkupBenchmark.Run(folder.FirstOrDefault()),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: citations <dev.jsonl> | markup [<folder>]");
    return 2;
}
