namespace Wiki.Core.Citations;

/// <summary>A section of a law: the same one in every state that has it. Name and document key together identify it.</summary>
public sealed class StatuteSection
{
    public int Id { get; private set; }

    public required int StatuteId { get; init; }

    /// <summary>As the law writes it: § 25b, Art 16a, Anlage D4a, (XXXX) §§ 3 bis 6.</summary>
    public required string Name { get; init; }

    /// <summary>First 21 characters of the portal's number of the section; nearly a key of its own.</summary>
    public required string DocumentKey { get; init; }

    /// <summary>25b, 16a, anlage-d4a, 3-bis-6: in addresses and citations.</summary>
    public required string Code { get; init; }
}
