using System.Globalization;
using System.Runtime.InteropServices;
using Wiki.Core.Search.Query;
using Wiki.Core.Search.Words;

namespace Wiki.Core.Search.Index;

/// <summary>Answers a request from one generation of the index.</summary>
internal sealed class Searcher(IndexGeneration generation, SynonymSet synonyms)
{
    private const int EnoughPages = 10;
    private const float WeakCoverage = 0.5f;
    private const float StandsOut = 1.35f;
    private const int MostSections = 3;
    private const float AboutHouse = 0.5f; // "weiter arbeiten" asks for the law on working, not for how to work with the wiki

    /// <summary>A statute is found, but the article that explains it comes first.</summary>
    private static float Prior(string kind) => kind switch { "article" => 1, "statute" => 0.5f, _ => 0.95f };

    public SearchAnswer? Search(SearchRequest request)
    {
        using var reader = generation.Read();
        if (reader is null) return null;

        var query = SearchQueryParser.Parse(request.Query, generation.Terms.IsKnownLaw);
        var visibility = new Visibility((query.ReferenceDate ?? request.Today).DayNumber, request.IncludeSuperseded, query.ReferenceDate is not null);
        var plan = Plan(query, reader, visibility);
        var answer = new SearchAnswer
        {
            Understood = query.Norms,
            UnknownFilters = query.UnknownFilters,
            DidYouMean = plan.DidYouMean,
            AlsoSearched = plan.AlsoSearched,
            Confusables = plan.Confusables,
        };
        if (!plan.IsEmpty)
        {
            var filter = PageFilter.Of(request, query, generation.Names);
            var pages = Find(reader, plan, visibility, filter);
            answer = Fill(answer, request, reader, plan, visibility, filter, pages);
        }

        reader.Done();
        return answer;
    }

    private QueryPlan Plan(ParsedQuery query, IndexReader reader, Visibility visibility) =>
        query.IsEmpty
            ? new QueryPlan { Norms = query.Norms }
            : new QueryPlanner(new PlanningContext(
                generation.Analyzer, generation.Terms, synonyms, reader.Table.Count,
                prefix => Convert.ToInt32(
                    reader.Connection.Scalar(
                        "SELECT coalesce(sum(docs), 0) FROM (SELECT docs FROM term WHERE term >= $0 AND term < $1 AND docs > 0 LIMIT 200)", prefix, prefix + '\uFFFF'),
                    CultureInfo.InvariantCulture),
                term => (string?)reader.Connection.Scalar("SELECT surface FROM word WHERE term = $0", term),
                visibility.LooksBeyondValid ? term => reader.Connection.Scalar("SELECT 1 FROM rest WHERE rest MATCH $0 LIMIT 1", MatchExpression.Quote(term)) is not null : null)).Plan(query);

    private List<FoundPage> Find(IndexReader reader, QueryPlan plan, Visibility visibility, PageFilter filter)
    {
        var expression = MatchExpression.Of(plan, reader.Table.Count, isWide: false);
        var pages = Run(reader, plan, visibility, expression);
        if (expression.IsNarrow && pages.Count(filter.Allows) < (plan.IsOnlyStopWords ? 1 : EnoughPages))
        {
            pages = Run(reader, plan, visibility, MatchExpression.Of(plan, reader.Table.Count, isWide: true));
        }

        foreach (ref var page in CollectionsMarshal.AsSpan(pages)) page.Score *= Prior(generation.Names[page.Facts.Kind]) * (page.Facts.IsAboutHouse ? AboutHouse : 1);
        var strong = pages.Where(page => page.Coverage >= WeakCoverage).ToList();
        return strong.Count(filter.Allows) >= EnoughPages ? strong : pages;
    }

    private static List<FoundPage> Run(IndexReader reader, QueryPlan plan, Visibility visibility, MatchExpression expression)
    {
        var scorer = new PageScorer(reader.Table, plan, expression.SkippedPhrases, visibility);
        reader.Connection.Match(IndexSchema.Live, expression.Text, scorer);
        if (visibility.LooksBeyondValid) reader.Connection.Match(IndexSchema.Rest, expression.Text, scorer);
        return scorer.Finish();
    }

    private SearchAnswer Fill(
        SearchAnswer answer, SearchRequest request, IndexReader reader, QueryPlan plan, Visibility visibility, PageFilter filter, List<FoundPage> pages)
    {
        var found = pages.Where(filter.Allows).ToList();
        var first = found.OrderByDescending(page => page.Score).ThenBy(page => page.Page).Skip(Math.Max(0, request.Offset)).Take(Math.Clamp(request.Limit, 0, 100)).ToList();
        var highlighter = new Highlighter(generation.Analyzer, plan);
        return answer with
        {
            Total = found.Count,
            Hits = [.. first.Select(page => Hit(reader, page, highlighter, visibility.Day))],
            OneStandsOut = request.Offset == 0 && first.Count > 0 && first[0].Coverage > 0.99f
                && (first.Count == 1 || first[0].Score >= StandsOut * first[1].Score),
            Facets = filter.Facets(pages, visibility.Day),
        };
    }

    private SearchHit Hit(IndexReader reader, in FoundPage page, Highlighter highlighter, int day)
    {
        var best = ReadDocument(reader, page.BestId);
        List<SectionHit> sections = [Section(best, highlighter)];
        foreach (var (id, score) in ((int, float)[])[(page.SecondId, page.SecondScore), (page.ThirdId, page.ThirdScore)])
        {
            if (id > 0 && score > 0.5f * page.BestScore && sections.Count < MostSections) sections.Add(Section(ReadDocument(reader, id), highlighter));
        }

        return new SearchHit
        {
            Kind = best.Kind,
            Key = best.Page,
            Url = best.Url,
            Title = highlighter.Mark(best.Title),
            ShortAnswer = best.ShortAnswer.Length > 0 ? best.ShortAnswer : null,
            Topic = NameOrNull(page.Facts.Topic),
            Team = NameOrNull(page.Facts.Team),
            State = page.Facts.StateOn(day),
            LegalAsOf = best.LegalAsOf is null ? null : DateOnly.ParseExact(best.LegalAsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Number = best.Number,
            ValidFrom = page.Facts.From == 0 ? null : DateOnly.FromDayNumber(page.Facts.From),
            ValidUntil = page.Facts.Until == int.MaxValue ? null : DateOnly.FromDayNumber(page.Facts.Until),
            Score = page.Score,
            Sections = sections,
        };
    }

    private static SectionHit Section(StoredDocument document, Highlighter highlighter) => new(
        document.Part, document.Url, highlighter.Mark(document.Heading),
        highlighter.Snippet(document.Text.Length > 0 ? document.Text : document.ShortAnswer));

    private static StoredDocument ReadDocument(IndexReader reader, int id)
    {
        using var row = reader.Connection.Command($"SELECT {StoredDocument.Columns} FROM doc d WHERE d.id = $0", id).ExecuteReader();
        return row.Read() ? StoredDocument.Read(row) : throw new InvalidOperationException($"Document {id} has postings but no text.");
    }

    private string? NameOrNull(ushort number) => number == 0 ? null : generation.Names[number];
}
