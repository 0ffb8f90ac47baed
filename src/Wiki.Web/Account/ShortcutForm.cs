namespace Wiki.Web.Account;

/// <summary>Which way the switch was pressed.</summary>
public sealed class ShortcutForm
{
    public const string On = "an";
    public const string Off = "aus";

    public string? Choice { get; set; }
}
