namespace Wiki.Core.Tests.HousePlan;

/// <summary>The house plan's table of rooms: who may look at whom, downwards only.</summary>
internal static class RoomMatrix
{
    /// <summary>Rooms that every room may use.</summary>
    public static readonly string[] Ground = ["Shared", "Data", "LegalText"];

    public static readonly IReadOnlyDictionary<string, string[]> Glances = new Dictionary<string, string[]>
    {
        ["Shared"] = [],
        ["Data"] = [], // looks at all entities: the one deliberate exception, see ArrowTests
        ["History"] = [],
        ["People"] = ["History"],
        ["LegalText"] = [],
        ["Settings"] = ["History"],
        ["Markup"] = [],
        ["Search"] = ["History", "Settings"],
        ["Citations"] = ["Markup", "Search", "History", "People"],
        ["Files"] = ["History", "People"],
        ["Rechecks"] = ["History", "People", "Settings"],
        ["Glossary"] = ["Markup", "Search", "History", "People"],
        ["Referrals"] = ["Markup", "Search", "History", "People"],
        ["SigningAuthority"] = ["History", "People"],
        ["Articles"] = ["Citations", "Files", "Rechecks", "Markup", "Search", "Settings", "History", "People"],
        ["Checklists"] = ["Articles", "Citations", "SigningAuthority", "Rechecks", "Markup", "Search", "Settings", "History", "People"],
        ["Pathways"] = ["Citations", "Checklists"],
        ["Feedback"] = ["Articles", "History", "People"],
        ["Reviews"] = ["Articles", "Checklists", "Rechecks", "Settings", "History", "People"],
        ["LegalChanges"] = ["Articles", "Checklists", "Citations", "Rechecks", "History", "People"],
        ["Onboarding"] = ["Articles", "Checklists", "Feedback", "SigningAuthority", "Markup", "Settings", "History", "People"],
        ["Inbox"] =
        [
            "Rechecks", "Glossary", "Referrals", "SigningAuthority", "Articles", "Checklists", "Pathways", "Feedback", "Reviews", "LegalChanges",
            "Onboarding", "Citations", "Files", "Markup", "Search", "Settings", "History", "People",
        ],
        ["InternalControl"] = ["Articles", "Checklists", "Reviews", "SigningAuthority", "History", "People"],
        ["Transfer"] = Everything("Transfer", "Seeding"),
        ["Seeding"] = Everything("Seeding"),
    };

    private static string[] Everything(params string[] but) =>
    [
        .. new[]
        {
            "History", "People", "Settings", "Markup", "Search", "Citations", "Files", "Rechecks", "Glossary", "Referrals", "SigningAuthority",
            "Articles", "Checklists", "Pathways", "Feedback", "Reviews", "LegalChanges", "Onboarding", "Inbox", "InternalControl", "Transfer",
        }.Except(but),
    ];
}
