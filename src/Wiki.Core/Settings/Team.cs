namespace Wiki.Core.Settings;

/// <summary>A Fachstelle of the office; owns articles and approves their changes.</summary>
public sealed class Team
{
    public int Id { get; private set; }

    /// <summary>Stable code in files and addresses: allgemein-1, humanitaer …</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public int SortOrder { get; set; }

    /// <summary>A closed Fachstelle keeps its history but takes no new articles or people.</summary>
    public bool IsActive { get; set; } = true;
}
