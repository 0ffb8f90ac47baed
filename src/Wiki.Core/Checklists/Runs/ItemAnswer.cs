using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Runs;

/// <summary>The answer to one item of a run: a truth, a number, a date or a code, never words. A row without a value was answered once and is open again.</summary>
public sealed class ItemAnswer
{
    public required int RunId { get; init; }

    public required string ItemId { get; init; }

    public bool? Truth { get; private set; }

    public Rational? Number { get; private set; }

    public DateOnly? Date { get; private set; }

    /// <summary>Code of an option.</summary>
    public string? Code { get; private set; }

    /// <summary>The question changed since: the answer is kept for the eye and counts as open until it is given again.</summary>
    public bool AskAgain { get; private set; }

    /// <summary>Own concurrency token: two people at different questions don't meet. 0 is „never answered“.</summary>
    public int Version { get; private set; }

    public int ChangedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Null while open.</summary>
    public RuleValue? Value =>
        Truth is { } truth ? RuleValue.Of(truth)
        : Number is { } number ? RuleValue.Of(number)
        : Date is { } date ? RuleValue.Of(date)
        : Code is { } code ? RuleValue.Of(code)
        : null;

    /// <summary>Nothing was given, or it has to be given again.</summary>
    public bool IsOpen => AskAgain || Value is null;

    /// <param name="value">Null takes the answer back.</param>
    internal void Set(RuleValue? value, int by, DateTime now)
    {
        Truth = value?.Type == RuleType.Truth ? value.Truth : null;
        Number = value?.Type == RuleType.Number ? value.Number : null;
        Date = value?.Type == RuleType.Date ? value.Date : null;
        Code = value?.Type == RuleType.Text ? value.Text : null;
        (AskAgain, ChangedBy, ChangedAt) = (false, by, now);
        Version++;
    }

    internal void AskOnceMore()
    {
        if (AskAgain || Value is null) return;
        AskAgain = true;
        Version++;
    }
}
