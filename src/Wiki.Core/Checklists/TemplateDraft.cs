namespace Wiki.Core.Checklists;

/// <summary>The one Entwurf of a checklist, shared by all authors, seen by no reader.</summary>
public sealed class TemplateDraft
{
    public required int ChecklistId { get; init; }

    public TemplateFields Fields { get; private set; } = new();

    public string Yaml { get; private set; } = "";

    public string Tests { get; private set; } = "";

    /// <summary>The approved number it started from; 0 for a new checklist.</summary>
    public int BaseNumber { get; private set; }

    /// <summary>Everybody who saved a part of it.</summary>
    public List<int> Contributors { get; init; } = [];

    /// <summary>Why a reviewer gave it back; null when it wasn't.</summary>
    public string? ReturnReason { get; init; }

    public int SavedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Concurrency token: the second of two savers is told, never overwritten.</summary>
    public int Version { get; private set; }

    internal static TemplateDraft Begin(Checklist checklist, int baseNumber) =>
        new() { ChecklistId = checklist.Id, BaseNumber = baseNumber, Version = checklist.LastDraftVersion };

    /// <summary>The frozen text as a draft again, with everybody who wrote it still counted.</summary>
    internal static TemplateDraft FromReturned(Checklist checklist, TemplateVersion version, string? reason, DateTime now) => new()
    {
        ChecklistId = version.ChecklistId,
        Fields = version.Fields,
        Yaml = version.Body.Yaml,
        Tests = version.Body.Tests,
        BaseNumber = version.BaseNumber,
        Contributors = [.. version.Contributors],
        ReturnReason = reason,
        SavedBy = version.SubmittedBy,
        SavedAt = now,
        Version = checklist.LastDraftVersion + 1,
    };

    /// <summary>The author took the changes of that newer version over: the draft now builds on it.</summary>
    internal void Rebase(int number) => BaseNumber = Math.Max(BaseNumber, number);

    internal void Write(TemplateInput input, int author, DateTime now)
    {
        (Fields, Yaml, Tests, SavedBy, SavedAt) = (TemplateFields.Of(input), input.Yaml, input.Tests, author, now);
        if (!Contributors.Contains(author)) Contributors.Add(author);
        Version++;
    }

    internal TemplateInput Input => new(Yaml, Tests, Fields.ChangeKind, Fields.ChangeNote);
}
