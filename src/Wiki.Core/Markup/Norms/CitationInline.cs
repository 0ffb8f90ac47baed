using Markdig.Syntax.Inlines;
using Wiki.Core.LegalText;

namespace Wiki.Core.Markup.Norms;

/// <summary>The part of a text that cites one unit of law; it becomes a link to the norm's page.</summary>
internal sealed class CitationInline(NormRef norm) : ContainerInline
{
    public NormRef Norm { get; } = norm;
}
