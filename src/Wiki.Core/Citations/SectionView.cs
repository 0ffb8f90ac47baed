using Wiki.Core.Markup;
using Wiki.Core.Markup.Diff;

namespace Wiki.Core.Citations;

/// <summary>One section as it was seen on or before a day.</summary>
public sealed record SectionView
{
    public required string Law { get; init; }

    public required string Abbreviation { get; init; }

    /// <summary>25b.</summary>
    public required string Section { get; init; }

    /// <summary>§ 25b.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string OutlinePath { get; init; }

    /// <summary>False when this state does not have the section but another one does.</summary>
    public required bool IsThere { get; init; }

    public required bool IsRepealed { get; init; }

    public required IReadOnlyList<SectionPartView> Parts { get; init; }

    public required RenderedHtml Footnotes { get; init; }

    /// <summary>Notes of the portal's editors.</summary>
    public required RenderedHtml Notes { get; init; }

    /// <summary>Day of the sighting.</summary>
    public required DateOnly SeenOn { get; init; }

    public required bool IsNewest { get; init; }

    /// <summary>The day asked for lies before the first state; this is the first one.</summary>
    public required bool IsBeforeFirstState { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<SectionStateView> States { get; init; }

    public SectionLink? Previous { get; init; }

    public SectionLink? Next { get; init; }

    /// <summary>First sighting of this wording without another one in between.</summary>
    public DateOnly UnchangedSince =>
        States.LastOrDefault(state => state.SeenOn <= SeenOn && state.Change != SectionPointKind.Same)?.SeenOn ?? SeenOn;

    /// <summary>The state before the newest change up to this one; null when there is none to compare with.</summary>
    public DateOnly? BeforeLastChange =>
        States.LastOrDefault(state => state.SeenOn < UnchangedSince)?.SeenOn;
}

/// <summary>One Absatz; the number is null where the law numbers none.</summary>
public sealed record SectionPartView(string? Number, RenderedHtml Html);

/// <summary>A section next door.</summary>
public sealed record SectionLink(string Section, string Name);

/// <summary>What one sighting says about a section, against the sighting before.</summary>
/// <param name="Name">Null where the state does not have it.</param>
/// <param name="Subsections">Absätze that differ; empty when they cannot be named.</param>
public sealed record SectionStateView(DateOnly SeenOn, SectionPointKind Change, string? Name, IReadOnlyList<string> Subsections);

/// <summary>How a section stands against the sighting before.</summary>
public enum SectionPointKind
{
    /// <summary>The first sighting of the law.</summary>
    First,

    Same,
    Changed,
    Added,
    Repealed,

    /// <summary>The state does not have it.</summary>
    Missing,
}

/// <summary>A section in two states side by side.</summary>
public sealed record SectionComparison
{
    public required string Law { get; init; }

    public required string Abbreviation { get; init; }

    public required string Section { get; init; }

    public required string Name { get; init; }

    /// <summary>Null where the state does not have the section.</summary>
    public string? OldTitle { get; init; }

    public string? NewTitle { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>All sightings of the law.</summary>
    public required IReadOnlyList<DateOnly> States { get; init; }

    public required IReadOnlyList<SynopsisRow> Rows { get; init; }

    /// <summary>Absätze with a difference.</summary>
    public int DifferentSubsections => Rows.Where(row => !row.IsSame).Select(row => row.Subsection).Distinct().Count();
}

/// <summary>A sentence or list item in both states; a side is null where it has none.</summary>
/// <param name="Label">Abs. 1 Satz 2 Nr. 1; empty for the text of a section without Absätze.</param>
public sealed record SynopsisRow(string? Subsection, string Label, IReadOnlyList<DiffPiece>? Old, IReadOnlyList<DiffPiece>? New)
{
    public bool IsSame { get; init; }
}
