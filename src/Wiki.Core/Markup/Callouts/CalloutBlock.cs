using Markdig.Syntax;

namespace Wiki.Core.Markup.Callouts;

internal enum CalloutKind
{
    Warning,
    Note,
    Internal,
}

/// <summary>A quotation that starts with a marker: a warning, a note, or a note that stays in the house.</summary>
internal sealed class CalloutBlock(CalloutKind kind) : ContainerBlock(parser: null)
{
    public CalloutKind Kind { get; } = kind;

    public static CalloutKind? KindOf(ReadOnlySpan<char> word) => word.Trim() switch
    {
        var w when w.Equals("WARNUNG", StringComparison.OrdinalIgnoreCase) => CalloutKind.Warning,
        var w when w.Equals("HINWEIS", StringComparison.OrdinalIgnoreCase) => CalloutKind.Note,
        var w when w.Equals("INTERN", StringComparison.OrdinalIgnoreCase) => CalloutKind.Internal,
        _ => null,
    };
}
