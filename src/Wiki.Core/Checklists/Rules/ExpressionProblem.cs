namespace Wiki.Core.Checklists.Rules;

/// <summary>What is wrong with an expression and where in its text.</summary>
/// <param name="Offset">UTF-16 offset from the start of the expression.</param>
/// <param name="Line">From 1, within the expression.</param>
/// <param name="Column">From 1, within that line.</param>
/// <param name="Sentence">German, says what was found and what is expected.</param>
public sealed record ExpressionProblem(int Offset, int Line, int Column, string Sentence)
{
    internal static ExpressionProblem At(string text, int offset, string sentence)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset && i < text.Length; i++)
        {
            if (text[i] != '\n') continue;
            line++;
            lineStart = i + 1;
        }

        return new ExpressionProblem(offset, line, offset - lineStart + 1, sentence);
    }

    public override string ToString() => $"Zeile {Line}, Spalte {Column}: {Sentence}";
}
