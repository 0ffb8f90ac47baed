using System.IO.Compression;
using System.Net.Http.Headers;

namespace Wiki.TestKit;

/// <summary>Takes answers compressed, as every browser does; a request that says what it accepts is left alone.</summary>
internal sealed class UnpackingHandler : DelegatingHandler
{
    private const string Gzip = "gzip";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Contains("Accept-Encoding")) return await base.SendAsync(request, cancellationToken);

        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(Gzip));
        var response = await base.SendAsync(request, cancellationToken);
        if (!response.Content.Headers.ContentEncoding.Contains(Gzip)) return response;

        var packed = response.Content;
        var plain = new StreamContent(new GZipStream(await packed.ReadAsStreamAsync(cancellationToken), CompressionMode.Decompress));
        foreach (var header in packed.Headers.Where(header => header.Key is not ("Content-Encoding" or "Content-Length"))) plain.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Content = plain;
        return response;
    }
}
