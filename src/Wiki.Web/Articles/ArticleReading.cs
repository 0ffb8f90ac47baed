using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Feedback;
using Wiki.Core.Inbox;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;
using Wiki.Web.Setup;
using Wiki.Web.SigningAuthority;

namespace Wiki.Web.Articles;

/// <summary>Where else a reader may go from an article; says nothing more about who reads.</summary>
public readonly record struct ArticleDoors(bool CanWrite, bool CanSeeDrafts, bool CanManage, bool CanAssign, bool CanStartRuns)
{
    public static ArticleDoors Of(Actor actor, ArticleView view)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(view);
        return new(
            actor.May(Right.WriteDrafts),
            actor.May(Right.SeeDrafts),
            actor.May(Right.ConfirmUnchanged) && actor.Leads(view.Fields.Team),
            actor.May(Right.LeadOnboarding) || actor.May(Right.Mentor),
            actor.May(Right.StartRuns));
    }
}

/// <summary>All that the page of an article shows one reader, besides the head every page has.</summary>
/// <param name="Reading">How the reader stands with it; null when nobody asked for it to be read.</param>
/// <param name="Signing">„Darf ich zeichnen?“ by the Kennung of a Bogen.</param>
/// <param name="OpenQuestions">Those this reader can handle.</param>
public sealed record ReadingFacts(
    ArticleView View, DateOnly Day, DateOnly Today, ArticleDoors Doors, ReadingItem? Reading,
    IReadOnlyList<ChecklistRow> Sheets, IReadOnlyDictionary<string, string> Signing, int OpenQuestions, bool IsWatched);

/// <summary>Gathers them, once a request.</summary>
public sealed class ArticleReading(
    ArticleQueries articles, ReadingBoard reading, ChecklistQueries checklists, FeedbackQueries questions, WatchQueries watches, SigningBoard signing, TimeProvider clock)
{
    private ReadingFacts? known;

    /// <summary>Null when nothing of the article applies on that day.</summary>
    /// <param name="referenceDate">As it stands in the address; null or nonsense means today.</param>
    public async Task<ReadingFacts?> FindAsync(string slug, string? referenceDate, Actor actor, CancellationToken ct)
    {
        if (known is not null) return known;

        var today = Today.In(clock);
        var day = German.ParseIso(referenceDate) ?? today;
        if (await articles.FindAsync(slug, day, ct) is not { } view) return null;

        var sheets = await checklists.OfArticleAsync(slug, day, ct);
        return known = new ReadingFacts(
            view,
            day,
            today,
            ArticleDoors.Of(actor, view),
            await reading.FindAsync(slug, actor, ct),
            sheets,
            await signing.SentencesAsync(sheets.Select(sheet => sheet.Slug), day, actor, ct),
            await questions.CountOpenAsync(view.ArticleId, actor, ct),
            (await watches.OfAsync(actor, ct)).Articles.Contains(view.ArticleId));
    }
}
