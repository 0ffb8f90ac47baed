using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Wiki.Web.Setup;

/// <summary>Lets pages use <see cref="PackedPage"/>; an answer without places goes through untouched, to the compression for everything else.</summary>
internal static class PackedPages
{
    public static void UsePackedPages(this IApplicationBuilder app) =>
        app.UseWhen(http => HttpMethods.IsGet(http.Request.Method) && http.Request.Path.StartsWithSegments("/artikel") && TakesGzip(http.Request), pages => pages.Use(SendAsync));

    private static bool TakesGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
        && accepted.Any(encoding => encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);

    private static async Task SendAsync(HttpContext http, RequestDelegate next)
    {
        var page = new PackedPage();
        var plain = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var held = new HeldBody(plain.Stream, page);
        http.Features.Set(page);
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(held, plain));
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            http.Features.Set(plain);
        }

        var packed = page.Pack(held.Written);
        if (packed.Length == 0) return;
        http.Response.Headers.ContentEncoding = "gzip";
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        http.Response.ContentLength = packed.Length;
        await http.Response.Body.WriteAsync(packed, http.RequestAborted);
    }

    /// <summary>Holds back what is written once the page has a place in it.</summary>
    private sealed class HeldBody(Stream plain, PackedPage page) : MemoryStream
    {
        public ReadOnlySpan<byte> Written => GetBuffer().AsSpan(0, (int)Length);

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (page.HasPlaces) base.Write(buffer, offset, count);
            else plain.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (page.HasPlaces) base.Write(buffer);
            else plain.Write(buffer);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (page.HasPlaces) base.Write(buffer.Span);
            else await plain.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task FlushAsync(CancellationToken cancellationToken) => page.HasPlaces ? Task.CompletedTask : plain.FlushAsync(cancellationToken);
    }
}
