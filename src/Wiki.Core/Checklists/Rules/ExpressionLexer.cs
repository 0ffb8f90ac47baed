namespace Wiki.Core.Checklists.Rules;

/// <summary>Cuts an expression into words; stops at the first sign that is not part of the language.</summary>
internal static class ExpressionLexer
{
    /// <summary>The longest condition of the office has 130 characters.</summary>
    public const int MaxLength = 10_000;

    public static (List<Token> Tokens, ExpressionProblem? Problem) Read(string text)
    {
        var tokens = new List<Token>();
        if (text.Length > MaxLength)
            return Refuse(0, $"Der Ausdruck ist zu lang ({text.Length} Zeichen, höchstens {MaxLength}); verteilen Sie ihn auf Felder unter „berechnet“.");

        var offset = 0;
        while (offset < text.Length)
        {
            var sign = text[offset];
            if (PastedSigns.IsBlank(sign))
            {
                offset++;
                continue;
            }

            var start = offset;
            if (char.IsAsciiDigit(sign))
            {
                offset = EndOfNumber(text, offset);
                var number = text[start..offset];
                if (offset < text.Length && (IsNamePart(text[offset]) || text[offset] == '.'))
                    return Refuse(start, $"Die Zahl „{Excerpt.Of(number + text[offset])}“ ist nicht lesbar; erwartet sind Ziffern mit höchstens einem Punkt, zum Beispiel 0.453.");
                if (!Rational.TryParse(number, withExponent: false, out _))
                    return Refuse(start, $"Die Zahl ist zu lang; erlaubt sind {Rational.MaxDigits} Ziffern.");
                tokens.Add(new Token(TokenKind.Number, number, start));
            }
            else if (IsNameStart(sign))
            {
                while (offset < text.Length && IsNamePart(text[offset])) offset++;
                if (offset - start > 100) return Refuse(start, "Der Name ist zu lang (höchstens 100 Zeichen).");
                tokens.Add(new Token(TokenKind.Name, text[start..offset], start));
            }
            else if (sign == '\'')
            {
                var close = text.IndexOf('\'', offset + 1);
                if (close < 0) return Refuse(start, UnclosedText(text, start));
                offset = close + 1;
                tokens.Add(new Token(TokenKind.Text, text[(start + 1)..close], start));
            }
            else if (SignAt(text, offset) is { } operation)
            {
                offset += operation.Length;
                tokens.Add(new Token(TokenKind.Sign, operation.Text, start));
            }
            else
            {
                return Refuse(start, Unknown(text, start));
            }
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return (tokens, null);

        (List<Token>, ExpressionProblem?) Refuse(int at, string sentence) => ([], ExpressionProblem.At(text, at, sentence));
    }

    public static bool IsNameStart(char sign) => char.IsAsciiLetter(sign) || sign == '_';

    public static bool IsNamePart(char sign) => char.IsAsciiLetterOrDigit(sign) || sign == '_';

    private static int EndOfNumber(string text, int offset)
    {
        while (offset < text.Length && char.IsAsciiDigit(text[offset])) offset++;
        if (offset + 1 >= text.Length || text[offset] != '.' || !char.IsAsciiDigit(text[offset + 1])) return offset;
        offset++;
        while (offset < text.Length && char.IsAsciiDigit(text[offset])) offset++;
        return offset;
    }

    private static (string Text, int Length)? SignAt(string text, int offset)
    {
        if (PastedSigns.IsMinus(text[offset])) return ("-", 1);
        if (offset + 1 < text.Length && text.AsSpan(offset, 2) is "==" or "!=" or "<=" or ">=") return (text.Substring(offset, 2), 2);
        return text[offset] is '<' or '>' or '+' or '*' or '/' or '(' or ')' or '[' or ']' or ',' ? (text[offset].ToString(), 1) : null;
    }

    private static string UnclosedText(string text, int start)
    {
        var typographic = text.AsSpan(start + 1).IndexOfAny('‘', '’', '‚');
        return typographic < 0
            ? "Der Text ist nicht geschlossen; am Ende fehlt '."
            : "Der Text ist nicht mit ' geschlossen. " + PastedSigns.Refuse(text, start + 1 + typographic);
    }

    private static string Unknown(string text, int offset) => text[offset] switch
    {
        '=' => "Ein einzelnes = gibt es nicht; zum Vergleichen schreiben Sie ==.",
        '!' => "Das Zeichen ! steht nur in !=; für die Verneinung schreiben Sie „nicht“.",
        var sign when char.IsLetter(sign) => $"Der Buchstabe „{sign}“ kommt in Namen nicht vor; erlaubt sind a–z, Ziffern und _ (ä als ae).",
        _ => PastedSigns.Refuse(text, offset),
    };
}
