namespace Wiki.Core.Shared;

/// <summary>An expected "no" of the domain: a stable code for programs and tests, a German sentence for people.</summary>
/// <param name="Code">Kebab-case, stable, part of the API contract.</param>
/// <param name="Sentence">Says what is wrong and what to do next.</param>
public sealed record Problem(string Code, string Sentence)
{
    /// <summary>Single points behind the sentence (an import report, a list of missing fields); empty when the sentence says it all.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
