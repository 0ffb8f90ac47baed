namespace Wiki.Core.Settings;

/// <summary>A Themenfeld by which articles are grouped on the start page and in lists.</summary>
public sealed class Topic
{
    public int Id { get; private set; }

    public required string Name { get; set; }

    public int SortOrder { get; set; }
}
