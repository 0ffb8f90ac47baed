using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Permissions;

/// <summary>Verbs whose right hangs on the thing: one thing of every kind, asked for by people it is not for.</summary>
internal static class OthersThings
{
    /// <summary>Somebody with every right, of another Fachstelle, who has nothing to do with any of it.</summary>
    private static readonly Who Stranger = new("neu", Enum.GetValues<Right>(), "allgemein-1");

    public static IReadOnlyDictionary<string, Row> Rows { get; } = ((IEnumerable<Row>)
    [
        .. Of("runId", "{RunId:int}", "gone", "sachbearbeitung",
            [Stranger, Lacking("sachbearbeitung", Right.StartRuns), new("admin"), new("iks")],
            "AnswerItem", "WriteRunNote", "MoveRun", "HandOverRun", "AbandonRun", "TakeRunIntoFile", "DecideRun", "SubmitRun", "RecallRun", "SignRun", "CoSignRun", "ReturnRun"),
        .. Of("planId", "{PlanId:int}", "gone", "patin", [Stranger, Lacking("patin", Right.Mentor), Lacking("leitung", Right.LeadOnboarding), new("admin")], "LogAppointment", "RemoveAppointment"),
        .. Of("planId", "{PlanId:int}", "gone", "patin", [Stranger, Lacking("patin", Right.Mentor, Right.LeadOnboarding), Lacking("leitung", Right.LeadOnboarding, Right.Mentor), new("admin")],
            "ReleaseCompetence", "WithdrawCompetence", "SignMilestone", "TakeBackSignature", "RemindReader"),
        .. Of("sessionId", "{SessionId:int}", "not-allowed", "leitung", [Stranger, Lacking("leitung", Right.LeadOnboarding, Right.Mentor), new("autorin")], "CancelInputSession", "RecordAttendance"),
        .. Of("sessionId", "{SessionId:int}", "gone", "neu", [Lacking("neu", Right.Read)], "RegisterForSession"),
        .. Of("personId", "patin", "not-allowed", "leitung", [Stranger, Lacking("patin", Right.Mentor, Right.LeadOnboarding), Lacking("leitung", Right.LeadOnboarding)], "RecordAbsence"),
        .. Of("absenceId", "absence", "no-absence", null, [Stranger, Lacking("patin", Right.Mentor, Right.LeadOnboarding), Lacking("leitung", Right.LeadOnboarding)], "RecordAbsence.EndAsync"),
        .. Of("courseId", "kurs-entfernen-{Id}", "gone", null, [Stranger, new("leitung"), new("admin")], "RecordExternalCourse.RemoveAsync"),
        .. Of("slug", "{Reopened}", "not-asked", "autorin", [Stranger, Lacking("autorin", Right.Read)], "AcknowledgeReading"),
        .. Of("reviewId", "{ReviewId:int}", "not-allowed", "leitung", [Lacking("leitung", Right.Approve)], "ApproveRevision", "ReturnForRework", "ConfirmUrgent"),
        .. Of("reviewId", "{ReviewId:int}", "other-team", "leitung", [Stranger], "ApproveRevision", "ReturnForRework"),
        .. Of("reviewId", "{ReviewId:int}", "not-yours", null, [Stranger, new("leitung"), new("admin")], "WithdrawReview"),
        .. Of("valueId", "{ValueId:int}", "not-allowed", null, [Lacking("leitung", Right.ApproveValues)], "ApproveYearlyValue", "RejectYearlyValue"),
        .. Of("stateId", "{StateId:int}", "statutes-decide-not-allowed", null, [Lacking("admin", Right.Administer)], "DecideHeldState.AcceptAsync", "DecideHeldState.RejectAsync"),
        .. Of("id", "{QuestionId:int}", "question-gone", "autorin", [Stranger, Lacking("leitung", Right.ConfirmUnchanged)], "AnswerQuestion", "CloseQuestion", "PassQuestionOn"),
        .. Of("id", "{QuestionId:int}", "not-allowed", "autorin", [new("sachbearbeitung")], "AnswerQuestion", "CloseQuestion", "PassQuestionOn"),
        .. Of("number", "{RuleNumber:int}", "authority-not-allowed", "leitung", [Stranger, Lacking("leitung", Right.GrantAuthority)], "ChangeAuthorityRule", "EndAuthorityRule"),
        .. Of("grantId", "befugnis-nehmen-{Id}", "authority-not-allowed", null, [Stranger, Lacking("leitung", Right.GrantAuthority)], "EndAuthority"),
        .. Of("deputyId", "vertretung-aufheben-{Id}", "authority-not-allowed", null, [Stranger, Lacking("leitung", Right.GrantAuthority)], "EndSigningDeputy"),
        .. Of("deputyId", "beenden-{Id}", "deputy-own-team", null, [Stranger, Lacking("leitung", Right.Approve)], "EndDeputy"),
        .. Of("userId", "autorin", "token-not-yours", null, [Stranger, new("leitung"), new("admin")], "CreatePersonalToken"),
        .. Of("tokenId", "token", "token-not-yours", null, [Stranger, new("leitung"), new("admin")], "RevokePersonalToken"),
        .. Of("key", "task", "task-gone", "leitung", [new("neu"), new("admin")], "MarkSeen", "SnoozeTask"),
        .. Of("slug", "{Slug}", "not-allowed", null, [new("patin")], "AssignReading"),
    ]).ToDictionary(row => row.Label);

    /// <summary>Verbs of the rows.</summary>
    public static IEnumerable<string> Verbs => Rows.Values.Select(row => row.Verb);

    /// <summary>What the verb gets beside the thing, where it reads it before it knows whose the thing is.</summary>
    public static (string Name, object? Value)[] Beside(string verb, DateOnly today) => verb switch
    {
        "WriteRunNote" => [("note", "Notiz.")],
        "AssignReading" => [("input", new AssignInput([], WholeTeam: true, today.AddDays(7), ""))],
        _ => [],
    };

    private static Who Lacking(string person, params Right[] rights) => new(person, [.. Enum.GetValues<Right>().Except(rights)]);

    private static IEnumerable<Row> Of(string argument, string thing, string code, string? entitled, Who[] others, params string[] verbs) =>
        verbs.SelectMany(verb => others.Select(who => new Row($"{verb} as {who}", verb, argument, thing, code, entitled, who)));

    /// <param name="Argument">The verb's parameter that names the thing.</param>
    /// <param name="Thing">As <see cref="OneOfEach"/> calls it, or a person's name.</param>
    /// <param name="Code">What the others are told.</param>
    /// <param name="Entitled">Somebody who is told something else; null where asking would change the thing for the other rows.</param>
    public sealed record Row(string Label, string Verb, string Argument, string Thing, string Code, string? Entitled, Who Who);

    /// <param name="Rights">Null: those of the roles.</param>
    /// <param name="Team">Null: one's own.</param>
    public sealed record Who(string Person, Right[]? Rights = null, string? Team = null)
    {
        public override string ToString() => Team is not null ? "somebody of another Fachstelle"
            : Rights is null ? Person
            : $"{Person} without {string.Join(", ", Enum.GetValues<Right>().Except(Rights))}";
    }
}
