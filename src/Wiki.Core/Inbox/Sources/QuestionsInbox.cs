using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Feedback;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox.Sources;

/// <summary>Parked questions to answer, and for who asked under their name: the answer, and the revision that brought it.</summary>
internal sealed class QuestionsInbox : IInboxSource
{
    public static readonly InboxGroup ToAnswer = new("rueckfragen", "Rückfragen beantworten", 40);
    public static readonly InboxGroup Answered = new("antworten", "Antworten auf Ihre Rückfragen", 70) { EndsWhenSeen = true };

    private const int NewForDays = 90;
    private const int LongestTitle = 80;

    public IReadOnlyCollection<Type> Entities => [typeof(ParkedQuestion), typeof(Article), typeof(Revision), typeof(People.User)];

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var since = Today.StartOf(today.AddDays(-NewForDays));
        var recent = db.ParkedQuestions.AsNoTracking().Where(q => (q.Answer == null && q.Closing == null)
            || (q.AskerId != null && (q.Answer!.At > since || q.Closing!.At > since || q.Draft!.At > since)));
        var found = await QuestionPlace.Rows(db, recent, today).ToListAsync(ct);
        var open = found.Where(place => place.Question.IsOpen).OrderBy(place => place.Question.Id).ToList();
        var told = found.Where(place => place.Question.AskerId is not null).ToLookup(place => place.Question.AskerId!.Value); // filtered
        return actor =>
        [
            .. open.Where(place => place.WaitsFor(actor)).Select(place => Item(ToAnswer, $"rueckfrage-{place.Question.Id}", place, place.Title)),
            .. told[actor.Id].Where(place => !place.Question.IsOpen)
                .Select(place => Item(Answered, $"antwort-{place.Question.Id}", place, place.Question.Answer is null ? "ohne Antwort geschlossen" : "beantwortet")),
            .. told[actor.Id].Where(place => place.DoneIn is not null)
                .Select(place => Item(Answered, $"umgesetzt-{place.Question.Id}", place, $"umgesetzt in Fassung {place.DoneIn}")),
        ];
    }

    private static InboxItem Item(InboxGroup group, string key, QuestionPlace place, string note)
    {
        var line = place.Question.Text.ReplaceLineEndings(" ");
        return new InboxItem(group, key, $"/rueckfragen/{place.Question.Id}", line.Length <= LongestTitle ? line : line[..(LongestTitle - 1)] + "…", null, note);
    }
}
