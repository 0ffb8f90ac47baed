using Wiki.Core.Articles;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists;

/// <summary>What one save of a checklist's draft stored; kept for some days as the common base of people who edit at the same time (ADR 0010).</summary>
public sealed class TemplateDraftVersion
{
    public required int ChecklistId { get; init; }

    /// <summary>The draft's version after that save; counts on over all drafts of a checklist.</summary>
    public required int Version { get; init; }

    public required string Yaml { get; init; }

    public required string Tests { get; init; }

    public required ChangeKind ChangeKind { get; init; }

    public required string ChangeNote { get; init; }

    /// <summary>Everybody who had written a part of it by then.</summary>
    public required List<int> Contributors { get; init; }

    public required int SavedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; init; }

    internal TemplateInput Input => new(Yaml, Tests, ChangeKind, ChangeNote);

    /// <summary>In the verb's own save, after the draft was written.</summary>
    internal static void Keep(WikiDbContext db, TemplateDraft draft) => db.TemplateDraftVersions.Add(new TemplateDraftVersion
    {
        ChecklistId = draft.ChecklistId,
        Version = draft.Version,
        Yaml = draft.Yaml,
        Tests = draft.Tests,
        ChangeKind = draft.Fields.ChangeKind,
        ChangeNote = draft.Fields.ChangeNote,
        Contributors = [.. draft.Contributors],
        SavedBy = draft.SavedBy,
        SavedAt = draft.SavedAt,
    });
}
