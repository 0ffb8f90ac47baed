using System.Net;
using Wiki.Web.Setup;

namespace Wiki.Web.Tests.Account;

/// <summary>Which addresses stay in the house.</summary>
public sealed class LocalUrlTests
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/artikel/x?y=//z", true)]
    [InlineData("/a\\b", true)]
    [InlineData("//x", false)]
    [InlineData("/\\x", false)]
    [InlineData("/\n/x", false)]
    [InlineData("/x\r\nSet-Cookie: a=b", false)]
    [InlineData("/x\u0085", false)]
    [InlineData("~/x", false)]
    [InlineData(" /x", false)]
    [InlineData("http:/x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_one_slash_and_no_control_characters(string? url, bool local)
    {
        Assert.Equal(local, LocalUrl.IsLocal(url));
        Assert.Equal(local ? url : "/", LocalUrl.OrHome(url));
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1")]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1")]
    [InlineData("2001:db8:1:2:aaaa::1", "20010db800010002")]
    [InlineData("2001:db8:1:2:bbbb::2", "20010db800010002")]
    [InlineData("2001:db8:1:3::1", "20010db800010003")]
    public void Sign_in_attempts_are_counted_per_line(string address, string key) => Assert.Equal(key, TrustedProxies.KeyOf(IPAddress.Parse(address)));
}
