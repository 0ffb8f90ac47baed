using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Web.Api;

/// <summary>Who calls: the owner of the bearer token, with the rights that the token's scope leaves. Handlers take it as a parameter.</summary>
public sealed record ApiCaller(int TokenId, Actor Actor, TokenScope Scope)
{
    /// <summary>Found by the framework: fills the parameter from what the token said.</summary>
    public static ValueTask<ApiCaller?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<ApiCaller>());
}
