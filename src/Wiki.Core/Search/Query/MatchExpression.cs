using System.Text;

namespace Wiki.Core.Search.Query;

/// <summary>Writes a plan as an FTS5 expression. Every term is quoted; nothing a person typed is ever read as an operator.</summary>
/// <param name="SkippedPhrases">Phrases at the start that only narrow the match and are not scored.</param>
/// <param name="IsNarrow">Leaves matches out to be cheap; the wide one finds more.</param>
internal readonly record struct MatchExpression(string Text, int SkippedPhrases, bool IsNarrow)
{
    /// <summary>Up to so many postings, everything that holds any term is scored; beyond, rare words decide and frequent ones only score.</summary>
    private const int CheapPostings = 6_000;
    private const int LeastFrequent = 500;

    /// <summary>Who asks for nothing but stop words means a title: they stand in every text and say nothing about it.</summary>
    private const string Names = "{title head keys} : ";

    /// <param name="isWide">Take everything, whatever it costs: the narrow expression found too little.</param>
    public static MatchExpression Of(QueryPlan plan, int documents, bool isWide)
    {
        var text = new StringBuilder();
        var skipped = 0;
        var postings = plan.Phrases.Sum(phrase => (long)phrase.Documents);
        var isNamesOnly = postings > CheapPostings && plan.IsOnlyStopWords && !isWide;
        if (isNamesOnly) text.Append(Names);
        else if (postings > CheapPostings && (plan.IsOnlyStopWords || !isWide)) skipped = AppendNarrow(text, plan, documents);
        text.Append('(');
        for (var i = 0; i < plan.Phrases.Count; i++)
        {
            if (i > 0) text.Append(" OR ");
            Append(text, plan.Phrases[i]);
        }

        text.Append(')');
        foreach (var required in plan.Required)
        {
            text.Append(" AND ");
            Append(text, plan.Phrases[required]);
        }

        foreach (var excluded in plan.Excluded) text.Append(" NOT ").Append(Quote(excluded));
        return new MatchExpression(text.ToString(), skipped, isNamesOnly || (skipped > 0 && !isWide));
    }

    /// <summary>Rare phrases if there are any, else all frequent concepts together; answers how many phrases it used.</summary>
    private static int AppendNarrow(StringBuilder text, QueryPlan plan, int documents)
    {
        var frequent = Math.Max(LeastFrequent, documents / 50);
        var rare = plan.Phrases.Where(phrase => phrase.Documents <= frequent).ToArray();
        if (rare.Length > 0)
        {
            text.Append('(').AppendJoin(" OR ", rare.Select(Quoted)).Append(") AND ");
            return rare.Length;
        }

        var concepts = plan.Concepts
            .Where(concept => concept.Coverage > 0)
            .Select(concept => concept.Readings
                .SelectMany(reading => reading.FirstSuffices ? reading.Units.Take(1) : reading.Units)
                .SelectMany(unit => unit.Alternatives).Select(alternative => alternative.Phrase).Distinct().ToArray())
            .Where(phrases => phrases.Length > 0)
            .ToArray();
        if (concepts.Length < 2) return 0;
        foreach (var phrases in concepts)
        {
            text.Append('(').AppendJoin(" OR ", phrases.Select(phrase => Quoted(plan.Phrases[phrase]))).Append(") AND ");
        }

        return concepts.Sum(phrases => phrases.Length);
    }

    private static string Quoted(PlanPhrase phrase) => phrase.IsPrefix ? Quote(phrase.Text) + " *" : Quote(phrase.Text);

    private static void Append(StringBuilder text, PlanPhrase phrase) => text.Append(Quoted(phrase));

    public static string Quote(string term) => '"' + term.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
