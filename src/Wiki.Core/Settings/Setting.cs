namespace Wiki.Core.Settings;

/// <summary>One stored office setting; what is not stored has its default in <see cref="OfficeSettings"/>.</summary>
public sealed class Setting
{
    public required string Key { get; init; }

    public required string Value { get; set; }
}
