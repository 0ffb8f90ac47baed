using System.Runtime.InteropServices;
using Wiki.Core.Search.Fts5;
using Wiki.Core.Search.Query;

namespace Wiki.Core.Search.Index;

/// <summary>Which documents a search may see at all; asked before anything is scored or counted.</summary>
/// <param name="Day">The day on which texts have to apply.</param>
/// <param name="IncludeSuperseded">Also what applied earlier.</param>
/// <param name="IsReferenceDate">The day was asked for as Stichtag: what applied then counts, whether or not it was superseded since.</param>
internal readonly record struct Visibility(int Day, bool IncludeSuperseded, bool IsReferenceDate)
{
    /// <summary>Whether superseded and future texts have to be looked at.</summary>
    public bool LooksBeyondValid => IncludeSuperseded || IsReferenceDate;

    public bool Allows(in DocFacts facts) =>
        IsReferenceDate ? facts.AppliesOn(Day)
        : facts.StateOn(Day) switch { SearchState.Valid => true, SearchState.Superseded => IncludeSuperseded, _ => false };
}

/// <summary>
/// Scores sections by BM25F (fields weighed by length and importance) while SQLite walks over the matches, and gathers them into pages: a
/// page counts for its best section, a little for what its other sections add, and less if it leaves words of the query out.
/// </summary>
internal sealed class PageScorer : IRowScorer
{
    private const float Saturation = 1.2f; // k1
    private const int MostOccurrences = 24;
    private const int Body = 4;
    private const int LeadWords = 15; // a text says first what it is about
    private const float LeadWeight = 1.75f;
    private const int Fields = 6;
    private const int MostConcepts = 32; // bits of FoundPage.Covered

    // cite, ref, title, head, body, keys
    private static readonly float[] FieldWeights = [8, 1, 4, 3, 1, 3];
    private static readonly float[] LengthInfluence = [0, 0, 0.5f, 0.4f, 0.8f, 0.2f]; // b

    // What a page calls itself counts on top, however often others mention the word: occurrences saturate, names do not.
    private static readonly float[] NameBonus = [0, 0, 1.5f, 0.7f, 0, 2];
    private const float WithoutAny = 0.5f; // what is left of the score of a page that covers hardly anything of the query
    private const float AsideWeight = 0.5f;

    private readonly DocTable table;
    private readonly Visibility visibility;
    private readonly Concept[] concepts;
    private readonly float[] phraseScores;
    private readonly float[] phraseNames;
    private readonly float[] average = new float[Fields];
    private readonly Dictionary<int, int> slots = [];
    private readonly List<FoundPage> pages = [];
    private readonly List<float> best = []; // concept by concept, the best section of each page
    private readonly int skippedPhrases;
    private int lastPage;
    private int lastSlot;

    /// <param name="skippedPhrases">Phrases at the start of the expression that only narrow the match.</param>
    public PageScorer(DocTable table, QueryPlan plan, int skippedPhrases, Visibility visibility)
    {
        (this.table, this.visibility, this.skippedPhrases) = (table, visibility, skippedPhrases);
        concepts = [.. plan.Concepts.Take(MostConcepts)];
        phraseScores = new float[plan.Phrases.Count];
        phraseNames = new float[plan.Phrases.Count];
        var documents = Math.Max(1f, table.Count);
        average[2] = Math.Max(1, table.Total.Title / documents);
        average[3] = Math.Max(1, table.Total.Head / documents);
        average[4] = Math.Max(1, table.Total.Body / documents);
        average[5] = Math.Max(1, table.Total.Keys / documents);
    }

    public int Rows { get; private set; }

    public void Score(in Fts5Row row)
    {
        if (!table.TryGet(row.Id, out var facts) || !visibility.Allows(facts)) return;
        Rows++;
        WeighPhrases(row, facts);

        var slot = SlotOf(facts);
        var totals = CollectionsMarshal.AsSpan(best).Slice(slot * concepts.Length, concepts.Length);
        ref var page = ref CollectionsMarshal.AsSpan(pages)[slot];
        var section = 0f;
        for (var i = 0; i < concepts.Length; i++)
        {
            var score = ScoreOf(concepts[i], out var isCovered);
            section += score;
            if (score > totals[i]) totals[i] = score;
            if (isCovered) page.Covered |= 1u << i;
        }

        page.Add((int)row.Id, section);
    }

    /// <summary>All pages with their final score, in no order.</summary>
    public List<FoundPage> Finish()
    {
        var wanted = concepts.Sum(concept => concept.Coverage);
        foreach (ref var page in CollectionsMarshal.AsSpan(pages))
        {
            var sum = 0f;
            foreach (var score in CollectionsMarshal.AsSpan(best).Slice(slots[page.Page] * concepts.Length, concepts.Length)) sum += score;
            var covered = 0f;
            for (var i = 0; i < concepts.Length; i++)
            {
                if ((page.Covered & (1u << i)) != 0) covered += concepts[i].Coverage;
            }

            page.Coverage = wanted > 0 ? covered / wanted : 1;
            page.Score = (page.BestScore + (0.4f * (sum - page.BestScore))) * (WithoutAny + ((1 - WithoutAny) * page.Coverage));
        }

        return pages;
    }

    private int SlotOf(in DocFacts facts)
    {
        if (facts.Page == lastPage) return lastSlot;
        if (!slots.TryGetValue(facts.Page, out var slot))
        {
            slots[facts.Page] = slot = pages.Count;
            pages.Add(new FoundPage { Page = facts.Page, Facts = facts });
            for (var i = 0; i < concepts.Length; i++) best.Add(0);
        }

        (lastPage, lastSlot) = (facts.Page, slot);
        return slot;
    }

    private void WeighPhrases(in Fts5Row row, in DocFacts facts)
    {
        Span<float> weights = stackalloc float[Fields];
        for (var field = 0; field < Fields; field++) weights[field] = FieldWeights[field] / (1 - LengthInfluence[field] + (LengthInfluence[field] * Length(facts, field)));

        for (var phrase = 0; phrase < phraseScores.Length; phrase++)
        {
            var (sum, name) = (0f, 0f);
            var iterator = row.First(phrase + skippedPhrases, out var column, out var position);
            for (var seen = 0; column >= 0 && seen < MostOccurrences; seen++)
            {
                sum += column == Body && position < LeadWords ? weights[column] * LeadWeight : weights[column];
                name = Math.Max(name, NameBonus[column] * weights[column] / FieldWeights[column]);
                row.Next(ref iterator, ref column, ref position);
            }

            phraseScores[phrase] = facts.IsAside ? sum * AsideWeight : sum;
            phraseNames[phrase] = name;
        }
    }

    private float Length(in DocFacts facts, int field) => field switch
    {
        2 => facts.TitleLength / average[2],
        3 => facts.HeadLength / average[3],
        4 => facts.BodyLength / average[4],
        5 => facts.KeysLength / average[5],
        _ => 1,
    };

    private float ScoreOf(Concept concept, out bool isCovered)
    {
        var top = 0f;
        isCovered = false;
        foreach (var reading in concept.Readings)
        {
            var score = 0f;
            var (hasFirst, hasAll) = (false, true);
            for (var i = 0; i < reading.Units.Count; i++)
            {
                var unit = reading.Units[i];
                var (found, name) = (0f, 0f);
                foreach (var (phrase, weight) in unit.Alternatives)
                {
                    found += phraseScores[phrase] * weight;
                    name = Math.Max(name, phraseNames[phrase] * weight);
                }

                if (found <= 0)
                {
                    if (i > 0 || !reading.FirstSuffices) hasAll = false;
                    continue;
                }

                if (i == 0) hasFirst = true;
                score += unit.Weight * unit.Rarity * ((found * (Saturation + 1) / (found + Saturation)) + name);
            }

            top = Math.Max(top, score * reading.Weight);
            isCovered |= score > 0 && (reading.FirstSuffices ? hasFirst || (hasAll && reading.Units.Count > 1) : hasAll);
        }

        return top;
    }
}

/// <summary>A page with the sections that match best.</summary>
internal struct FoundPage
{
    public required int Page { get; init; }

    /// <summary>Of its first matching document; kind, topic, team and state are the same in all.</summary>
    public required DocFacts Facts { get; init; }

    public uint Covered { get; set; }

    /// <summary>Share of the query the page covers, 0 to 1.</summary>
    public float Coverage { get; set; }

    public float Score { get; set; }

    public int BestId { get; private set; }

    public float BestScore { get; private set; }

    public int SecondId { get; private set; }

    public float SecondScore { get; private set; }

    public int ThirdId { get; private set; }

    public float ThirdScore { get; private set; }

    public void Add(int id, float score)
    {
        if (score > BestScore || BestId == 0)
        {
            (ThirdId, ThirdScore) = (SecondId, SecondScore);
            (SecondId, SecondScore) = (BestId, BestScore);
            (BestId, BestScore) = (id, score);
        }
        else if (score > SecondScore)
        {
            (ThirdId, ThirdScore) = (SecondId, SecondScore);
            (SecondId, SecondScore) = (id, score);
        }
        else if (score > ThirdScore) (ThirdId, ThirdScore) = (id, score);
    }
}
