using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Tests.Checklists;

/// <summary>What must never crash: deep, long and strange expressions get a message.</summary>
public sealed class ExpressionParserTests
{
    public static TheoryData<string, string> Hopeless => new()
    {
        { "10.000 Klammern auf", new string('(', 9_999) },
        { "10.000 Klammern, geschlossen", new string('(', 4_999) + "j" + new string(')', 4_999) },
        { "über der Länge", new string('(', 10_000) + "j" + new string(')', 10_000) },
        { "1 MB Ziffern", new string('1', 1_048_576) },
        { "1 MB und", string.Concat(Enumerable.Repeat("j und ", 170_000)) },
        { "nicht ohne Ende", string.Concat(Enumerable.Repeat("nicht ", 1_600)) + "j" },
        { "Minus ohne Ende", new string('-', 9_000) + "1" },
        { "wenn ohne Ende", string.Concat(Enumerable.Repeat("wenn(j,", 1_400)) },
        { "Funktionen ohne Ende", string.Concat(Enumerable.Repeat("f(", 4_900)) },
        { "gemischt", string.Concat(Enumerable.Repeat("nicht (-(", 1_000)) },
        { "nur Leerzeichen", new string(' ', 5_000) },
        { "leer", "" },
    };

    [Theory]
    [MemberData(nameof(Hopeless))]
    public void A_hopeless_expression_gets_a_sentence(string what, string expression)
    {
        var parsed = ExpressionParser.Parse(expression);

        Assert.True(parsed.Root is null, what);
        Assert.InRange(parsed.Problem!.Sentence.Length, 10, 200);
        Assert.True(parsed.Problem.Line >= 1 && parsed.Problem.Column >= 1);
    }

    [Theory]
    [InlineData("j und ", 1_600)]
    [InlineData("z + ", 2_400)]
    [InlineData("z * ", 2_400)]
    public void A_long_chain_is_not_a_deep_tree(string link, int times)
    {
        var expression = string.Concat(Enumerable.Repeat(link, times)) + link[..1];

        Assert.NotNull(ExpressionParser.Parse(expression).Root);
    }

    [Fact]
    public void Sixty_levels_are_enough_and_allowed()
    {
        Assert.NotNull(ExpressionParser.Parse(new string('(', 59) + "j" + new string(')', 59)).Root);
        Assert.Contains("zu tief verschachtelt", ExpressionParser.Parse(new string('(', 60) + "j" + new string(')', 60)).Problem!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sign_of_the_basic_plane_is_understood_or_named()
    {
        for (var code = 1; code <= char.MaxValue; code++)
        {
            var sign = (char)code;
            var parsed = ExpressionParser.Parse($"a {sign} b");

            if (parsed.Root is not null) continue;
            Assert.InRange(parsed.Problem!.Offset, 2, 5);
            var isNamed = parsed.Problem.Sentence.Contains(sign, StringComparison.Ordinal) || parsed.Problem.Sentence.Contains($"U+{code:X4}", StringComparison.Ordinal);
            var isExpectation = char.IsWhiteSpace(sign) || sign is '\u2060' || ExpressionLexer.IsNamePart(sign) || "()[],'".Contains(sign, StringComparison.Ordinal);
            Assert.True(isNamed || isExpectation, $"U+{code:X4}: {parsed.Problem.Sentence}");
        }
    }

    [Theory]
    [InlineData('\u2212')]
    [InlineData('\u2013')]
    [InlineData('\u2014')]
    [InlineData('\u2010')]
    [InlineData('\u2011')]
    [InlineData('\u2012')]
    [InlineData('\u2015')]
    [InlineData('\uFF0D')]
    [InlineData('\uFE63')]
    public void A_pasted_minus_is_a_minus(char minus) => Assert.NotNull(ExpressionParser.Parse($"3 {minus} 2").Root);

    [Theory]
    [InlineData("„x“")]
    [InlineData("“x”")]
    [InlineData("‚x‘")]
    [InlineData("‘x’")]
    [InlineData("’x’")]
    [InlineData("»x«")]
    [InlineData("›x‹")]
    [InlineData("\"x\"")]
    [InlineData("`x´")]
    [InlineData("′x′")]
    [InlineData("″x″")]
    public void A_pasted_quote_is_named_with_what_to_write(string quoted)
    {
        var problem = ExpressionParser.Parse($"a == {quoted}").Problem!;

        Assert.Contains($"U+{(int)quoted[0]:X4}", problem.Sentence, StringComparison.Ordinal);
        Assert.Contains("'text'", problem.Sentence, StringComparison.Ordinal);
        Assert.Equal(6, problem.Column);
    }

    [Fact]
    public void Blanks_from_word_processors_are_blanks() => Assert.NotNull(ExpressionParser.Parse("a\u00A0und\u202Fb\u2009oder\tc\r\nund d").Root);

    [Fact]
    public void A_problem_names_line_and_column_in_a_longer_expression()
    {
        var problem = ExpressionParser.Parse("a und\n  b oder\n    § c").Problem!;

        Assert.Equal((3, 5), (problem.Line, problem.Column));
    }
}
