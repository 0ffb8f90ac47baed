namespace Wiki.Core.Articles.Lists;

/// <summary>One text of an article as lists know it: what applies, what will, what no longer does, a draft, a submitted text.</summary>
public sealed record CatalogueRow
{
    public required int ArticleId { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Topic { get; init; }

    /// <summary>Code of the Fachstelle.</summary>
    public required string Team { get; init; }

    public required string TeamName { get; init; }

    /// <summary>User name of the Verantwortung, after hand-overs.</summary>
    public required string Owner { get; init; }

    /// <summary>Display name; the bare user name when nobody bears it.</summary>
    public required string OwnerName { get; init; }

    public required string Deputy { get; init; }

    public required string DeputyName { get; init; }

    public required IReadOnlyList<string> Keywords { get; init; }

    public required ListedState State { get; init; }

    /// <summary>Null before approval.</summary>
    public required int? Number { get; init; }

    public required DateOnly? ValidFrom { get; init; }

    /// <summary>Last day it applies; null while open.</summary>
    public required DateOnly? LastDay { get; init; }

    public required DateOnly? LegalAsOf { get; init; }

    /// <summary>Approved, submitted or saved, UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>User name of who approved, submitted or saved last.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Day of the open Prüfauftrag; null without one.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Eilsperrung: lists show no word of the text.</summary>
    public required bool IsLocked { get; init; }

    /// <summary>Out of force by decision, not only by its dates.</summary>
    public required bool IsRetired { get; init; }

    /// <summary>The Prüfzyklus is over.</summary>
    public required bool NeedsRecheck { get; init; }

    /// <summary>The Kurzantwort; empty before approval.</summary>
    public required string ShortAnswer { get; init; }

    /// <summary>Verantwortung or Vertretung is missing, unknown or deactivated.</summary>
    public required bool IsOrphan { get; init; }

    /// <summary>Title folded for German sorting, with the article's number: unique within a state.</summary>
    public required string SortKey { get; init; }
}

/// <summary>The states lists tell apart.</summary>
public enum ListedState
{
    Valid,
    ApprovedFuture,

    /// <summary>Was valid once; nothing applies or will apply: run out or out of force.</summary>
    Over,
    InReview,
    Draft,
}

/// <summary>A wiki link of a valid text that leads nowhere.</summary>
/// <param name="FromSlug">The text that links; of several the first by title.</param>
/// <param name="Target">Kennung the link names.</param>
/// <param name="TargetTitle">Null when there is no such article.</param>
/// <param name="Count">How many valid texts link there.</param>
public sealed record LostLink(string FromSlug, string FromTitle, string Target, string? TargetTitle, int Count)
{
    /// <summary>Unique within its list.</summary>
    internal string Key => Count > 0 && TargetTitle is null ? Target : $"{Target}\t{FromSlug}";
}
