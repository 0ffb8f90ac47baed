using Wiki.Core.Articles;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>One's own reading, by what there is to do.</summary>
/// <param name="Now">Due today or overdue.</param>
/// <param name="Reopened">Read once and changed since, due later.</param>
/// <param name="Later">New, due later.</param>
/// <param name="Blocked">Can't be read just now.</param>
/// <param name="Dropped">Went out of force lately: nothing to do.</param>
/// <param name="Done">Read and current, the newest first.</param>
public sealed record MyReading(
    DateOnly Today, IReadOnlyList<TimedReading> Now, IReadOnlyList<TimedReading> Reopened, IReadOnlyList<TimedReading> Later,
    IReadOnlyList<ReadingItem> Blocked, IReadOnlyList<ReadingItem> Dropped, IReadOnlyList<ReadingItem> Done)
{
    public int Open => Now.Count + Reopened.Count + Later.Count;

    public int Minutes => Now.Concat(Reopened).Concat(Later).Sum(one => one.Length.Minutes);

    public bool IsEmpty => Open + Blocked.Count + Dropped.Count + Done.Count == 0;
}

/// <summary>Something to read and how long it takes.</summary>
public sealed record TimedReading(ReadingItem Item, ReadingLength Length);

/// <summary>One article as a person has to read it.</summary>
/// <param name="Place">Its place among what is open, from 1; 0 when it isn't open.</param>
/// <param name="Length">Null when it isn't open.</param>
/// <param name="Change">What changed since it was confirmed; null when it is new or current.</param>
public sealed record ReadingDetail(ReadingItem Item, int Place, int Open, ReadingLength? Length, ReadingChange? Change);

/// <summary>One difference over all revisions since the one that was confirmed.</summary>
/// <param name="Since">First day of today's text.</param>
/// <param name="Notes">Of each revision in between, oldest first.</param>
public sealed record ReadingChange(string OldTitle, string NewTitle, string Old, string New, DateOnly Since, IReadOnlyList<ChangeNoteRow> Notes);

/// <summary>What the author of a revision said about it.</summary>
public sealed record ChangeNoteRow(int Number, ChangeKind Kind, string Note, DateOnly ValidFrom, string Author);

/// <summary>An article and how one's people stand with it.</summary>
/// <param name="TeamName">Of the Fachstelle that may be asked as a whole; null without that right.</param>
/// <param name="UsualDueOn">The day the form proposes.</param>
public sealed record ReadingOfPeople(
    string Slug, string Title, int Number, bool IsLocked, string? TeamName, DateOnly UsualDueOn, IReadOnlyList<PersonReading> People);

/// <param name="Item">Null while the person hasn't got it to read.</param>
public sealed record PersonReading(int PersonId, string Name, ReadingItem? Item);
