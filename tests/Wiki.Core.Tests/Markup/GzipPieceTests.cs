using System.IO.Compression;
using System.Text;
using Wiki.Core.Markup;

namespace Wiki.Core.Tests.Markup;

/// <summary>Pieces compressed at different times stand in one answer that every client unpacks.</summary>
public sealed class GzipPieceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ein Stück")]
    [InlineData("Kopf|Text|Fuß")]
    [InlineData("|Text|")]
    [InlineData("||")]
    public void Joined_pieces_unpack_to_the_texts_in_a_row(string texts)
    {
        GzipPiece[] pieces = [.. texts.Split('|').Select((text, i) => GzipPiece.Of(Encoding.UTF8.GetBytes(text), i % 2 == 0 ? CompressionLevel.Fastest : CompressionLevel.Optimal))];

        Assert.Equal(texts.Replace("|", "", StringComparison.Ordinal), Unzip(GzipPiece.Join(pieces)));
    }

    /// <summary>Unpacking compares the check sum and the length; pieces that repeat each other must not look back into one another.</summary>
    [Fact]
    public void Long_pieces_in_any_order_agree_with_the_sum_of_the_whole()
    {
        var random = new Random(25);
        var bytes = new byte[200_000];
        random.NextBytes(bytes);
        var noise = GzipPiece.Of(bytes, CompressionLevel.Fastest);
        var text = GzipPiece.Of(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("§ 25b Abs. 1 Satz 2 Nr. 3 ", 9000))), CompressionLevel.Optimal);
        GzipPiece[] pieces = [text, noise, text, text, noise];

        using var unzip = new GZipStream(new MemoryStream(GzipPiece.Join(pieces)), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        unzip.CopyTo(whole);

        Assert.Equal(pieces.SelectMany(piece => piece.Unpack()), whole.ToArray());
    }

    /// <summary>Around the length up to which bytes stand as they are.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1499)]
    [InlineData(1500)]
    [InlineData(1501)]
    public void Short_and_long_pieces_stand_beside_each_other(int length)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * 7 % 26)))));
        var piece = GzipPiece.Of(bytes, CompressionLevel.Fastest);

        Assert.Equal(bytes, piece.Unpack());
        Assert.Equal([.. bytes, .. "§"u8, .. bytes], Encoding.UTF8.GetBytes(Unzip(GzipPiece.Join([piece, GzipPiece.Of("§"u8, CompressionLevel.Fastest), piece]))));
    }

    [Fact]
    public void A_wrong_sum_is_noticed_which_is_why_the_right_one_counts()
    {
        var packed = GzipPiece.Join([GzipPiece.Of("Text"u8, CompressionLevel.Fastest)]);
        packed[^5] ^= 1;

        Assert.Throws<InvalidDataException>(() => Unzip(packed));
    }

    private static string Unzip(byte[] packed)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
