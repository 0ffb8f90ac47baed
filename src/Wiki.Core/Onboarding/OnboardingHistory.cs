namespace Wiki.Core.Onboarding;

/// <summary>Names under which this room writes history: verb and number only, because these are learning records.</summary>
public static class OnboardingHistory
{
    public const string ReadingKind = "reading";
    public const string SessionKind = "input-session";
    public const string SessionSaved = "session-saved";
    public const string SessionCancelled = "session-cancelled";
    public const string AttendanceRecorded = "attendance-recorded";
    public const string CourseKind = "external-course";
    public const string CourseRecorded = "course-recorded";
    public const string CourseRemoved = "course-removed";
    public const string LearningKind = "learning-data";
    public const string EntriesDeleted = "learning-entries-deleted";
    public const string ReadingAssigned = "reading-assigned";
    public const string ReadingWithdrawn = "reading-withdrawn";
    public const string ReadingAcknowledged = "reading-acknowledged";
}
