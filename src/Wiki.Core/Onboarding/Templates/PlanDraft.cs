namespace Wiki.Core.Onboarding.Templates;

/// <summary>The one Entwurf of a plan template, shared by all authors.</summary>
public sealed class PlanDraft
{
    public required int TemplateId { get; init; }

    public PlanFields Fields { get; private set; } = new();

    public string Yaml { get; private set; } = "";

    /// <summary>The approved number it started from; 0 for a new template.</summary>
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

    internal static PlanDraft Begin(PlanTemplate template) => new() { TemplateId = template.Id, BaseNumber = template.LastNumber, Version = template.LastDraftVersion };

    /// <summary>The frozen text as a draft again, with everybody who wrote it still counted.</summary>
    internal static PlanDraft FromReturned(PlanTemplate template, PlanVersion version, string? reason, DateTime now) => new()
    {
        TemplateId = version.TemplateId,
        Fields = version.Fields,
        Yaml = version.Body.Yaml,
        BaseNumber = version.BaseNumber,
        Contributors = [.. version.Contributors],
        ReturnReason = reason,
        SavedBy = version.SubmittedBy,
        SavedAt = now,
        Version = template.LastDraftVersion + 1,
    };

    /// <summary>The author took the changes of that newer version over: the draft now builds on it.</summary>
    internal void Rebase(int number) => BaseNumber = Math.Max(BaseNumber, number);

    internal void Write(PlanInput input, int author, DateTime now)
    {
        (Fields, Yaml, SavedBy, SavedAt) = (PlanFields.Of(input), input.Yaml, author, now);
        if (!Contributors.Contains(author)) Contributors.Add(author);
        Version++;
    }
}
