namespace Wiki.Core.Shared;

/// <summary>What a person may do; roles are bundles of these (docs/permissions.md is the matrix).</summary>
public enum Right
{
    /// <summary>Read valid and superseded text, search.</summary>
    Read,

    /// <summary>Suggest an improvement, park a question.</summary>
    Suggest,

    /// <summary>See drafts, submitted and returned text.</summary>
    SeeDrafts,

    /// <summary>Write drafts of any Fachstelle, submit them, withdraw one's own.</summary>
    WriteDrafts,

    /// <summary>Confirm an article unchanged and answer questions: own Fachstelle.</summary>
    ConfirmUnchanged,

    /// <summary>Approve and return: own Fachstelle, as dated deputy, or urgent.</summary>
    Approve,

    /// <summary>Lock, unlock and retire: own Fachstelle.</summary>
    Lock,

    /// <summary>Rename an article: own Fachstelle.</summary>
    Rename,

    /// <summary>Start runs, sign within level and competence.</summary>
    StartRuns,

    /// <summary>Propose a yearly value.</summary>
    ProposeValues,

    /// <summary>Approve a yearly value somebody else proposed.</summary>
    ApproveValues,

    /// <summary>Import statutes, keep synonyms and sources.</summary>
    KeepLaw,

    /// <summary>Start onboarding plans, set mentors, assign reading: own Fachstelle.</summary>
    LeadOnboarding,

    /// <summary>Accompany newcomers: own people.</summary>
    Mentor,

    /// <summary>Signing rules and grants: own Fachstelle, never for oneself.</summary>
    GrantAuthority,

    /// <summary>Draw samples and record findings (internal control).</summary>
    Audit,

    /// <summary>People, roles, teams, topics, settings, history.</summary>
    Administer,
}
