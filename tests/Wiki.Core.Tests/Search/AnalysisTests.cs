using Wiki.Core.Search.Analysis;
using Wiki.Core.Search.Query;

namespace Wiki.Core.Tests.Search;

public sealed class AnalysisTests
{
    private static readonly GermanAnalyzer Analyzer = new(new CompoundLexicon(ShippedWords.All));

    [Theory]
    [InlineData("Führerschein", "fuhrerschein")]
    [InlineData("FUEHRERSCHEIN", "fuhrerschein")]
    [InlineData("Straße", "strasse")]
    [InlineData("neue", "neue")]
    [InlineData("Dauer", "dauer")]
    [InlineData("Quelle", "quelle")]
    [InlineData("Übung", "ubung")]
    [InlineData("Uebung", "ubung")]
    [InlineData("E\u0301tat", "etat")]
    [InlineData("Auf\u00ADent\u00ADhalt", "aufenthalt")]
    [InlineData("Łódź", "lodz")]
    [InlineData("İşçi", "isci")]
    [InlineData("ﬁktion", "fiktion")]
    [InlineData("25B", "25b")]
    public void Spellings_fold_to_one_form(string word, string folded) => Assert.Equal(folded, GermanFolding.Fold(word));

    [Theory]
    [InlineData("Erlaubnis", "Erlaubnisse")]
    [InlineData("Bescheinigung", "Bescheinigungen")]
    [InlineData("Kind", "Kindern")]
    [InlineData("Ausländer", "Ausländerinnen")]
    [InlineData("Frist", "Fristen")]
    [InlineData("Pass", "Pässe")]
    [InlineData("Behörde", "Behörden")]
    [InlineData("Antrag", "Antrags")]
    public void Inflected_words_share_a_stem(string one, string other) =>
        Assert.Equal(Analyzer.Analyze(one)!.Term, Analyzer.Analyze(other)!.Term);

    [Theory]
    [InlineData("Aufenthaltserlaubnis", "aufenthalt", "erlaubnis")]
    [InlineData("Fiktionsbescheinigungen", "fiktion", "bescheinigung")]
    [InlineData("Ausbildungsduldung", "ausbildung", "duldung")]
    [InlineData("Kinderreisepass", "kind", "reis", "pass")]
    [InlineData("Ausländerbehörde", "ausland", "behord")]
    [InlineData("Familiennachzug", "famili", "nachzug")]
    [InlineData("Erlaubnis")]
    [InlineData("Verordnung")]
    [InlineData("Unterlagen")]
    [InlineData("Geburtsurkundenxyz")]
    public void Compounds_split_into_known_words_or_not_at_all(string word, params string[] parts)
    {
        var found = Analyzer.Analyze(word)!.Parts;

        Assert.All(parts, part => Assert.Contains(part, found));
        Assert.Equal(parts.Length == 0, found.Count == 0);
    }

    [Fact]
    public void The_lexicon_learns_nouns_but_no_words_that_are_mostly_small()
    {
        var learner = new CompoundLearner();
        for (var n = 0; n < 20; n++) learner.Read("Das Quorum stimmt. Quorum und unter anderem. Unter uns: auch unter Zwang.");

        var lexicon = learner.Lexicon();

        Assert.Contains("quorum", lexicon.Words);
        Assert.DoesNotContain("unter", lexicon.Words);
        Assert.Contains("quorum", new GermanAnalyzer(lexicon).Analyze("Aufenthaltsquorum")!.Parts);
    }

    [Theory]
    [InlineData("verlängern", "Verlängerung")]
    [InlineData("verlängert", "Verlängerung")]
    [InlineData("Verlängerung", "verlängert")]
    [InlineData("einbürgern", "Einbürgerung")]
    [InlineData("ausgestellt", "Ausstellung")]
    [InlineData("auszustellen", "Ausstellung")]
    [InlineData("Ausstellung", "auszustellen")]
    [InlineData("geduldet", "Duldung")]
    [InlineData("abgelehnt", "Ablehnung")]
    [InlineData("Anerkennung", "anerkannt")]
    [InlineData("zuständig", "Zuständigkeit")]
    public void Verbs_and_nouns_of_one_root_are_related(string typed, string related) =>
        Assert.Contains(Analyzer.Analyze(related)!.Term, Derivations.Of(GermanFolding.Fold(typed)));

    [Theory]
    [InlineData("duldung", "dultung", 1)]
    [InlineData("duldung", "duldnug", 1)]
    [InlineData("duldung", "duldun", 1)]
    [InlineData("duldung", "xuldunx", 2)]
    [InlineData("duldung", "anderes", 3)]
    public void Distance_counts_slips_of_the_pen(string a, string b, int distance) => Assert.Equal(distance, FuzzyTerms.Distance(a, b, 2));
}
