using Wiki.Core.LegalText;

namespace Wiki.Core.Tests.LegalText;

public sealed class NormAddressTests
{
    private static readonly NormRef Whole = new("aufenthg", "25b", "1", "2", "3", "a");

    [Fact]
    public void An_address_names_law_and_section_and_the_anchor_the_parts_that_exist()
    {
        Assert.Equal("/normen/aufenthg/25b#abs-1-satz-2-nr-3-buchst-a", NormAddress.Url(Whole));
        Assert.Equal("/normen/aufenthg/25b#abs-1-nr-3", NormAddress.Url(new NormRef("aufenthg", "25b", "1", Number: "3")));
        Assert.Equal("/normen/aufenthg/25b", NormAddress.Url(new NormRef("aufenthg", "25b")));
        Assert.Equal("/normen/aufenthg", NormAddress.Url(new NormRef("aufenthg", null)));
        Assert.Null(NormAddress.Url(new NormRef(null, "25b")));
    }

    [Fact]
    public void People_read_the_long_form()
    {
        Assert.Equal("§ 25b Abs. 1 Satz 2 Nr. 3 Buchst. a AufenthG", NormAddress.LongForm(Whole));
        Assert.Equal("Art. 16a Abs. 1 GG", NormAddress.LongForm(new NormRef("gg", "16a", "1")));
        Assert.Equal("§ 5", NormAddress.LongForm(new NormRef(null, "5")));
    }

    [Theory]
    [InlineData("aufenthg/25b/1/2/3/a")]
    [InlineData("aufenthg/25b/1//3")]
    [InlineData("aufenthg/25b")]
    [InlineData("aufenthg")]
    [InlineData("/25b")]
    public void A_key_and_its_unit_are_the_same(string key) => Assert.Equal(key, NormAddress.Key(NormAddress.FromKey(key)!));

    [Theory]
    [InlineData("")]
    [InlineData("a/b/c/d/e/f/g")]
    public void Other_text_is_no_key(string key) => Assert.Null(NormAddress.FromKey(key));
}
