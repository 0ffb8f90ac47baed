namespace Wiki.Core.Onboarding.Templates;

/// <summary>Names under which templates and plans write history; a plan's lines hold verb and number only, because these are learning records.</summary>
public static class PlanHistory
{
    public const string TemplateKind = "plan-template";
    public const string TemplateStarted = "plan-template-started";

    public const string PlanKind = "onboarding-plan";
    public const string PlanStarted = "plan-started";
    public const string MentorAssigned = "mentor-assigned";
    public const string Paused = "plan-paused";
    public const string Resumed = "plan-resumed";
    public const string PauseForgotten = "plan-pause-forgotten";
    public const string Adapted = "plan-adapted";
    public const string TakenOver = "plan-template-taken-over";
    public const string LeftAside = "plan-template-left-aside";
    public const string Ended = "plan-ended";
    public const string Reminded = "reading-reminded";
    public const string RecordDeleted = "learning-record-deleted";
    public const string AppointmentLogged = "appointment-logged";
    public const string AppointmentRemoved = "appointment-removed";
    public const string CompetenceReleased = "competence-released";
    public const string CompetenceWithdrawn = "competence-withdrawn";
    public const string MilestoneSigned = "milestone-signed";
    public const string SignatureTakenBack = "milestone-signature-taken-back";
    public const string AbsenceKind = "mentor-absence";
    public const string AbsenceRecorded = "absence-recorded";
    public const string AbsenceEnded = "absence-ended";
}
