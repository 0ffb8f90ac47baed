using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>What somebody asks or suggests.</summary>
/// <param name="Slug">Kennung of the article.</param>
/// <param name="Anchor">Id of the section's heading; empty for the whole article.</param>
/// <param name="Key">Random key of the form (<see cref="AskQuestion.NewKey"/>): sent twice it is one question.</param>
public sealed record QuestionInput(QuestionKind Kind, string Slug, string Anchor, string Section, string Quote, string Text, string Key)
{
    public bool Anonymous { get; init; }

    /// <summary>The person who is asked, a mentor; null asks those who keep the article.</summary>
    public int? AddresseeId { get; init; }

    /// <summary>Why the text may hold what looks like personal data.</summary>
    public PersonalDataPass Pass { get; init; } = PersonalDataPass.None;

    internal QuestionInput Normalised() => this with
    {
        Text = Text.ReplaceLineEndings("\n").Trim(),
        Anchor = Cut(Anchor, ParkedQuestion.MaxSection),
        Section = Cut(Section, ParkedQuestion.MaxSection),
        Quote = Cut(Quote, ParkedQuestion.MaxQuote),
    };

    internal IReadOnlyList<PersonalDataHit> PersonalData() => [.. PersonalDataGuard.Find(Text), .. PersonalDataGuard.Find(Quote)];

    internal Problem? Objection()
    {
        if (Text.Length == 0) return FeedbackProblems.TextMissing;
        if (Text.Length > ParkedQuestion.MaxText) return FeedbackProblems.TooLong;
        return Pass.Objection(PersonalData());
    }

    private static string Cut(string text, int longest)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? line : line[..(longest - 1)] + "…";
    }
}

/// <summary>What was asked.</summary>
/// <param name="Code">Only for an anonymous question: leads to the answer, and is stored nowhere.</param>
public sealed record AskedQuestion(int Id, string? Code);
