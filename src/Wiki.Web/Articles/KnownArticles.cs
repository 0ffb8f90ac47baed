using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;
using Wiki.Core.Inbox;
using Wiki.Core.Settings;
using Wiki.Web.Layout;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>
/// Answers the page of an article without rendering it when somebody who sees the same has just been shown it. What is the reader's own
/// is in the key or is put in anew: the head and the form tokens. A page with more of it (a locked text, something to read) is rendered.
/// </summary>
internal static class KnownArticles
{
    /// <summary>After routing and authorisation: whoever comes here may read.</summary>
    public static void UseKnownArticles(this WebApplication app) =>
        app.UseWhen(http => http.Features.Get<PackedPage>() is not null && IsArticle(http), known => known.Use(AnswerAsync));

    private static bool IsArticle(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == typeof(ReadArticle)
        && http.Request.Query.Keys.All(key => key == "stichtag")
        && !http.Request.Cookies.ContainsKey(Flash.Cookie);

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        var (services, ct) = (http.RequestServices, http.RequestAborted);
        if (await services.GetRequiredService<CurrentActor>().FindAsync() is not { } actor
            || http.GetRouteValue(nameof(ReadArticle.Slug)) is not string slug
            || await services.GetRequiredService<ArticleReading>().FindAsync(slug, http.Request.Query["stichtag"], actor, ct) is not { } facts
            || facts.View.Lock is not null
            || facts.Reading is { IsOpen: true })
        {
            await next(http);
            return;
        }

        var heads = services.GetRequiredService<KnownHeads>();
        var head = new HeadFacts(
            actor,
            await services.GetRequiredService<InboxQueries>().CountAsync(actor, ct),
            await services.GetRequiredService<SettingsQueries>().SettingsAsync(ct));
        var key = PageKey.Of(facts, App.ThemeOf(http.Request));
        var page = http.Features.GetRequiredFeature<PackedPage>();
        var token = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken ?? "";
        if (facts.View.Pages.Find<PagePattern>(key) is { } known && heads.Find(head) is { } own)
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            page.Answer(known, own, token);
            return;
        }

        page.KeepAs(token, (pattern, itsHead) =>
        {
            if (http.Response.StatusCode != StatusCodes.Status200OK) return; // not the page that was asked for
            facts.View.Pages.Keep(key, pattern);
            heads.Keep(head, itsHead);
        });
        await next(http);
    }

    /// <summary>All that can make two readers' pages of one kept article differ, without head and tokens.</summary>
    private sealed record PageKey(DateOnly Day, DateOnly Today, ArticleDoors Doors, int OpenQuestions, bool IsWatched, string Sheets, string? Theme)
    {
        public static PageKey Of(ReadingFacts facts, string? theme) => new(
            facts.Day,
            facts.Today,
            facts.Doors,
            facts.OpenQuestions,
            facts.IsWatched,
            string.Join('\n', facts.Sheets.Select(sheet => $"{sheet.Slug}\t{sheet.Title}\t{facts.Signing.GetValueOrDefault(sheet.Slug)}")),
            theme);
    }
}
