namespace Wiki.Core.SigningAuthority;

/// <summary>Kinds and verbs of this room in the record.</summary>
public static class AuthorityHistory
{
    public const string RuleKind = "authority-rule";
    public const string RuleAdded = "authority-rule-added";
    public const string RuleChanged = "authority-rule-changed";
    public const string RuleEnded = "authority-rule-ended";

    /// <summary>Number of the subject is the person's.</summary>
    public const string GrantKind = "signing-authority";
    public const string Granted = "authority-granted";
    public const string Ended = "authority-ended";
    public const string DeputyNamed = "signing-deputy-named";
    public const string DeputyEnded = "signing-deputy-ended";

    /// <summary>Learning records hold verb and number only.</summary>
    public const string CompetenceReleased = "competence-authority-given";
    public const string CompetenceWithdrawn = "competence-authority-taken";
    public const string StepwiseStarted = "stepwise-authority-started";
    public const string StepwiseEnded = "stepwise-authority-ended";
}
