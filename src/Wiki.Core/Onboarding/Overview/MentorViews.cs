using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;

namespace Wiki.Core.Onboarding.Overview;

/// <summary>A mentor's people side by side.</summary>
/// <param name="People">Whom this person accompanies today, as mentor or for an absent one; by name.</param>
/// <param name="Elsewhere">Whom this person stands in for when the mentor is away, which is not so today.</param>
/// <param name="Articles">What any of them has to read now, the most pressing first.</param>
/// <param name="MoreArticles">How many further articles are open.</param>
public sealed record MentorBoard(DateOnly Today, IReadOnlyList<Mentee> People, IReadOnlyList<PlanRow> Elsewhere, IReadOnlyList<OpenArticle> Articles, int MoreArticles);

/// <summary>One newcomer as the mentor sees them.</summary>
public sealed record Mentee
{
    public required PlanRow Row { get; init; }

    /// <summary>The mentor is away, and this person stands in.</summary>
    public required bool StandsIn { get; init; }

    public required ReadingCount Reading { get; init; }

    /// <summary>All weeks of the plan.</summary>
    public required IReadOnlyList<RampWeek> Weeks { get; init; }

    /// <summary>The week of duty that runs today; null before the start and after the last.</summary>
    public required RampWeek? Week { get; init; }

    /// <summary>Own appointments that the ramp allows today.</summary>
    public required int TargetToday { get; init; }

    public required MenteeProgress Progress { get; init; }

    /// <summary>Accompanies today: releases and signs.</summary>
    public required bool IsInCharge { get; init; }

    /// <summary>Questions to this person that wait for an answer, the oldest first.</summary>
    public required IReadOnlyList<MenteeQuestion> Questions { get; init; }
}

/// <summary>How much of a person's reading is done, without a word about how long it took.</summary>
/// <param name="Total">Everything that is or was to be read and still applies.</param>
/// <param name="Open">To be read, not overdue.</param>
/// <param name="Reopened">Read once and changed since, not overdue.</param>
public sealed record ReadingCount(int Total, int Done, int Open, int Overdue, int Reopened)
{
    internal static ReadingCount Of(IReadOnlyCollection<ReadingItem> items, DateOnly today)
    {
        var (total, done, open, overdue, reopened) = (0, 0, 0, 0, 0);
        foreach (var item in items)
        {
            if (item.Status is ReadingStatus.Retired or ReadingStatus.Waiting) continue;
            total++;
            if (item.Status == ReadingStatus.Read) done++;
            else if (item.IsOverdue(today)) overdue++;
            else if (item.Status == ReadingStatus.Reopened) reopened++;
            else if (item.IsOpen) open++;
        }

        return new ReadingCount(total, done, open, overdue, reopened);
    }
}

/// <summary>A question a newcomer put to the mentor.</summary>
public sealed record MenteeQuestion(int Id, string Text, string Article);

/// <summary>An article that somebody of the people has to read now.</summary>
public sealed record OpenArticle(string Slug, string Title, IReadOnlyList<ReaderState> Readers);

/// <summary>How one person stands with it.</summary>
public sealed record ReaderState(int PersonId, string Name, ReadingItem Item);
