using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>A case somebody wants to sign, as far as authority depends on it.</summary>
/// <param name="CaseType">Kennung of the checklist.</param>
/// <param name="OutcomeLevel">What the outcome itself asks for; rules may ask for more.</param>
/// <param name="Flags">Names of the checklist's risks that count, and <see cref="SigningFlags"/>.</param>
/// <param name="Team">Code of the checklist's Fachstelle, whose rules hold.</param>
public sealed record SigningRequest(string CaseType, OutcomeKind Outcome, SigningLevel OutcomeLevel, IReadOnlyList<string> Flags, string Team)
{
    /// <summary>Who has signed already; asked for co-signing, because nobody co-signs what they signed.</summary>
    public IReadOnlyList<int> SignedBy { get; init; } = [];
}

/// <summary>Whether a person may sign now, and why.</summary>
public sealed record SigningAnswer
{
    public required bool May { get; init; }

    /// <summary>The higher of the outcome's level and the rules'; for a co-signature what the co-signer needs.</summary>
    public required SigningLevel Required { get; init; }

    /// <summary>What the person has for this case type today.</summary>
    public required SigningLevel Held { get; init; }

    /// <summary>Level of the second person who has to co-sign; null when one signature is enough.</summary>
    public SigningLevel? CoSignLevel { get; init; }

    public bool NeedsCoSigner => CoSignLevel is not null;

    /// <summary>One or two German sentences why, or why not.</summary>
    public required string Because { get; init; }

    /// <summary>What the person has for this case type and where it comes from, as a sentence.</summary>
    public required string HeldBecause { get; init; }

    /// <summary>Rules that covered the case, with the version in force.</summary>
    public required IReadOnlyList<AppliedRule> Rules { get; init; }

    /// <summary>Rule that asks for more than the outcome itself; null when the outcome's level decides.</summary>
    public AppliedRule? DecidingRule { get; init; }

    /// <summary>Where the person's authority comes from, with the number of grant or deputyship: what is stored with a signature.</summary>
    public required AuthoritySource Source { get; init; }

    public int? SourceId { get; init; }

    /// <summary>Who could sign instead, or co-sign after the asker: the Fachstelle's first, the lowest sufficient level first, never the asker.</summary>
    public IReadOnlyList<PossibleSigner> Signers => field ??= FindSigners();

    /// <summary>Looked for only when somebody asks: most pages don't.</summary>
    internal Func<IReadOnlyList<PossibleSigner>> FindSigners { get; init; } = static () => [];

    /// <summary>Rule and version of all rules that covered the case, as stored: „3/2, 5/1“; empty without any.</summary>
    public string RulesCode => string.Join(", ", Rules.Select(rule => $"{rule.Number}/{rule.Version}"));
}

/// <summary>A rule that covered a case.</summary>
public sealed record AppliedRule(int Number, int Version, string Source);

/// <summary>Somebody a case can be submitted to.</summary>
public sealed record PossibleSigner(int Id, string UserName, string Name, string Team, SigningLevel Level);

/// <summary>Where authority comes from.</summary>
public enum AuthoritySource
{
    /// <summary>The person's own level, for every case type.</summary>
    OwnLevel,

    /// <summary>Granted for every case type or for some.</summary>
    Grant,

    /// <summary>A competence that was released during onboarding.</summary>
    Competence,

    /// <summary>In the place of somebody who is away.</summary>
    Deputy,
}
