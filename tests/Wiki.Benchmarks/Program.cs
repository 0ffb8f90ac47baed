using Wiki.Benchmarks;

return args switch
{
    ["citations", var path] => CitationsBenchmark.Run(path),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: citations <dev.jsonl>");
    return 2;
}
