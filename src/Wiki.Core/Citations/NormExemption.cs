namespace Wiki.Core.Citations;

/// <summary>A citation that a statute state in reach cannot resolve although it is right, with the reason.</summary>
public sealed class NormExemption
{
    public int Id { get; private set; }

    /// <summary>The unit: aufenthg/18/5.</summary>
    public required string Key { get; init; }

    /// <summary>Kennung of the article or checklist it holds for; empty for all.</summary>
    public required string Subject { get; init; }

    public required string Reason { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; set; }

    public required int SavedById { get; set; }

    public required string SavedByName { get; set; }
}
