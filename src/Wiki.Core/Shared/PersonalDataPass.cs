namespace Wiki.Core.Shared;

/// <summary>
/// "Warn, pass only with a reason": what a form sends along with its texts. The verb asks <c>Objection</c> before it saves and
/// writes the reason into the history (HistoryWriter.AddPass), never the words that were found.
/// </summary>
/// <param name="Reason">Why the text may stay as it is; empty or null as long as nobody was asked.</param>
public sealed record PersonalDataPass(string? Reason)
{
    public const int MaxReason = 300;

    /// <summary>Code of the warning; a form that gets it shows the reason field (Ui/PersonalDataNotice).</summary>
    public const string Code = "personal-data";

    private const string Warning =
        "Im Text steht vermutlich etwas über eine bestimmte Person. Nehmen Sie es bitte heraus; muss es bleiben, schreiben Sie den Grund dazu.";

    private static readonly Problem ReasonTooLong = new(Code, $"Der Grund ist zu lang: höchstens {MaxReason} Zeichen.");
    private static readonly Problem ReasonIsPersonal = new(Code, "Auch im Grund steht vermutlich etwas über eine bestimmte Person. Er bleibt im Protokoll; schreiben Sie ihn bitte allgemein.");

    /// <summary>Nobody has given a reason.</summary>
    public static PersonalDataPass None { get; } = new((string?)null);

    /// <summary>The warning, while nothing was found or a good reason is given: null.</summary>
    public Problem? Objection(IReadOnlyCollection<PersonalDataHit> hits)
    {
        if (hits.Count == 0) return null;
        if (string.IsNullOrWhiteSpace(Reason)) return new Problem(Code, Warning) { Details = [.. hits.Select(hit => hit.Sentence).Distinct().Take(20)] };
        if (Reason.Length > MaxReason) return ReasonTooLong;
        return PersonalDataGuard.Find(Reason).Count > 0 ? ReasonIsPersonal : null;
    }

    /// <summary>For forms of one text.</summary>
    public Problem? Objection(string text) => Objection(PersonalDataGuard.Find(text));
}
