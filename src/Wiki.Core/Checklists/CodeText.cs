namespace Wiki.Core.Checklists;

/// <summary>The German text of a code that several checklists use.</summary>
public sealed class CodeText
{
    public const int MaxText = 300;

    public int Id { get; private set; }

    public required CodeKind Kind { get; init; }

    public required string Code { get; init; }

    public required string Text { get; set; }
}

/// <summary>Which list a code belongs to.</summary>
public enum CodeKind
{
    /// <summary>unterlagen.yaml: evidence and documents.</summary>
    Document,

    /// <summary>folgen.yaml: what follows an outcome and what it obliges to.</summary>
    FollowUp,
}
