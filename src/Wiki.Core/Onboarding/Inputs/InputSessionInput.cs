using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Inputs;

/// <summary>What a form says about a session.</summary>
/// <param name="Articles">Kennungen.</param>
public sealed record InputSessionInput(
    string Topic, DateOnly On, TimeOnly StartsAt, int Minutes, string Place, string PlanKey, IReadOnlyList<string> Articles, IReadOnlyList<Material> Materials)
{
    internal Problem? Objection()
    {
        if (Topic.Trim().Length is 0 or > InputSession.MaxTopic) return InputProblems.TopicMissing;
        if (Place.Trim().Length is 0 or > InputSession.MaxPlace) return InputProblems.PlaceMissing;
        if (Minutes is < 15 or > 600) return InputProblems.BadLength;
        if (PlanKey.Trim().Length > 40) return InputProblems.PlanKeyTooLong;
        if (Materials.Count > InputSession.MaxMaterials) return InputProblems.TooManyMaterials;

        var bad = Materials.Where(m => !IsGood(m)).Select(m => $"{m.Title} | {m.Url}").ToList();
        return bad.Count > 0 ? InputProblems.BadMaterials(bad) : null;
    }

    /// <summary>A page of this wiki or an encrypted one elsewhere: nothing that could run as a script.</summary>
    private static bool IsGood(Material material) =>
        material.Title.Length is > 0 and <= 200 && material.Url.Length <= 500
        && ((material.Url.StartsWith('/') && !material.Url.StartsWith("//", StringComparison.Ordinal) && !material.Url.Contains('\\', StringComparison.Ordinal))
            || (Uri.TryCreate(material.Url, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps));
}
