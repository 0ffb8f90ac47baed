namespace Wiki.Core.Search.Index;

/// <summary>What ranking has to know about a document without reading it from the file.</summary>
internal readonly record struct DocFacts
{
    /// <summary>Number of the page the document belongs to, from 1; superseded revisions count as pages of their own.</summary>
    public int Page { get; init; }

    /// <summary>Numbers from the <see cref="NameTable"/>; 0 means none.</summary>
    public ushort Kind { get; init; }

    public ushort Topic { get; init; }

    public ushort Team { get; init; }

    public SearchState State { get; init; }

    public bool IsHead { get; init; }

    /// <summary>A section that only points elsewhere (sources, further ways): it names many things and is about none.</summary>
    public bool IsAside { get; init; }

    /// <summary>The page speaks of the house and its wiki, not of the law.</summary>
    public bool IsAboutHouse { get; init; }

    /// <summary>Day numbers; open ends are the smallest and greatest.</summary>
    public int From { get; init; }

    public int Until { get; init; }

    /// <summary>Words in each field, so that long texts gain nothing by their length.</summary>
    public ushort TitleLength { get; init; }

    public ushort HeadLength { get; init; }

    public ushort BodyLength { get; init; }

    public ushort KeysLength { get; init; }

    /// <summary>What the text is on a day, whatever was written when it was indexed: dates pass without anybody's doing.</summary>
    public SearchState StateOn(int day) =>
        day < From ? SearchState.Future
        : day > Until || State == SearchState.Superseded ? SearchState.Superseded
        : SearchState.Valid;

    public bool AppliesOn(int day) => From <= day && day <= Until;
}

/// <summary>Facts of all documents; a new version shares the unchanged pieces with the old one, which running searches keep.</summary>
internal sealed class DocTable
{
    private const int Bits = 9;
    private const int ChunkSize = 1 << Bits;

    private readonly DocFacts[]?[] chunks;

    private DocTable(DocFacts[]?[] chunks) => this.chunks = chunks;

    public static DocTable Empty { get; } = new([]) { LastPage = 0 };

    public int Count { get; private init; }

    public int LastId { get; private init; }

    public int LastPage { get; private init; }

    public FieldLengths Total { get; private init; }

    public bool TryGet(long id, out DocFacts facts)
    {
        var chunk = (int)(id >> Bits);
        facts = chunk < chunks.Length && chunks[chunk] is { } found ? found[id & (ChunkSize - 1)] : default;
        return facts.Page > 0;
    }

    public DocTable With(IEnumerable<int> removed, IEnumerable<KeyValuePair<int, DocFacts>> added)
    {
        var copy = chunks.ToList();
        HashSet<int> own = [];
        var (count, lastId, lastPage, total) = (Count, LastId, LastPage, Total);
        foreach (var id in removed)
        {
            if (!TryGet(id, out var old)) continue;
            Own(id)[id & (ChunkSize - 1)] = default;
            count--;
            total -= FieldLengths.Of(old);
        }

        foreach (var (id, facts) in added)
        {
            Own(id)[id & (ChunkSize - 1)] = facts;
            count++;
            total += FieldLengths.Of(facts);
            lastId = Math.Max(lastId, id);
            lastPage = Math.Max(lastPage, facts.Page);
        }

        return new DocTable([.. copy]) { Count = count, LastId = lastId, LastPage = lastPage, Total = total };

        DocFacts[] Own(int id)
        {
            var chunk = id >> Bits;
            while (copy.Count <= chunk) copy.Add(null);
            if (own.Add(chunk)) copy[chunk] = copy[chunk] is { } shared ? [.. shared] : new DocFacts[ChunkSize];
            return copy[chunk]!; // made one line above
        }
    }
}

/// <summary>Sums of field lengths, for the averages.</summary>
internal readonly record struct FieldLengths(long Title, long Head, long Body, long Keys)
{
    public static FieldLengths Of(in DocFacts facts) => new(facts.TitleLength, facts.HeadLength, facts.BodyLength, facts.KeysLength);

    public static FieldLengths operator +(FieldLengths a, FieldLengths b) => new(a.Title + b.Title, a.Head + b.Head, a.Body + b.Body, a.Keys + b.Keys);

    public static FieldLengths operator -(FieldLengths a, FieldLengths b) => new(a.Title - b.Title, a.Head - b.Head, a.Body - b.Body, a.Keys - b.Keys);
}

/// <summary>Small numbers for the few names of kinds, topics and teams; only grows.</summary>
internal sealed class NameTable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ushort> numbers = new(StringComparer.Ordinal);
    private volatile string[] names = [""];

    public string this[ushort number] => names[number];

    public IReadOnlyList<string> All => names;

    public ushort NumberOf(string? name)
    {
        if (string.IsNullOrEmpty(name)) return 0;
        lock (gate)
        {
            if (numbers.TryGetValue(name, out var number)) return number;
            number = (ushort)names.Length;
            names = [.. names, name];
            return numbers[name] = number;
        }
    }
}
