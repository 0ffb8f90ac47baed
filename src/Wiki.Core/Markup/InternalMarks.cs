using System.Text.RegularExpressions;
using Markdig.Syntax;
using Wiki.Core.Markup.Callouts;

namespace Wiki.Core.Markup;

/// <summary>Finds <c>[!INTERN]</c> where it is no proper callout: whoever wrote it meant the text to stay in the house.</summary>
internal static partial class InternalMarks
{
    private static readonly object Key = new();

    public static void Note(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            if (block is not CalloutBlock { Kind: CalloutKind.Internal } && Mark().IsMatch(PlainText.OfProse(block))) block.SetData(Key, true);
        }
    }

    /// <summary>Whether a block of the top level must not leave the house.</summary>
    public static bool IsInternal(Block block) => block is CalloutBlock { Kind: CalloutKind.Internal } || block.ContainsData(Key);

    [GeneratedRegex(@"\[\s*!\s*INTERN\s*\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
