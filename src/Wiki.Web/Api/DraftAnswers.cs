using Wiki.Core.Articles;

namespace Wiki.Web.Api;

/// <summary>What is sent to begin or save a draft; a draft may be incomplete, submitting says what is missing.</summary>
/// <param name="Slug">Kennung of a new article; null makes one from the title.</param>
/// <param name="BaseNumber">Approved number the text builds on, after its changes were worked in; null keeps the draft's.</param>
/// <param name="Sources">Null keeps those that stand.</param>
/// <param name="OpenQuestions">Null keeps those that stand.</param>
public sealed record DraftBody(
    string Title, string Markdown, string Topic = "", string Team = "", string Owner = "", string Deputy = "", string? Slug = null,
    IReadOnlyList<string>? Keywords = null, DateOnly? ValidFrom = null, DateOnly? ValidUntil = null, DateOnly? LegalAsOf = null, int? RecheckMonths = null,
    ChangeKind ChangeKind = ChangeKind.Substantive, string ChangeNote = "", int? BaseNumber = null,
    IReadOnlyList<SourceNote>? Sources = null, IReadOnlyList<OpenQuestion>? OpenQuestions = null)
{
    internal DraftInput ToInput(ArticleFields standing) => new(
        standing with
        {
            Title = Title,
            Topic = Topic,
            Team = Team,
            Keywords = Keywords ?? [],
            Owner = Owner,
            Deputy = Deputy,
            ValidFrom = ValidFrom,
            ValidUntil = ValidUntil,
            LegalAsOf = LegalAsOf,
            RecheckMonths = RecheckMonths,
            ChangeKind = ChangeKind,
            ChangeNote = ChangeNote,
            Sources = Sources ?? standing.Sources,
            OpenQuestions = OpenQuestions ?? standing.OpenQuestions,
        },
        Markdown);
}

/// <summary>A draft, or while there is none the text it would begin with.</summary>
/// <param name="Version">Goes into If-Match.</param>
/// <param name="BaseNumber">Approved number the text builds on; 0 for a new article.</param>
/// <param name="NewestNumber">Greater than the base when somebody was faster: work those changes in before submitting.</param>
public sealed record DraftAnswer(
    string Slug, string Version, string Title, string Topic, string Team, IReadOnlyList<string> Keywords, string Owner, string Deputy, string Markdown,
    DateOnly? ValidFrom, DateOnly? ValidUntil, DateOnly? LegalAsOf, int? RecheckMonths, ChangeKind ChangeKind, string ChangeNote,
    IReadOnlyList<SourceNote> Sources, IReadOnlyList<OpenQuestion> OpenQuestions,
    int BaseNumber, int NewestNumber, string? SavedBy, DateTime? SavedAt, string? ReturnReason, int? OpenReviewId)
{
    internal static DraftAnswer Of(DraftView draft) => new(
        draft.Slug, DraftVersions.Of(draft), draft.Fields.Title, draft.Fields.Topic, draft.Fields.Team, draft.Fields.Keywords, draft.Fields.Owner, draft.Fields.Deputy,
        draft.Markdown, draft.Fields.ValidFrom, draft.Fields.ValidUntil, draft.Fields.LegalAsOf, draft.Fields.RecheckMonths, draft.Fields.ChangeKind, draft.Fields.ChangeNote,
        draft.Fields.Sources, draft.Fields.OpenQuestions, draft.BaseNumber, draft.LastNumber, draft.SavedBy, draft.SavedAt, draft.ReturnReason, draft.OpenReviewId);
}

/// <summary>Somebody saved meanwhile: both texts.</summary>
/// <param name="Expected">The version that If-Match named.</param>
/// <param name="Yours">What was sent; it was not saved.</param>
/// <param name="Current">What stands; its version is the one to name next.</param>
public sealed record DraftConflict(
    string Type, string Title, int Status, string Code, string Detail, string Request, string Expected, DraftBody Yours, DraftAnswer Current);

/// <summary>What may go along with a submission.</summary>
/// <param name="PersonalDataReason">Why the text may hold what looks like personal data; asked for by the problem personal-data.</param>
public sealed record SubmitBody(string? PersonalDataReason = null);

/// <summary>The review that decides about the submitted text.</summary>
public sealed record SubmitAnswer(int ReviewId);
