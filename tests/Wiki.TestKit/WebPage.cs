using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Wiki.TestKit;

/// <summary>An answer as a reader sees it, after all redirects.</summary>
public sealed class WebPage
{
    private readonly FormClient client;

    private WebPage(FormClient client, HttpResponseMessage response, Uri address, IReadOnlyList<string> redirects, string html)
    {
        this.client = client;
        Status = response.StatusCode;
        Headers = response.Headers;
        ContentType = response.Content.Headers.ContentType?.MediaType;
        Address = address;
        Redirects = redirects;
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
    }

    public HttpStatusCode Status { get; }

    public HttpResponseHeaders Headers { get; }

    public string? ContentType { get; }

    /// <summary>Where the browser ended.</summary>
    public Uri Address { get; }

    public string Path => Address.AbsolutePath;

    public string PathAndQuery => Address.PathAndQuery;

    /// <summary>The places it was sent to on the way, the last one included; empty when the first answer was the page.</summary>
    public IReadOnlyList<string> Redirects { get; }

    public string Html { get; }

    public IHtmlDocument Document { get; }

    /// <summary>The main part's text with single blanks; all of it where a page has no main part.</summary>
    public string MainText => Squeeze((Document.QuerySelector("main") ?? Document.Body)?.TextContent);

    /// <summary>The whole text with single blanks.</summary>
    public string Text => Squeeze(Document.Body?.TextContent);

    /// <summary>The sentences above a refused form, or an empty string.</summary>
    public string Problems => Squeeze(string.Join(' ', Document.QuerySelectorAll("[role=alert]").Select(alert => alert.TextContent)));

    /// <summary>The first element that fits, or an exception that names the page.</summary>
    public IElement Find(string selector) =>
        Document.QuerySelector(selector) ?? throw new InvalidOperationException($"{PathAndQuery} ({(int)Status}) has no {selector}: {MainText}");

    /// <summary>The form of that name (@formname), or with that id or action.</summary>
    public WebForm Form(string name) => new(client, this, Document.Forms.FirstOrDefault(form =>
            (form.QuerySelector("input[name=_handler]") as IHtmlInputElement)?.Value == name || form.Id == name || form.GetAttribute("action") == name)
        ?? throw new InvalidOperationException($"{PathAndQuery} ({(int)Status}) has no form {name}: {MainText}"));

    /// <summary>The form that this button sends; the button counts as pressed.</summary>
    public WebForm FormWithButton(string text)
    {
        var button = Document.QuerySelectorAll("button").FirstOrDefault(button => Squeeze(button.TextContent) == text) as IHtmlButtonElement
            ?? throw new InvalidOperationException($"{PathAndQuery} ({(int)Status}) has no button {text}: {MainText}");
        var form = button.Form ?? throw new InvalidOperationException($"The button {text} sends no form.");
        return new WebForm(client, this, form).Press(button);
    }

    /// <summary>Follows the link with this text.</summary>
    public Task<WebPage> FollowAsync(string linkText)
    {
        var link = Document.QuerySelectorAll("a[href]").FirstOrDefault(link => Squeeze(link.TextContent) == linkText)
            ?? throw new InvalidOperationException($"{PathAndQuery} has no link {linkText}: {MainText}");
        return client.GetAsync(new Uri(Address, link.GetAttribute("href")).ToString());
    }

    internal static string Squeeze(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static async Task<WebPage> ReadAsync(FormClient client, HttpResponseMessage response, Uri address, IReadOnlyList<string> redirects)
    {
        using (response)
        {
            return new WebPage(client, response, address, redirects, await response.Content.ReadAsStringAsync());
        }
    }
}
