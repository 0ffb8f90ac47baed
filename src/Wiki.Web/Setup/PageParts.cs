using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Wiki.Core.Articles;
using Wiki.Core.Markup;

namespace Wiki.Web.Setup;

/// <summary>HTML that one of our components rendered, compressed; nothing else can become one.</summary>
public sealed class PagePart
{
    internal PagePart(GzipPiece piece) => Piece = piece;

    public GzipPiece Piece { get; }

    /// <summary>The HTML again, for who can't take it compressed.</summary>
    public string Unpack() => Encoding.UTF8.GetString(Piece.Unpack());
}

/// <summary>
/// Parts of an article's page that look the same for everybody, rendered once for as long as the answer behind them is kept.
/// Such a component knows no person, no request and no form.
/// </summary>
public sealed class PageParts(IServiceProvider services, ILoggerFactory loggers)
{
    /// <param name="view">What the part shows; it remembers the part.</param>
    /// <param name="today">Parts may show whether something is due.</param>
    public async Task<PagePart> OfAsync<TPart>(ArticleView view, DateOnly day, DateOnly today)
        where TPart : IComponent
    {
        var name = typeof(TPart).Name;
        if (view.Parts.Find(name, today) is { } known) return new PagePart(known);

        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view, ["Day"] = day, ["Today"] = today });
            return (await renderer.RenderComponentAsync<TPart>(parameters)).ToHtmlString();
        });
        var piece = GzipPiece.Of(Encoding.UTF8.GetBytes(html), CompressionLevel.Optimal);
        view.Parts.Keep(name, today, piece);
        return new PagePart(piece);
    }
}
