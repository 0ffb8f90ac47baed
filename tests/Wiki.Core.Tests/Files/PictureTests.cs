using System.Text;
using Wiki.Core.Files;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Files;

/// <summary>Pictures come in without what they say about place, time and device, and still stand the right way up.</summary>
public sealed class PictureTests
{
    private static readonly (FileKind Kind, byte[] Plain, Func<int, byte[]> WithExif)[] Kinds =
    [
        (FileKind.Png, TestFiles.Png, turn => TestFiles.PngWith(("eXIf", TestFiles.Exif(turn)), ("tEXt", Encoding.ASCII.GetBytes("Location\0" + TestFiles.Secret)))),
        (FileKind.Jpeg, TestFiles.Jpeg, turn => TestFiles.JpegWith(0xE1, [.. "Exif\0\0"u8, .. TestFiles.Exif(turn)])),
        (FileKind.Webp, TestFiles.Webp, turn => TestFiles.WebpWith("EXIF", TestFiles.Exif(turn))),
    ];

    public static TheoryData<FileKind> All => [FileKind.Png, FileKind.Jpeg, FileKind.Webp];

    [Theory]
    [MemberData(nameof(All))]
    public void Positions_in_the_metadata_are_gone(FileKind kind)
    {
        var (_, _, withExif) = Kinds.Single(known => known.Kind == kind);
        var photo = withExif(1);
        Assert.Contains(TestFiles.Secret, Encoding.Latin1.GetString(photo), StringComparison.Ordinal);

        var clean = FileIntake.Check(photo).Must();

        Assert.Equal((kind, 6, 4), (clean.Kind, clean.Width, clean.Height));
        Assert.DoesNotContain(TestFiles.Secret, Encoding.Latin1.GetString(clean.Content), StringComparison.Ordinal);
        Assert.Equal(FileIntake.Check(Kinds.Single(known => known.Kind == kind).Plain).Must().Content, clean.Content);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Which_way_is_up_stays_and_nothing_beside_it(FileKind kind)
    {
        var (_, plain, withExif) = Kinds.Single(known => known.Kind == kind);

        var clean = FileIntake.Check(withExif(6)).Must();

        Assert.Equal((4, 6), (clean.Width, clean.Height)); // as it is shown
        Assert.DoesNotContain(TestFiles.Secret, Encoding.Latin1.GetString(clean.Content), StringComparison.Ordinal);
        Assert.InRange(clean.Content.Length - FileIntake.Check(plain).Must().Content.Length, 26, 64);
    }

    /// <summary>Else an export would not be the same bytes after going in again.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void What_was_cleaned_once_stays_as_it_is(FileKind kind)
    {
        var (_, plain, withExif) = Kinds.Single(known => known.Kind == kind);
        foreach (var file in new[] { plain, withExif(1), withExif(3), withExif(8) })
        {
            var once = FileIntake.Check(file).Must();

            Assert.Equal(once.Content, FileIntake.Check(once.Content).Must().Content);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_colour_profile_with_its_texts_is_left_out(FileKind kind)
    {
        var clean = FileIntake.Check(Kinds.Single(known => known.Kind == kind).Plain).Must();

        Assert.DoesNotContain("ICC", Encoding.Latin1.GetString(clean.Content), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("G\0o\0o\0g\0l\0e", Encoding.Latin1.GetString(clean.Content), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_hangs_behind_a_picture_is_cut_off(FileKind kind)
    {
        var plain = Kinds.Single(known => known.Kind == kind).Plain;
        byte[] polyglot = [.. plain, .. TestFiles.Zip(("makro.js", TestFiles.Secret))];

        Assert.Equal(FileIntake.Check(plain).Must().Content, FileIntake.Check(polyglot).Must().Content);
    }

    /// <summary>Cut at every length: refused, or nothing of it is missing.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void A_cut_off_picture_is_refused(FileKind kind)
    {
        var plain = Kinds.Single(known => known.Kind == kind).Plain;
        for (var length = 1; length < plain.Length; length++)
        {
            var result = FileIntake.Check(plain[..length]);

            Assert.True(result.Problem?.Code is "file-damaged" or "file-kind", $"{length} of {plain.Length}");
        }
    }

    /// <summary>One byte changed anywhere: the reader neither throws nor keeps what it should not.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void A_changed_byte_never_throws(FileKind kind)
    {
        var plain = Kinds.Single(known => known.Kind == kind).WithExif(6);
        foreach (var flip in new byte[] { 0x01, 0x80, 0xFF })
        {
            for (var at = 0; at < plain.Length; at++)
            {
                var bent = (byte[])plain.Clone();
                bent[at] ^= flip;
                var result = FileIntake.Check(bent);
                if (result.Succeeded) Assert.DoesNotContain(TestFiles.Secret, Encoding.Latin1.GetString(result.Value.Content), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_thumbnail_and_comments_of_a_jpeg_are_left_out()
    {
        var secret = Encoding.ASCII.GetBytes(TestFiles.Secret);
        foreach (var photo in new[] { TestFiles.JpegWith(0xFE, secret), TestFiles.JpegWith(0xED, secret), TestFiles.JpegWith(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. secret]) })
        {
            var clean = FileIntake.Check(photo).Must();

            Assert.DoesNotContain(TestFiles.Secret, Encoding.Latin1.GetString(clean.Content), StringComparison.Ordinal);
        }
    }
}
