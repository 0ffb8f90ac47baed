namespace Wiki.Core.Checklists.Rules;

/// <summary>What came of parsing: an expression, or the first problem.</summary>
public sealed record ParsedExpression(Expression? Root, ExpressionProblem? Problem);

/// <summary>Recursive descent over the words of an expression: und, oder, nicht, comparisons, arithmetic, calls; nothing else.</summary>
public sealed class ExpressionParser
{
    /// <summary>Brackets, calls, nicht and minus signs inside one another; deeper is a message, never a stack overflow.</summary>
    public const int MaxDepth = 60;

    private static readonly string TooDeep =
        $"Der Ausdruck ist zu tief verschachtelt (höchstens {MaxDepth} Ebenen); verwenden Sie Felder unter „berechnet“.";

    private readonly string text;
    private readonly List<Token> tokens;
    private ExpressionProblem? problem;
    private int index;
    private int depth;

    private ExpressionParser(string text, List<Token> tokens) => (this.text, this.tokens) = (text, tokens);

    private Token Current => tokens[index];

    public static ParsedExpression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (tokens, unreadable) = ExpressionLexer.Read(text);
        if (unreadable is not null) return new ParsedExpression(null, unreadable);

        var parser = new ExpressionParser(text, tokens);
        if (parser.Current.Kind == TokenKind.End) return new ParsedExpression(null, ExpressionProblem.At(text, 0, "Der Ausdruck ist leer."));
        var root = parser.Disjunction();
        if (parser.Current.Kind != TokenKind.End) parser.Fail(parser.Current, parser.Leftover());
        return parser.problem is null ? new ParsedExpression(root, null) : new ParsedExpression(null, parser.problem);
    }

    private Expression Disjunction()
    {
        var start = Current;
        if (++depth > MaxDepth) return Fail(start, TooDeep);
        var operands = new List<Expression> { Conjunction() };
        while (Take("oder")) operands.Add(Conjunction());
        depth--;
        return operands.Count == 1 ? operands[0] : new Junction(start.Offset, IsAnd: false, operands);
    }

    private Expression Conjunction()
    {
        var start = Current;
        var operands = new List<Expression> { Inversion() };
        while (Take("und")) operands.Add(Inversion());
        return operands.Count == 1 ? operands[0] : new Junction(start.Offset, IsAnd: true, operands);
    }

    private Expression Inversion()
    {
        var signs = Repeated("nicht");
        var operand = Relation();
        depth -= signs.Count;
        for (var i = signs.Count - 1; i >= 0; i--) operand = new Not(signs[i].Offset, operand);
        return operand;
    }

    private Expression Relation()
    {
        var left = Chain('+', '-', Product);
        var sign = Current;
        if (sign.Is("nicht")) return Fail(sign, "„nicht“ steht vor dem Vergleich: nicht (a in ['b']).");
        if (Take("in")) return NotChained(new Membership(sign.Offset, left, Choices()));
        if (sign.Kind != TokenKind.Sign || sign.Text is not ("==" or "!=" or "<" or "<=" or ">" or ">=")) return left;

        index++;
        return NotChained(new Comparison(sign.Offset, sign.Text, left, Chain('+', '-', Product)));
    }

    private Expression NotChained(Expression relation) =>
        Current.Kind == TokenKind.Sign && Current.Text is "==" or "!=" or "<" or "<=" or ">" or ">="
            ? Fail(Current, "Vergleiche lassen sich nicht aneinanderreihen; schreiben Sie a < b und b < c.")
            : relation;

    private Expression Product() => Chain('*', '/', Signed);

    private Expression Chain(char one, char other, Func<Expression> operand)
    {
        var start = Current;
        var first = operand();
        var steps = new List<ArithmeticStep>();
        while (Current.Kind == TokenKind.Sign && (Current.Text[0] == one || Current.Text[0] == other))
        {
            var sign = Current.Text[0];
            index++;
            steps.Add(new ArithmeticStep(sign, operand()));
        }

        return steps.Count == 0 ? first : new Arithmetic(start.Offset, first, steps);
    }

    private Expression Signed()
    {
        var signs = Repeated("-");
        var operand = Primary();
        depth -= signs.Count;
        for (var i = signs.Count - 1; i >= 0; i--) operand = new Negation(signs[i].Offset, operand);
        return operand;
    }

    private Expression Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Text:
                return LiteralAt(token);
            case TokenKind.Name when token.Text is RuleFunctions.True or RuleFunctions.False:
                return LiteralAt(token);
            case TokenKind.Name when !RuleFunctions.IsReserved(token.Text):
                index++;
                return Current.Is("(") ? new Call(token.Offset, token.Text, Arguments()) : new Name(token.Offset, token.Text);
            case TokenKind.Sign when token.Text == "(":
                index++;
                var inner = Disjunction();
                return Take(")") ? inner : Fail(Current, $"Hier fehlt eine schließende Klammer; gefunden: {Current.Shown}.");
            default:
                return Fail(token, $"Hier wird ein Wert erwartet; gefunden: {token.Shown}.");
        }
    }

    private List<Expression> Arguments()
    {
        index++;
        var arguments = new List<Expression>();
        if (Take(")")) return arguments;
        do arguments.Add(Disjunction());
        while (Take(","));
        if (!Take(")")) Fail(Current, $"Hier wird „,“ oder „)“ erwartet; gefunden: {Current.Shown}.");
        return arguments;
    }

    private List<Literal> Choices()
    {
        var choices = new List<Literal>();
        if (!Take("["))
        {
            Fail(Current, $"Nach „in“ steht eine Liste in eckigen Klammern: ['a', 'b']; gefunden: {Current.Shown}.");
            return choices;
        }

        do choices.Add(Choice());
        while (Take(","));
        if (!Take("]")) Fail(Current, $"Hier wird „,“ oder „]“ erwartet; gefunden: {Current.Shown}.");
        return choices;
    }

    private Literal Choice()
    {
        var start = Current;
        var negative = Take("-");
        if (Current.Kind is TokenKind.Number || (!negative && (Current.Kind is TokenKind.Text || Current.Is(RuleFunctions.True) || Current.Is(RuleFunctions.False))))
        {
            var literal = LiteralAt(Current);
            return negative ? new Literal(start.Offset, RuleValue.Of(-literal.Value.Number)) : literal;
        }

        Fail(Current, $"In einer Liste stehen nur Texte, Zahlen, wahr und falsch; gefunden: {Current.Shown}.");
        return new Literal(start.Offset, RuleValue.Open);
    }

    private Literal LiteralAt(Token token)
    {
        index++;
        if (token.Kind == TokenKind.Text) return new Literal(token.Offset, RuleValue.Of(token.Text));
        if (token.Kind == TokenKind.Name) return new Literal(token.Offset, RuleValue.Of(token.Text == RuleFunctions.True));
        Rational.TryParse(token.Text, withExponent: false, out var number); // the lexer let only readable numbers through
        return new Literal(token.Offset, RuleValue.Of(number));
    }

    private List<Token> Repeated(string word)
    {
        var signs = new List<Token>();
        while (Current.Is(word))
        {
            signs.Add(Current);
            index++;
            if (++depth > MaxDepth) Fail(signs[^1], TooDeep);
        }

        return signs;
    }

    private bool Take(string text)
    {
        if (!Current.Is(text)) return false;
        index++;
        return true;
    }

    private string Leftover() => Current switch
    {
        { Kind: TokenKind.Sign, Text: ")" } => "Diese schließende Klammer hat keine öffnende.",
        { Kind: TokenKind.Sign, Text: "," } => "Ein Komma steht nur zwischen Argumenten; Dezimalzahlen schreiben Sie mit Punkt: 0.5.",
        { Kind: TokenKind.Sign, Text: "[" } => "Eine Liste steht nur nach „in“.",
        { Kind: TokenKind.Name } word when RuleFunctions.German(word.Text) is { } german => $"„{word.Text}“ gibt es nicht; schreiben Sie „{german}“.",
        var other => $"Hier wird „und“, „oder“ oder ein Rechenzeichen erwartet; gefunden: {other.Shown}.",
    };

    /// <summary>Keeps the first problem and jumps to the end, so that every loop above stops.</summary>
    private Literal Fail(Token at, string sentence)
    {
        problem ??= ExpressionProblem.At(text, at.Offset, sentence);
        index = tokens.Count - 1;
        return new Literal(at.Offset, RuleValue.Open);
    }
}
