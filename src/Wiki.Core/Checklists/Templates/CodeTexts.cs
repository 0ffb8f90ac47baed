namespace Wiki.Core.Checklists.Templates;

/// <summary>German texts for codes that appear in several templates.</summary>
/// <param name="Documents">unterlagen.yaml: evidence and documents.</param>
/// <param name="FollowUps">folgen.yaml: what follows an outcome and what it obliges to.</param>
public sealed record CodeTexts(IReadOnlyDictionary<string, string> Documents, IReadOnlyDictionary<string, string> FollowUps)
{
    public static CodeTexts Empty { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());
}

/// <summary>What came of reading code texts: the texts, or every problem with line and key.</summary>
public sealed record CodeTextsReading(IReadOnlyDictionary<string, string>? Texts, IReadOnlyList<FileFinding> Findings);
