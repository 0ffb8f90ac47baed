namespace Wiki.Core.Checklists.Rules;

internal enum TokenKind
{
    End,
    Number,
    Text,
    Name,

    /// <summary>An operator, bracket or comma; its text says which.</summary>
    Sign,
}

/// <summary>One word of an expression and where it starts.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Offset)
{
    public bool Is(string text) => Kind is TokenKind.Sign or TokenKind.Name && Text == text;

    public string Shown => Kind switch
    {
        TokenKind.End => "das Ende des Ausdrucks",
        TokenKind.Text => $"der Text '{Excerpt.Of(Text)}'",
        TokenKind.Number => $"die Zahl {Text}",
        _ => $"„{Text}“",
    };
}
