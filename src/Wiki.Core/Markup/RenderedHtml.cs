namespace Wiki.Core.Markup;

/// <summary>HTML that passed the allow-list of this room: the only kind of HTML a page may show unescaped.</summary>
public sealed class RenderedHtml
{
    internal RenderedHtml(string value) => Value = value;

    public static RenderedHtml Empty { get; } = new("");

    public string Value { get; }

    public bool IsEmpty => Value.Length == 0;

    public override string ToString() => Value;

    /// <summary>For HTML that this room made earlier and the database kept; never for text from anywhere else.</summary>
    internal static RenderedHtml FromStored(string html) => html.Length == 0 ? Empty : new(html);
}
