namespace Wiki.Core.Shared;

/// <summary>Who acts: a signed-in person or a named system actor. Core sees rights, never role names.</summary>
public sealed record Actor
{
    public required int Id { get; init; }

    /// <summary>The sign-in name, lower case; owners and deputies of articles are named by it.</summary>
    public required string UserName { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the person's Fachstelle; empty for system actors.</summary>
    public string Team { get; init; } = "";

    public SigningLevel Level { get; init; }

    /// <summary>Pages offer shortcuts of single signs.</summary>
    public bool UsesShortcuts { get; init; } = true;

    public IReadOnlySet<Right> Rights { get; init; } = new HashSet<Right>();

    /// <summary>Teams this person approves for today besides the own one, as a dated deputy.</summary>
    public IReadOnlyList<string> DeputyTeams { get; init; } = [];

    public bool May(Right right) => Rights.Contains(right);

    /// <summary>The right, and the thing belongs to the own Fachstelle.</summary>
    public bool MayFor(Right right, string team) => May(right) && Team == team;

    /// <summary>Approves for this team: the own one, or one it is a deputy of today.</summary>
    public bool Leads(string team) => Team == team || DeputyTeams.Contains(team);
}
