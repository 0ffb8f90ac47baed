namespace Wiki.Core.Citations;

/// <summary>A law whose text the wiki has, in one or several states.</summary>
public sealed class Statute
{
    public int Id { get; private set; }

    /// <summary>aufenthg, freizuegg-eu, sgb-2: in addresses and citations.</summary>
    public required string Code { get; init; }

    /// <summary>Number of the law at the portal; never changes.</summary>
    public required string Bjnr { get; init; }

    /// <summary>As people cite it: AufenthG, SGB II.</summary>
    public required string Abbreviation { get; set; }

    public required string Title { get; set; }

    /// <summary>Aufenthaltsgesetz; null where the law has none.</summary>
    public string? ShortTitle { get; set; }
}
