using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>How far a personal token carries its owner's rights; each scope holds the ones before it.</summary>
public enum TokenScope
{
    /// <summary>lesen</summary>
    Read,

    /// <summary>schreiben: drafts, submissions, suggestions, law.</summary>
    Write,

    /// <summary>freigeben: everything the owner may.</summary>
    Approve,
}

/// <summary>German names of the scopes, as the command line and pages use them, and what they leave of a person's rights.</summary>
public static class TokenScopes
{
    /// <summary>Rights that only let see. Administer is among them for counters and lists; the API lets no reading token into a verb that writes.</summary>
    private static readonly Right[] Seeing = [Right.Read, Right.SeeDrafts, Right.Audit, Right.Administer];

    private static readonly Right[] Writing = [.. Seeing, Right.Suggest, Right.WriteDrafts, Right.StartRuns, Right.ProposeValues, Right.KeepLaw, Right.Rename];

    public static IReadOnlyDictionary<string, TokenScope> ByName { get; } = new Dictionary<string, TokenScope>
    {
        ["lesen"] = TokenScope.Read,
        ["schreiben"] = TokenScope.Write,
        ["freigeben"] = TokenScope.Approve,
    };

    public static string NameOf(TokenScope scope) => ByName.Single(pair => pair.Value == scope).Key;

    /// <summary>The owner, with the rights that the scope leaves.</summary>
    internal static Actor Limit(Actor owner, TokenScope scope) => scope switch
    {
        TokenScope.Approve => owner,
        TokenScope.Write => owner with { Rights = owner.Rights.Intersect(Writing).ToHashSet() },
        _ => owner with { Rights = owner.Rights.Intersect(Seeing).ToHashSet() },
    };
}
