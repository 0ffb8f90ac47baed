namespace Wiki.Core.Onboarding;

/// <summary>Names under which this room writes history: verb and number only, because these are learning records.</summary>
public static class OnboardingHistory
{
    public const string ReadingKind = "reading";
    public const string ReadingAssigned = "reading-assigned";
    public const string ReadingWithdrawn = "reading-withdrawn";
    public const string ReadingAcknowledged = "reading-acknowledged";
}
