using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>The office's roles as bundles of rights; docs/permissions.md says the same for people, and a test compares the two.</summary>
public static class RoleCatalog
{
    public const string Reader = "Leser";
    public const string Author = "Autor";
    public const string TopicOwner = "Fachverantwortung";
    public const string Approver = "Freigabe";
    public const string Mentor = "Pate";
    public const string Auditor = "IKS";
    public const string Administrator = "Admin";

    private static readonly Right[] Everybody = [Right.Read, Right.Suggest];

    public static IReadOnlyDictionary<string, IReadOnlyList<Right>> Bundles { get; } = new Dictionary<string, IReadOnlyList<Right>>
    {
        [Reader] = [.. Everybody, Right.StartRuns],
        [Author] = [.. Everybody, Right.StartRuns, Right.SeeDrafts, Right.WriteDrafts],
        [TopicOwner] =
        [
            .. Everybody, Right.StartRuns, Right.SeeDrafts, Right.WriteDrafts, Right.ConfirmUnchanged, Right.Rename,
            Right.ProposeValues, Right.KeepLaw,
        ],
        [Approver] =
        [
            .. Everybody, Right.StartRuns, Right.SeeDrafts, Right.ConfirmUnchanged, Right.Approve, Right.Lock, Right.Rename,
            Right.ProposeValues, Right.ApproveValues, Right.KeepLaw, Right.LeadOnboarding, Right.GrantAuthority,
        ],
        [Mentor] = [.. Everybody, Right.StartRuns, Right.Mentor],
        [Auditor] = [.. Everybody, Right.Audit],
        [Administrator] = [.. Everybody, Right.ProposeValues, Right.KeepLaw, Right.Administer],
    };

    public static IReadOnlySet<Right> RightsOf(IEnumerable<string> roles) =>
        roles.SelectMany(role => Bundles.TryGetValue(role, out var rights) ? rights : []).ToHashSet();

    /// <summary>Internal control and administration can't be one person: who keeps the accounts must not audit their work.</summary>
    public static bool AreCompatible(IReadOnlyCollection<string> roles) =>
        !(roles.Contains(Auditor) && roles.Contains(Administrator));
}
