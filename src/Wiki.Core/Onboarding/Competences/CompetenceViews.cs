namespace Wiki.Core.Onboarding.Competences;

/// <summary>How far a person is with one competence.</summary>
public sealed record CompetenceState
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Kennungen of the Bögen that may be signed once it is released.</summary>
    public required IReadOnlyList<string> Checklists { get; init; }

    /// <summary>Null for a released competence the plan no longer names.</summary>
    public required ConditionVerdict? Verdict { get; init; }

    /// <summary>Accompanied cases on its topic.</summary>
    public required int Accompanied { get; init; }

    /// <summary>Newest first, withdrawn ones too.</summary>
    public required IReadOnlyList<ReleaseRow> Releases { get; init; }

    /// <summary>The release that holds; null while none does.</summary>
    public ReleaseRow? Valid => Releases.FirstOrDefault(release => release.WithdrawnAt is null);

    /// <summary>What a form was made from: the newest release, 0 when there never was one.</summary>
    public int Seen => Releases.Count == 0 ? 0 : Releases[0].Id;

    public CompetenceStand Stand => Valid is not null ? CompetenceStand.Released
        : Releases.Count > 0 ? CompetenceStand.Withdrawn
        : Accompanied > 0 ? CompetenceStand.Accompanied : CompetenceStand.Open;
}

/// <summary>offen → begleitet → freigegeben → entzogen.</summary>
public enum CompetenceStand
{
    Open,
    Accompanied,
    Released,
    Withdrawn,
}

/// <summary>A release as pages show it.</summary>
/// <param name="At">UTC.</param>
/// <param name="WithdrawnAt">UTC; null while it holds.</param>
public sealed record ReleaseRow(
    int Id, int PlanId, string Code, string Title, int Cases, string By, DateTime At, string? WithdrawnBy, DateTime? WithdrawnAt, string Reason);
