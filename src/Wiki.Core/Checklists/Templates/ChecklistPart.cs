namespace Wiki.Core.Checklists.Templates;

/// <summary>An Abschnitt of a template.</summary>
public sealed record ChecklistPart(string Id, string Title, IReadOnlyList<ChecklistItem> Items);
