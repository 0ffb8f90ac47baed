using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Feedback;

/// <summary>Questions under somebody's name that wait for one person's answer: what newcomers ask their mentor.</summary>
internal static class AddressedQuestions
{
    private const int LongestText = 90;

    /// <summary>One SELECT, the oldest first; anonymous ones are nobody's.</summary>
    public static async Task<IReadOnlyList<AddressedQuestion>> OpenAsync(WikiDbContext db, int addresseeId, DateOnly today, CancellationToken ct)
    {
        var open = db.ParkedQuestions.AsNoTracking().Where(q => q.AddresseeId == addresseeId && q.AskerId != null && q.Answer == null && q.Closing == null);
        var found = await QuestionPlace.Rows(db, open, today).Select(place => new { place.Question.Id, place.Question.AskerId, place.Question.Text, place.Title }).OrderBy(q => q.Id).ToListAsync(ct);
        return [.. found.Select(q => new AddressedQuestion(q.Id, q.AskerId!.Value, Line(q.Text), q.Title))]; // filtered
    }

    private static string Line(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestText ? line : line[..(LongestText - 1)] + "…";
    }
}

/// <summary>An open question to one person.</summary>
/// <param name="Title">Of the article.</param>
internal sealed record AddressedQuestion(int Id, int AskerId, string Text, string Title);
