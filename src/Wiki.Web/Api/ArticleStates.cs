using System.Text.Json;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Lists;

namespace Wiki.Web.Api;

/// <summary>Names of states in the API, and the state that follows from dates.</summary>
internal static class ArticleStates
{
    public const string Retired = "retired";

    /// <summary>The states there are lists of.</summary>
    public static IReadOnlyList<string> Listed { get; } = [.. Enum.GetValues<ArticleState>().Select(NameOf), Retired];

    /// <summary>Of a state that the catalogue lists.</summary>
    public static ListedState ListedStateOf(string name) => name == Retired ? ListedState.Over : Enum.Parse<ListedState>(name, ignoreCase: true);

    public static string NameOf(ArticleState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    /// <summary>Of an approved text.</summary>
    public static ArticleState On(DateOnly today, DateOnly validFrom, DateOnly? lastDay) =>
        validFrom > today ? ArticleState.ApprovedFuture : lastDay < today ? ArticleState.Superseded : ArticleState.Valid;

    /// <summary>Of any frozen text; one that was given back or taken back says so.</summary>
    public static string Of(RevisionRow row, DateOnly today) => row.State switch
    {
        RevisionState.InReview => NameOf(ArticleState.InReview),
        RevisionState.Approved when row.ValidFrom is { } from => NameOf(On(today, from, Earlier(row.ValidUntil, row.SupersededFrom?.AddDays(-1)))),
        _ => JsonNamingPolicy.CamelCase.ConvertName(row.State.ToString()),
    };

    public static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
