using Wiki.Core.Onboarding.Reading;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>What readers see of Markdown in a difference.</summary>
public sealed class ReadableTextTests
{
    [Theory]
    [InlineData("**Ab drei Monaten** Aufenthalt", "Ab drei Monaten Aufenthalt")]
    [InlineData("Siehe [[duldung-60a|Duldung]] und [[leitbild]].", "Siehe Duldung und leitbild.")]
    [InlineData("Siehe [Folien](https://intranet.example/folien).", "Siehe Folien.")]
    [InlineData("> [!WARNUNG]\n> Nicht vergessen.", "> Warnung:\n> Nicht vergessen.")]
    [InlineData("## Nachweise\n\n- Pass", "## Nachweise\n\n- Pass")]
    [InlineData("- [ ] Punkt [^1]", "- [ ] Punkt [^1]")]
    public void Marks_go_and_words_stay(string markdown, string expected) => Assert.Equal(expected, ReadableText.Of(markdown));
}
