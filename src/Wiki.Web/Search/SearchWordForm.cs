using Wiki.Core.Search;
using Wiki.Core.Search.Words;
using Wiki.Core.Shared;
using Wiki.Web.Ui;

namespace Wiki.Web.Search;

/// <summary>What the form for a search word sends.</summary>
public sealed class SearchWordForm
{
    public SearchWordKind Kind { get; set; }

    /// <summary>One per line.</summary>
    public string? Terms { get; set; }

    public string? Note { get; set; }

    public int Version { get; set; }

    public string? Action { get; set; }

    internal static SearchWordForm Of(SearchWordRow word) => new()
    {
        Kind = word.Kind,
        Terms = string.Join('\n', word.Terms),
        Note = word.Note,
        Version = word.Version,
    };

    internal SearchWordInput ToInput(int? id) => new()
    {
        Id = id,
        Kind = Kind,
        Terms = (Terms ?? "").Split('\n', StringSplitOptions.TrimEntries),
        Note = Note,
        Version = Version,
    };

    /// <summary>Puts a refusal beside its field.</summary>
    internal static void Show(Problem problem, FormErrors errors) =>
        errors.Add(problem == SearchProblems.HintMissing ? "anmerkung" : problem == SearchProblems.TooFewTerms || problem == SearchProblems.TooMuch ? "woerter" : "", problem.Sentence);
}
