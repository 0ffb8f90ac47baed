namespace Wiki.Core.Checklists.Templates;

/// <summary>One difference between two versions of a template, in words.</summary>
/// <param name="Subject">What it is about: Punkt ‚Lebensunterhalt‘.</param>
/// <param name="Sentence">The whole sentence, the subject included.</param>
public sealed record TemplateChange(string Subject, ChangeSort Sort, string Sentence);

/// <summary>What happened to the subject.</summary>
public enum ChangeSort
{
    Added,
    Removed,
    Changed,
    Moved,
}
