using System.Net;

namespace Wiki.TestKit;

/// <summary>A browser without scripts: gets pages, sends their forms with the real token, keeps cookies and follows redirects.</summary>
public sealed class FormClient(HttpClient http, CookieContainer cookies) : IDisposable
{
    private const int MostRedirects = 10;

    /// <summary>For calls no page makes: an API call, a bent request. Shares the cookies and doesn't follow redirects.</summary>
    public HttpClient Http => http;

    public CookieContainer Cookies => cookies;

    /// <summary>The cookie of that name as the browser holds it, or null.</summary>
    public Cookie? Cookie(string name) => cookies.GetCookies(http.BaseAddress!)[name]; // the test host always sets it

    public async Task<WebPage> GetAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await SendAsync(request);
    }

    /// <summary>Posts fields as they are, without a page and so without a token.</summary>
    public async Task<WebPage> PostAsync(string url, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        return await SendAsync(request);
    }

    public void Dispose() => http.Dispose();

    internal async Task<WebPage> SendAsync(HttpRequestMessage request)
    {
        var passed = new List<string>();
        var response = await http.SendAsync(request);
        var at = Absolute(request.RequestUri!); // both callers set it
        while (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently)
        {
            var target = response.Headers.Location ?? throw new InvalidOperationException($"{at}: redirect without a target");
            at = new Uri(at, target);
            passed.Add(at.IsAbsoluteUri && at.Authority == http.BaseAddress!.Authority ? at.PathAndQuery : at.ToString());
            if (at.Authority != http.BaseAddress!.Authority) break; // another host: shown to the test, never visited
            if (passed.Count > MostRedirects) throw new InvalidOperationException("Redirects in a circle: " + string.Join(" → ", passed));

            response.Dispose();
            response = await http.GetAsync(at);
        }

        return await WebPage.ReadAsync(this, response, at, passed);
    }

    private Uri Absolute(Uri uri) => uri.IsAbsoluteUri ? uri : new Uri(http.BaseAddress!, uri);
}
