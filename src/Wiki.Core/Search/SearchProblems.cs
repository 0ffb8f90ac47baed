using Wiki.Core.Search.Words;
using Wiki.Core.Shared;

namespace Wiki.Core.Search;

/// <summary>What the Search room refuses.</summary>
public static class SearchProblems
{
    public static Problem NotAllowed { get; } = new("not-allowed", "Suchwörter pflegen dürfen Fachverantwortung, Freigabe und Administration.");

    public static Problem WordGone { get; } = new("search-word-gone", "Dieses Suchwort gibt es nicht mehr.");

    public static Problem WordStale { get; } = new(
        "search-word-stale", "Jemand anderes hat dieses Suchwort inzwischen geändert. Bitte laden Sie die Seite neu und ändern Sie es dann.");

    public static Problem TooFewTerms { get; } = new("search-word-terms", "Bitte geben Sie mindestens zwei verschiedene Wörter an.");

    public static Problem TooMuch { get; } = new(
        "search-word-too-long",
        $"Höchstens {SearchWord.MostTerms} Wörter zu je {SearchWord.LongestTerm} Zeichen, die Anmerkung höchstens {SearchWord.LongestNote} Zeichen.");

    public static Problem HintMissing { get; } = new("search-word-hint", "Bei verwechselbaren Wörtern sagt ein Satz, worin sie sich unterscheiden. Bitte ergänzen Sie ihn.");

    public static Problem QueryGone { get; } = new("missed-query-gone", "Diese Suche steht nicht mehr auf der Liste.");
}
