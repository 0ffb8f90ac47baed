using Wiki.Core.LegalText;

namespace Wiki.Core.Search.Query;

/// <summary>
/// What to look for and how to weigh it. A concept is what one word of the query means; it has readings (the word itself, a synonym, a
/// corrected spelling), of which the best counts; a reading is a sum of units; a unit is a set of index terms that stand for the same.
/// </summary>
internal sealed class QueryPlan
{
    /// <summary>FTS5 phrases, unquoted; each is one term unless the person typed a phrase.</summary>
    public List<PlanPhrase> Phrases { get; } = [];

    public List<Concept> Concepts { get; } = [];

    /// <summary>Numbers of phrases that must occur.</summary>
    public List<int> Required { get; } = [];

    /// <summary>Phrases that must not occur.</summary>
    public List<string> Excluded { get; } = [];

    public List<string> AlsoSearched { get; } = [];

    public List<string> Confusables { get; } = [];

    public string? DidYouMean { get; set; }

    public IReadOnlyList<NormRef> Norms { get; init; } = [];

    /// <summary>Nothing but words without a topic ("der die das"), which stand in nearly every text.</summary>
    public bool IsOnlyStopWords { get; set; }

    public bool IsEmpty => Phrases.Count == 0;

    /// <summary>Number of the phrase; the same text is looked up once.</summary>
    public int Phrase(string text, bool isPrefix = false, int documents = 0)
    {
        var index = Phrases.FindIndex(phrase => phrase.IsPrefix == isPrefix && phrase.Text == text);
        if (index >= 0) return index;
        Phrases.Add(new PlanPhrase(text, isPrefix, documents));
        return Phrases.Count - 1;
    }
}

/// <summary>A term, a prefix or a typed phrase as FTS5 looks it up.</summary>
/// <param name="Documents">In how many documents it stands, as far as known.</param>
internal sealed record PlanPhrase(string Text, bool IsPrefix, int Documents);

/// <summary>What one word (or citation, or phrase) of the query means.</summary>
internal sealed class Concept
{
    public List<Reading> Readings { get; } = [];

    /// <summary>Share of this concept when a page is asked how much of the query it covers; 0 for what only adds to the score.</summary>
    public float Coverage { get; set; }
}

/// <summary>One way to understand a concept.</summary>
/// <param name="FirstSuffices">The first unit is the whole word: the others are its parts. Otherwise all units are needed.</param>
internal sealed record Reading(List<Unit> Units, bool FirstSuffices, float Weight = 1);

/// <summary>Index terms that stand for the same thing; their occurrences are counted together.</summary>
internal sealed class Unit
{
    public List<(int Phrase, float Weight)> Alternatives { get; } = [];

    public float Weight { get; init; } = 1;

    /// <summary>Rare terms say more; computed from the documents of all alternatives.</summary>
    public float Rarity { get; set; }

    /// <summary>Worth marking in titles and snippets.</summary>
    public bool IsShown { get; init; } = true;
}
