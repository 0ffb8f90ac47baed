using Wiki.Core.Files;

namespace Wiki.Core.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Ablauf Prüfung (2).PNG", FileKind.Png, "ablauf-pruefung-2.png")]
    [InlineData("../../../etc/passwd", FileKind.Pdf, "passwd.pdf")]
    [InlineData("C:\\Users\\x\\Plan.png", FileKind.Jpeg, "plan.jpg")]
    [InlineData("bild.php.png", FileKind.Png, "bild-php.png")]
    [InlineData("a\u202Egnp.exe", FileKind.Png, "a-gnp.png")]
    [InlineData("x\r\nSet-Cookie: a=b.pdf", FileKind.Pdf, "x-set-cookie-a-b.pdf")]
    [InlineData("<script>.png", FileKind.Png, "script.png")]
    [InlineData("..", FileKind.Docx, "datei.docx")]
    [InlineData(".png", FileKind.Png, "png.png")]
    [InlineData("", FileKind.Webp, "datei.webp")]
    [InlineData("con.png", FileKind.Png, "datei-con.png")]
    [InlineData("文件.pdf", FileKind.Pdf, "datei.pdf")]
    public void A_name_becomes_one_of_ours(string typed, FileKind kind, string name)
    {
        Assert.Equal(name, FileName.Of(typed, kind));
        Assert.True(FileName.IsValid(name));
        Assert.Equal(name, FileName.Of(name, kind));
    }

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(FileName.MaxLength, FileName.Of(new string('a', 500), FileKind.Docx).Length);

    [Theory]
    [InlineData("plan.svg")]
    [InlineData("../plan.png")]
    [InlineData("Plan.png")]
    [InlineData("plan")]
    [InlineData(".png")]
    [InlineData("a--b.png")]
    public void Other_names_are_none(string name) => Assert.False(FileName.IsValid(name));
}
