using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Inputs;

/// <summary>Inputveranstaltung: people hear about a topic together; who was there has its articles to read.</summary>
public sealed class InputSession
{
    public const int MaxTopic = 200;
    public const int MaxPlace = 200;
    public const int MaxMaterials = 10;

    public int Id { get; private set; }

    /// <summary>What calendars know it by, for ever.</summary>
    public string Uid { get; private init; } = Guid.NewGuid().ToString();

    public string Topic { get; private set; } = "";

    public DateOnly On { get; private set; }

    /// <summary>Wall clock of the office.</summary>
    public TimeOnly StartsAt { get; private set; }

    public int Minutes { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>Key of the input in onboarding plans that it counts for; empty when for none.</summary>
    public string PlanKey { get; private set; } = "";

    public IReadOnlyList<Material> Materials { get; private set; } = [];

    /// <summary>Fachstelle that holds it.</summary>
    public required string Team { get; init; }

    public required int CreatedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>UTC; null while it takes place.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Who holds it: the one who set it up, and the lead of the Fachstelle.</summary>
    public bool IsHeldBy(Actor actor) => (actor.Id == CreatedBy && MayHold(actor)) || actor.MayFor(Right.LeadOnboarding, Team);

    internal static bool MayHold(Actor actor) => actor.May(Right.LeadOnboarding) || actor.May(Right.Mentor);

    internal void Take(InputSessionInput input, DateTime now)
    {
        (Topic, On, StartsAt, Minutes, Place, PlanKey, Materials) =
            (input.Topic.Trim(), input.On, input.StartsAt, input.Minutes, input.Place.Trim(), input.PlanKey.Trim(), input.Materials);
        (ChangedAt, Version) = (now, Version + 1);
    }

    internal void Cancel(DateTime now) => (CancelledAt, ChangedAt, Version) = (now, now, Version + 1);
}

/// <summary>Something to look at before or after: a title and where it lies.</summary>
public sealed record Material(string Title, string Url);

/// <summary>An article that a session is about.</summary>
public sealed class InputSessionArticle
{
    public required int SessionId { get; init; }

    public required int ArticleId { get; init; }
}

/// <summary>Somebody wants to come, or was there.</summary>
public sealed class Participation
{
    public required int SessionId { get; init; }

    public required int PersonId { get; init; }

    /// <summary>Null until the holder has said who was there.</summary>
    public bool? Attended { get; internal set; }
}

/// <summary>A course elsewhere: title, provider and day, nothing else about the person.</summary>
public sealed class ExternalCourse
{
    public const int MaxText = 200;

    public int Id { get; private set; }

    public required int PersonId { get; init; }

    public required string Title { get; init; }

    public required string Provider { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>A certificate was shown; it is kept in the personnel file, not here.</summary>
    public required bool HasCertificate { get; init; }
}
