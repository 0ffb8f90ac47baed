using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Tests.Permissions;

/// <summary>Which right each verb asks for before anything else. Where the right hangs on the thing, see <see cref="OthersThings"/>.</summary>
internal static class VerbRights
{
    public static IReadOnlyDictionary<string, Row> Guarded { get; } = new[]
    {
        May("articles", [Right.WriteDrafts],
            "StartArticle", "SaveDraft", "MergeDraft", "DiscardDraft", "RestoreRevision", "KeepWorkingCopy", "DropWorkingCopy", "AttachFile", "RemoveFile", "BringFileBack", "RenameFile"),
        May("articles: life", [Right.Lock], "LockArticle", "UnlockArticle", "RetireArticle"),
        May("articles: address", [Right.Rename], "RenameArticle"),
        May("articles: still right", [Right.ConfirmUnchanged], "ConfirmUnchanged"),
        May("articles: reading and watching", [Right.Read], "RevealLocked", "WatchArticle", "WatchArticle.RunForTopicAsync"),
        May("articles: handing over", [Right.Administer, Right.Approve], "HandOver"),
        May("submitting an article", [Right.WriteDrafts], [("kind", ArticleHistory.Kind)], "SubmitForReview"),
        May("submitting a checklist", [Right.WriteDrafts], [("kind", ChecklistHistory.Kind)], "SubmitForReview"),
        May("submitting a plan template", [Right.WriteDrafts], [("kind", PlanHistory.TemplateKind)], "SubmitForReview"),
        May("checklists", [Right.WriteDrafts], "StartChecklist", "SaveTemplateDraft", "MergeTemplateDraft", "DiscardTemplateDraft", "RestoreTemplateVersion"),
        May("checklists: texts of codes", [Right.WriteDrafts, Right.KeepLaw], "SaveCodeText"),
        May("checklists: yearly values", [Right.ProposeValues], "ProposeYearlyValue"),
        May("runs", [Right.StartRuns], "StartRun"),
        May("runs: checking a print", [Right.Read], "CheckPrint") with { Code = "gone" },
        May("questions", [Right.Suggest], "AskQuestion"),
        May("questions: note in the draft", [Right.WriteDrafts], "QuestionToDraft"),
        May("plan templates", [Right.WriteDrafts], "StartPlanTemplate", "SavePlanDraft", "DiscardPlanDraft"),
        May("plans", [Right.LeadOnboarding],
            "StartOnboarding", "AdaptPlan", "AssignMentor", "PausePlan", "ResumePlan", "ResumePlan.ForgetAsync", "TakeOverTemplate", "TakeOverTemplate.LeaveAsync", "EndPlan"),
        May("reading and sessions", [Right.LeadOnboarding, Right.Mentor], "AssignReading", "WithdrawReading", "SaveInputSession"),
        May("authority", [Right.GrantAuthority], "AddAuthorityRule", "GrantAuthority", "NameSigningDeputy") with { Code = "authority-not-allowed" },
        May("deputies", [Right.Approve], "NameDeputy") with { Code = "deputy-own-team" },
        May("people", [Right.Administer],
            "InvitePerson", "RenewInvitation", "ChangePerson", "DeactivatePerson", "ReactivatePerson", "EndSessions", "ImportPeople", "ImportPeople.CheckAsync") with { Code = "people-not-allowed" },
        May("teams and topics", [Right.Administer],
            "ChangeTeams.AddAsync", "ChangeTeams.RenameAsync", "ChangeTeams.CloseAsync", "ChangeTeams.ReopenAsync",
            "ChangeTopics.AddAsync", "ChangeTopics.MoveAsync", "RenameTopic", "RenameTopic.MergeAsync") with { Code = "roster-not-allowed" },
        May("settings", [Right.Administer], "SaveOfficeSettings") with { Code = "settings-not-allowed" },
        May("law", [Right.KeepLaw], "ImportStatutes") with { Code = "statutes-not-allowed" },
        May("law: exemptions", [Right.KeepLaw], "SaveNormExemption", "SaveNormExemption.RemoveAsync") with { Code = "norms-not-allowed" },
        May("search words", [Right.KeepLaw], "SaveSearchWord", "RemoveSearchWord", "DecideMissedQuery"),
        May("backups", [Right.Administer], "MakeBackup", "RecordRestore") with { Code = "backup-not-allowed" },
        May("import in somebody's name", [Right.Approve], "ImportContent") with { Code = "may-not-approve" },
    }.SelectMany(group => group.Verbs.Select(verb => new Row($"{verb} ({group.About})", verb, group.Rights, group.Code, group.Given))).ToDictionary(row => row.Label);

    /// <summary>Verbs that ask for no right, and why.</summary>
    public static IReadOnlyDictionary<string, string> Exceptions { get; } = new Dictionary<string, string>
    {
        ["ChangePassword"] = "changes one's own password only, and asks for the old one",
        ["RecordExternalCourse"] = "writes a line about oneself only",
    };

    private static Group May(string about, Right[] rights, params string[] verbs) => May(about, rights, [], verbs);

    private static Group May(string about, Right[] rights, (string Name, object? Value)[] given, params string[] verbs) => new(about, rights, given, verbs);

    /// <param name="Verb">Name of the <see cref="VerbMethod"/>.</param>
    /// <param name="Rights">Any of them opens it.</param>
    /// <param name="Code">The no.</param>
    /// <param name="Given">Arguments that decide which right it is.</param>
    public sealed record Row(string Label, string Verb, Right[] Rights, string Code, (string Name, object? Value)[] Given);

    private sealed record Group(string About, Right[] Rights, (string Name, object? Value)[] Given, string[] Verbs, string Code = "not-allowed");
}
