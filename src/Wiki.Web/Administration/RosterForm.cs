namespace Wiki.Web.Administration;

/// <summary>What the forms about Fachstellen and Themenfelder send.</summary>
public sealed class RosterForm
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    /// <summary>The name the form showed.</summary>
    public string? Before { get; set; }

    /// <summary>Number of the Themenfeld to merge into.</summary>
    public string? Into { get; set; }

    /// <summary>Number, place and direction of a button: 3:0:auf.</summary>
    public string? Move { get; set; }
}
