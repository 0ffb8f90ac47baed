namespace Wiki.Core.Search.Words;

/// <summary>What editors know about words: other names of a thing, and names that are mixed up. Kept at /suchwoerter.</summary>
public sealed class SearchWord
{
    public const int MostTerms = 20;
    public const int LongestTerm = 100;
    public const int LongestNote = 300;

    public int Id { get; private set; }

    public required SearchWordKind Kind { get; set; }

    /// <summary>Words, phrases or citations (§ 60b). For colloquial words the first one is what people say.</summary>
    public required List<string> Terms { get; set; }

    /// <summary>For confusable words: the sentence that tells them apart; else a note for editors.</summary>
    public string? Note { get; set; }

    /// <summary>Concurrency token, set by the verb.</summary>
    public int Version { get; set; }
}

/// <summary>How the terms of a <see cref="SearchWord"/> belong together.</summary>
public enum SearchWordKind
{
    /// <summary>All mean the same; looking for one looks for all.</summary>
    Synonym,

    /// <summary>People often mean one and say the other; a hint line tells them apart.</summary>
    Confusable,

    /// <summary>The first term is what people say, the others are what they may mean; looking for it looks for them, never the other way.</summary>
    Colloquial,
}
