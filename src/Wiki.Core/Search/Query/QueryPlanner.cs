using Wiki.Core.LegalText;
using Wiki.Core.Search.Analysis;
using Wiki.Core.Search.Index;
using Wiki.Core.Search.Words;

namespace Wiki.Core.Search.Query;

/// <summary>What the planner has to know about the index it plans for.</summary>
/// <param name="CountPrefix">Documents of terms that begin like this, roughly.</param>
/// <param name="SurfaceOf">How people write a term.</param>
/// <param name="IsInRest">Whether superseded or future texts hold a term; null when they are not searched, so that nobody learns their words.</param>
internal sealed record PlanningContext(
    GermanAnalyzer Analyzer, TermTable Terms, SynonymSet Synonyms, int Documents, Func<string, int> CountPrefix, Func<string, string?> SurfaceOf,
    Func<string, bool>? IsInRest)
{
    /// <summary>In how many of the documents searched the term stands; 1 stands for any number of superseded ones.</summary>
    public int Count(string term) => Terms.Count(term) is > 0 and var count ? count : IsInRest?.Invoke(term) == true ? 1 : 0;

    public int CountOfWordOrPart(string term) => Count(term) + Count(GermanAnalyzer.PartSign + term);
}

/// <summary>Turns a parsed query into what FTS5 looks up and the scorer weighs.</summary>
internal sealed class QueryPlanner(PlanningContext context)
{
    private const float CitationWeight = 3;
    private const float SynonymWeight = 0.8f;
    private const float UncertainNormWeight = 0.4f;

    // On top of the parts; measured on split headings the closing measurement leaves out (search benchmark, tune): flat between 0.5 and 1.
    private const float JoinedWord = 0.5f;
    private const float JoinedWithStopWord = 1; // "nach Erbschaft", "über Prüfung": the first half says nothing of its own
    private const float JoinedShare = 0.6f; // of coverage: a page with the compound is meant before one with its halves

    public QueryPlan Plan(ParsedQuery query)
    {
        var plan = new QueryPlan { Norms = query.Norms };
        var builder = new WordReadings(context, plan);
        foreach (var norm in query.Norms) AddNorm(plan, builder, norm);
        foreach (var phrase in query.Phrases) AddPhrase(plan, phrase);

        var forms = query.Words.Select(word => context.Analyzer.Analyze(word.Text)).ToArray();
        var isTopic = forms.Select(form => form is not null && !StopWords.Contains(form.Folded)).ToArray();
        if (plan.Concepts.Count == 0 && !isTopic.Contains(true))
        {
            isTopic = [.. forms.Select(form => form is not null)];
            plan.IsOnlyStopWords = true;
        }

        HashSet<string> seen = new(StringComparer.Ordinal); // a word typed twice means nothing else than once
        var concepts = new Concept?[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            if (isTopic[i] && forms[i] is { } form && seen.Add(form.Folded)) concepts[i] = WordConcept(builder, query.Words[i], form);
        }

        AddSynonyms(plan, builder, forms, concepts);
        AddJoined(builder, forms, isTopic, plan);
        foreach (var concept in concepts)
        {
            if (concept is { Readings.Count: > 0 }) plan.Concepts.Add(concept);
        }

        foreach (var excluded in query.Excluded)
        {
            if (TermsOf(excluded) is { Length: > 0 } terms) plan.Excluded.Add(terms);
        }

        plan.DidYouMean = builder.Correct(query.Words);
        foreach (var unit in plan.Concepts.SelectMany(concept => concept.Readings).SelectMany(reading => reading.Units)) SetRarity(plan, unit);
        foreach (var concept in plan.Concepts.Where(concept => concept.Coverage > 0))
        {
            concept.Coverage *= concept.Readings[0].Units.Max(unit => unit.Rarity);
        }

        return plan;
    }

    private static Concept WordConcept(WordReadings builder, QueryWord word, WordForms forms)
    {
        var concept = new Concept { Coverage = 1 };
        if (builder.Read(forms, word) is { } reading) concept.Readings.Add(reading);
        if (word.MaybeNorm is { } norm)
        {
            concept.Coverage = 0; // three months or § 3: helps the ranking, decides nothing
            if (builder.Read(norm) is { } cited) concept.Readings.Add(cited with { Weight = UncertainNormWeight });
        }

        return concept;
    }

    private static void AddNorm(QueryPlan plan, WordReadings builder, NormRef norm)
    {
        var concept = new Concept { Coverage = 1 };
        if (builder.Read(norm) is { } reading) concept.Readings.Add(reading with { Weight = CitationWeight });
        if (concept.Readings.Count > 0) plan.Concepts.Add(concept);
    }

    private void AddPhrase(QueryPlan plan, string text)
    {
        var terms = TermsOf(text);
        if (terms.Length == 0) return;
        var phrase = plan.Phrase(terms, documents: terms.Split(' ').Min(context.Count));
        var unit = new Unit { Weight = 2 };
        unit.Alternatives.Add((phrase, 1));
        plan.Required.Add(phrase);
        plan.Concepts.Add(new Concept { Coverage = 1, Readings = { new Reading([unit], true) } });
    }

    /// <summary>The words a search word covers stay one concept each; the other names become readings of the first of them.</summary>
    private void AddSynonyms(QueryPlan plan, WordReadings builder, WordForms?[] forms, Concept?[] concepts)
    {
        foreach (var pair in context.Synonyms.Confusables(plan.Norms)) AddHint(plan, pair);
        foreach (var match in context.Synonyms.Find([.. forms.Select(form => form?.Term ?? "")]))
        {
            if (match.Word.Kind == SearchWordKind.Confusable)
            {
                AddHint(plan, match.Word);
                continue;
            }

            var readings = match.Others.Select(other => Read(builder, other)).OfType<Reading>().ToArray();
            if (readings.Length == 0) continue;
            foreach (var other in match.Others)
            {
                if (!plan.AlsoSearched.Contains(other.Text)) plan.AlsoSearched.Add(other.Text);
            }

            for (var i = match.Start; i < match.Start + match.Length; i++)
            {
                concepts[i] ??= new Concept();
                concepts[i]!.Coverage = Math.Max(concepts[i]!.Coverage, i == match.Start ? 1 : 0); // was set one line above
                concepts[i]!.Readings.AddRange(readings.Select(reading => reading with { Weight = reading.Weight / match.Length }));
            }
        }
    }

    private static Reading? Read(WordReadings builder, SynonymTerm term)
    {
        if (term.Norms.Count > 0) return builder.Read(term.Norms[0]) is { } norm ? norm with { Weight = CitationWeight * SynonymWeight } : null;

        List<Unit> units = [];
        foreach (var word in term.Terms)
        {
            if (term.Terms.Count > 1 && StopWords.Contains(word)) continue;
            var unit = builder.KnownUnit(word, 1);
            if (unit is null) return null; // a name of which the index knows only half finds the wrong things
            units.Add(unit);
        }

        return units.Count == 0 ? null : new Reading(units, units.Count == 1, SynonymWeight);
    }

    private static void AddHint(QueryPlan plan, SearchWord pair)
    {
        var hint = string.IsNullOrEmpty(pair.Note) ? string.Join(" und ", pair.Terms) + "." : pair.Note;
        if (!plan.Confusables.Contains(hint)) plan.Confusables.Add(hint);
    }

    /// <summary>"Chancen Karte" also means Chancenkarte, "über Prüfung" Überprüfung: two neighbours that the index knows as one word.</summary>
    private static void AddJoined(WordReadings builder, WordForms?[] forms, bool[] isTopic, QueryPlan plan)
    {
        for (var i = 0; i + 1 < forms.Length; i++)
        {
            if (!isTopic[i + 1] || forms[i] is not { } first || forms[i + 1] is not { } second) continue;
            if (builder.ReadJoined(first.Folded, second.Folded) is not { } unit) continue;
            plan.Concepts.Add(new Concept { Coverage = JoinedShare, Readings = { new Reading([unit], true, isTopic[i] ? JoinedWord : JoinedWithStopWord) } });
        }
    }

    private string TermsOf(string text)
    {
        List<string> terms = [];
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            if (context.Analyzer.Analyze(scanner.Word) is { } forms) terms.Add(forms.Term);
        }

        return string.Join(' ', terms);
    }

    private void SetRarity(QueryPlan plan, Unit unit)
    {
        var documents = Math.Min(context.Documents, unit.Alternatives.Max(alternative => plan.Phrases[alternative.Phrase].Documents));
        unit.Rarity = MathF.Log(1 + ((context.Documents - documents + 0.5f) / (documents + 0.5f)));
    }
}
