using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>What a person may sign on a day for a case type, and where it comes from.</summary>
/// <param name="SourceId">Number of the grant or deputyship; null for the own level.</param>
/// <param name="Words">Continues a sentence: „aus Ihrer Stufe“.</param>
internal sealed record HeldAuthority(SigningLevel Level, AuthoritySource Source, int? SourceId, string Words);
