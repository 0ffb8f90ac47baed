using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Feedback;

/// <summary>A question with who keeps its article: says who may see and handle it.</summary>
internal sealed record QuestionPlace
{
    public required ParkedQuestion Question { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Team { get; init; }

    /// <summary>User name of the Verantwortung.</summary>
    public required string Owner { get; init; }

    public required string Deputy { get; init; }

    /// <summary>Verantwortung or Vertretung is an active person.</summary>
    public required bool HasKeeper { get; init; }

    /// <summary>The person it is addressed to is still active.</summary>
    public required bool HasAddressee { get; init; }

    /// <summary>Number of the revision that was approved after the note in the draft; null while there is none.</summary>
    public required int? DoneIn { get; init; }

    /// <summary>The chosen questions; members, not a constructor, so that lists can go on narrowing.</summary>
    public static IQueryable<QuestionPlace> Rows(WikiDbContext db, IQueryable<ParkedQuestion> questions, DateOnly today) =>
        from question in questions
        join article in db.Articles on question.ArticleId equals article.Id
        from r in db.Revisions.NewestOn(today).Where(r => r.ArticleId == article.Id).DefaultIfEmpty()
        let owner = article.Owner ?? (r == null ? "" : r.Fields.Owner)
        let deputy = article.Deputy ?? (r == null ? "" : r.Fields.Deputy)
        select new QuestionPlace
        {
            Question = question,
            Slug = article.Slug,
            Title = r == null ? article.Slug : r.Fields.Title,
            Team = r == null ? "" : r.Fields.Team,
            Owner = owner,
            Deputy = deputy,
            HasKeeper = db.Users.Any(u => u.IsActive && !u.IsSystem && (u.UserName == owner || u.UserName == deputy)),
            HasAddressee = question.AddresseeId == null || db.Users.Any(u => u.IsActive && u.Id == question.AddresseeId),
            DoneIn = question.Draft == null ? null : db.Revisions
                .Where(d => d.ArticleId == question.ArticleId && d.State == RevisionState.Approved && d.Number > question.Draft!.BaseNumber && d.ApprovedAt >= question.Draft!.At) // asked just before
                .Min(d => d.Number),
        };

    /// <summary>Addressed and the person is there: nobody else's business, so that nobody is shy to ask.</summary>
    public bool IsPrivate => Question.AddresseeId is not null && HasAddressee;

    public bool MayHandle(Actor actor) => IsPrivate ? Question.AddresseeId == actor.Id : IsKeeper(actor) || (actor.May(Right.ConfirmUnchanged) && actor.Leads(Team));

    public bool MaySee(Actor actor) => (Question.AskerId is { } asker && asker == actor.Id) || MayHandle(actor);

    /// <summary>In whose inbox it stands while open: the addressee's, the keepers', or the Freigabe's when both keepers are gone.</summary>
    public bool WaitsFor(Actor actor)
    {
        if (IsPrivate) return Question.AddresseeId == actor.Id;
        return HasKeeper ? IsKeeper(actor) : actor.May(Right.Approve) && actor.Leads(Team);
    }

    private bool IsKeeper(Actor actor) =>
        Owner.Equals(actor.UserName, StringComparison.OrdinalIgnoreCase) || Deputy.Equals(actor.UserName, StringComparison.OrdinalIgnoreCase);
}
