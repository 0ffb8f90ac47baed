using System.Net;
using System.Text.RegularExpressions;

namespace Wiki.Benchmarks.Web;

/// <summary>A signed-in person who fetches pages as a browser does: cookies, compression, kept-alive connections.</summary>
internal sealed partial class Browser : IDisposable
{
    public const string Password = "messung-messung-1";

    private readonly HttpClient client;
    private readonly HttpClient sender;

    private readonly Uri address;
    private readonly CookieContainer cookies;

    private Browser(HttpClient client, Uri address, CookieContainer cookies) => (this.client, this.address, this.cookies, sender) = (client, address, cookies,
        new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address });

    public static async Task<Browser> SignInAsync(Uri address, string user)
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = address,
        };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        var form = await client.GetStringAsync(new Uri("/anmelden", UriKind.Relative));
        var fields = Inputs().Matches(form).Select(match => match.Value)
            .Select(input => (Name: Name().Match(input).Groups[1].Value, Value: Value().Match(input).Groups[1].Value, IsPassword: input.Contains("type=\"password\"", StringComparison.Ordinal), IsUser: input.Contains("autocomplete=\"username\"", StringComparison.Ordinal)))
            .Where(field => field.Name.Length > 0)
            .Select(field => KeyValuePair.Create(field.Name, field.IsPassword ? Password : field.IsUser ? user : WebUtility.HtmlDecode(field.Value)));
        using var content = new FormUrlEncodedContent(fields.DistinctBy(field => field.Key));
        var answer = await client.PostAsync(new Uri("/anmelden", UriKind.Relative), content);
        if (answer.RequestMessage?.RequestUri?.AbsolutePath == "/anmelden") throw new InvalidOperationException("Sign-in failed.");
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        return new Browser(client, address, cookies);
    }

    /// <summary>A connection of the same person for measuring.</summary>
    public Wire Connect() => new(address, cookies.GetCookieHeader(address));

    /// <summary>Bytes of the body as they went over the wire.</summary>
    public async Task<long> GetAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Bytes of the page that answers the form.</summary>
    public async Task<long> PostAsync(string path, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"POST {path}: {(int)answer.StatusCode}");
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Sends a form and looks no further than where the answer leads.</summary>
    public async Task<string> SendAsync(string path, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await sender.PostAsync(new Uri(path, UriKind.Relative), content);
        return answer.Headers.Location is { } target ? new Uri(address, target).PathAndQuery : throw new InvalidOperationException($"POST {path}: {(int)answer.StatusCode}");
    }

    /// <summary>These fields with the token of the page's form.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> FieldsAsync(string path, (string Name, string Value)[] fields)
    {
        var token = Inputs().Matches(await TextAsync(path)).Select(match => match.Value).First(input => input.Contains("__RequestVerificationToken", StringComparison.Ordinal));
        return [.. fields.Append(("__RequestVerificationToken", Value().Match(token).Groups[1].Value)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))];
    }

    public async Task<string> TextAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await client.SendAsync(request);
        await using var body = await answer.Content.ReadAsStreamAsync();
        Stream unpacked = answer.Content.Headers.ContentEncoding.Contains("br") ? new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress)
            : answer.Content.Headers.ContentEncoding.Contains("gzip") ? new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress) : body;
        using var reader = new StreamReader(unpacked);
        return await reader.ReadToEndAsync();
    }

    public void Dispose()
    {
        client.Dispose();
        sender.Dispose();
    }

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
