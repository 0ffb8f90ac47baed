using System.Text;
using Wiki.Core.Files;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Files;

/// <summary>What people with bad intent, or bad luck, send as a picture or document.</summary>
public sealed class HostileFileTests
{
    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("<?xml version=\"1.0\"?><svg/>")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("GIF89a\u0001\0\u0001\0;/*<script>*/")]
    [InlineData("MZ program")]
    [InlineData(" %PDF-1.4 behind a blank")]
    public void What_is_none_of_our_kinds_is_refused_whatever_its_name(string content) =>
        Assert.Equal("file-kind", FileIntake.Check(Encoding.Latin1.GetBytes(content)).Problem?.Code);

    [Fact]
    public void Nothing_and_too_much_are_refused()
    {
        Assert.Equal("file-empty", FileIntake.Check([]).Problem?.Code);
        Assert.Equal("file-too-big", FileIntake.Check(new byte[FileIntake.MaxBytes + 1]).Problem?.Code);
    }

    [Fact]
    public void A_picture_of_absurd_size_is_refused_before_anybody_unpacks_it()
    {
        Assert.Equal("picture-too-large", FileIntake.Check(TestFiles.PngOf(100_000, 100_000, rows: 1)).Problem?.Code);
        Assert.Equal("picture-too-large", FileIntake.Check(TestFiles.PngOf(12_000, 12_000, rows: 1)).Problem?.Code);
        Assert.Equal("file-damaged", FileIntake.Check(TestFiles.PngOf(0, 4)).Problem?.Code);
    }

    [Fact]
    public void Pixels_that_unpack_to_more_or_less_than_the_picture_are_refused()
    {
        Assert.True(FileIntake.Check(TestFiles.PngOf(60, 40)).Succeeded);
        Assert.Equal("file-damaged", FileIntake.Check(TestFiles.PngOf(60, 40, rows: 4_000)).Problem?.Code);
        Assert.Equal("file-damaged", FileIntake.Check(TestFiles.PngOf(60, 40, rows: 39)).Problem?.Code);
    }

    [Fact]
    public void A_chunk_that_must_be_understood_and_is_not_is_refused() =>
        Assert.Equal("file-damaged", FileIntake.Check(TestFiles.PngWith(("ZZZZ", [1, 2, 3]))).Problem?.Code);

    [Fact]
    public void A_moving_picture_is_refused() =>
        Assert.Equal("picture-unsupported", FileIntake.Check(TestFiles.WebpWith("ANMF", new byte[32])).Problem?.Code);

    [Fact]
    public void A_plain_document_is_kept_as_it_came()
    {
        Assert.Equal(TestFiles.Docx(), FileIntake.Check(TestFiles.Docx()).Must().Content);
        Assert.Equal(TestFiles.Pdf(), FileIntake.Check(TestFiles.Pdf()).Must().Content);
    }

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/VBAPROJECT.BIN")]
    [InlineData("word/embeddings/oleObject1.bin")]
    [InlineData("word/activeX/activeX1.xml")]
    public void A_document_with_macros_or_programs_is_refused(string part) =>
        Assert.Equal("file-active-content", FileIntake.Check(TestFiles.Docx((part, "x"))).Problem?.Code);

    [Fact]
    public void A_document_that_says_it_has_macros_is_refused() =>
        Assert.Equal("file-active-content", FileIntake.Check(TestFiles.Docx(("[Content_Types].xml",
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"))).Problem?.Code);

    [Theory]
    [InlineData("attachedTemplate", "file-active-content")]
    [InlineData("oleObject", "file-active-content")]
    [InlineData("image", "file-active-content")]
    [InlineData("hyperlink", null)]
    public void A_document_that_loads_from_elsewhere_is_refused_and_a_link_is_not(string type, string? code)
    {
        var relation = $"<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"https://x.example/\" TargetMode=\"External\"/>";

        Assert.Equal(code, FileIntake.Check(TestFiles.Docx(("word/_rels/settings.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relation}</Relationships>"))).Problem?.Code);
    }

    [Fact]
    public void A_bomb_in_a_document_is_refused()
    {
        var bomb = TestFiles.Docx(("word/media/image1.xml", new string('0', 80 * 1024 * 1024)));
        Assert.True(bomb.Length < 1024 * 1024);

        Assert.Equal("file-packed-too-big", FileIntake.Check(bomb).Problem?.Code);
    }

    [Fact]
    public void Entities_in_a_document_are_refused() =>
        Assert.Equal("file-damaged", FileIntake.Check(TestFiles.Docx(("_rels/.rels", "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><r>&b;</r>"))).Problem?.Code);

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\..\\x.xml")]
    public void A_document_with_names_that_lead_out_is_refused(string part) =>
        Assert.Equal("file-damaged", FileIntake.Check(TestFiles.Docx((part, "x"))).Problem?.Code);

    [Fact]
    public void Any_other_archive_is_no_document() => Assert.Equal("file-kind", FileIntake.Check(TestFiles.Zip(("a.txt", "x"))).Problem?.Code);

    [Fact]
    public void A_document_with_something_behind_it_is_refused()
    {
        Assert.Equal("file-damaged", FileIntake.Check([.. TestFiles.Docx(), .. "<script>"u8]).Problem?.Code);
        Assert.Equal("file-damaged", FileIntake.Check([.. TestFiles.Pdf(), .. TestFiles.Zip(("a.js", "x"))]).Problem?.Code);
    }

    [Theory]
    [InlineData("4 0 obj\n<</S/JavaScript/JS(app.alert\\(1\\))>>\nendobj\n")]
    [InlineData("4 0 obj\n<</S/Java#53cript>>\nendobj\n")]
    [InlineData("4 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj\n")]
    [InlineData("4 0 obj\n<</Type/EmbeddedFile>>\nendobj\n")]
    public void A_pdf_that_acts_is_refused(string body) => Assert.Equal("file-active-content", FileIntake.Check(TestFiles.Pdf(body)).Problem?.Code);

    [Fact]
    public void A_pdf_that_hides_it_in_a_packed_object_is_refused()
    {
        using var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) zlib.Write("<</S/JavaScript>>"u8);
        var body = $"4 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n";

        Assert.Equal("file-active-content", FileIntake.Check(TestFiles.Pdf(body)).Problem?.Code);
    }

    [Fact]
    public void A_cut_off_pdf_is_refused() => Assert.Equal("file-damaged", FileIntake.Check(TestFiles.Pdf()[..^8]).Problem?.Code);

    [Fact]
    public void An_old_or_encrypted_office_file_is_told_what_to_do() =>
        Assert.Equal("file-old-office", FileIntake.Check([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).Problem?.Code);
}
