namespace Wiki.Core.Checklists;

/// <summary>Names under which this room writes history; what drafts and versions go through is called as for articles.</summary>
public static class ChecklistHistory
{
    public const string Kind = "checklist";
    public const string Started = "checklist-started";

    public const string ValueKind = "yearly-value";
    public const string ValueProposed = "value-proposed";
    public const string ValueApproved = "value-approved";
    public const string ValueRejected = "value-rejected";

    public const string TextKind = "code-text";
    public const string TextSaved = "code-text-saved";
}
