namespace Wiki.Core.Checklists.Rules;

/// <summary>A parsed condition or calculation; chains are lists, so a long chain is not a deep tree.</summary>
/// <param name="Offset">Where it starts in the text, for messages.</param>
public abstract record Expression(int Offset);

internal sealed record Literal(int Offset, RuleValue Value) : Expression(Offset);

/// <summary>The value of an item or of a computed field.</summary>
internal sealed record Name(int Offset, string Id) : Expression(Offset);

internal sealed record Not(int Offset, Expression Operand) : Expression(Offset);

/// <summary>A chain of und or of oder.</summary>
internal sealed record Junction(int Offset, bool IsAnd, IReadOnlyList<Expression> Operands) : Expression(Offset);

internal sealed record Comparison(int Offset, string Operator, Expression Left, Expression Right) : Expression(Offset);

/// <summary>Left in [literals].</summary>
internal sealed record Membership(int Offset, Expression Left, IReadOnlyList<Literal> Choices) : Expression(Offset);

/// <summary>A chain of + and -, or of * and /, worked off from the left.</summary>
internal sealed record Arithmetic(int Offset, Expression First, IReadOnlyList<ArithmeticStep> Steps) : Expression(Offset);

/// <summary>One further operand of a chain.</summary>
internal sealed record ArithmeticStep(char Operator, Expression Operand);

internal sealed record Negation(int Offset, Expression Operand) : Expression(Offset);

internal sealed record Call(int Offset, string Function, IReadOnlyList<Expression> Arguments) : Expression(Offset);
