namespace Wiki.Core.Markup;

/// <summary>
/// The check sum of gzip (RFC 1952), and that of two texts in a row from the sums of each: the first is moved on by multiplying with x to the
/// power of the second's bits, over the same polynomial (the method of zlib's crc32_combine).
/// </summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320; // bits reversed, as everywhere below
    private const uint One = 0x80000000;
    private const uint EightBits = 0x00800000; // x to the power of 8

    private static readonly uint[] OfByte = [.. Enumerable.Range(0, 256).Select(value => Enumerable.Range(0, 8).Aggregate((uint)value, (sum, _) => (sum & 1) == 1 ? (sum >> 1) ^ Polynomial : sum >> 1))];

    /// <summary>A table's step per byte: for short texts.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes) sum = OfByte[(byte)(sum ^ value)] ^ (sum >> 8);
        return ~sum;
    }

    /// <param name="secondShift">What <see cref="Shift"/> says for the second text's length.</param>
    public static uint Combine(uint first, uint second, uint secondShift) => Multiply(first, secondShift) ^ second;

    /// <summary>The factor that moves a sum on by so many bytes.</summary>
    public static uint Shift(int length) => Power(EightBits, length);

    private static uint Power(uint factor, int exponent)
    {
        var power = One;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) power = Multiply(power, factor);
            factor = Multiply(factor, factor);
        }

        return power;
    }

    private static uint Multiply(uint a, uint b)
    {
        var product = 0u;
        for (var bit = One; bit != 0; bit >>= 1)
        {
            if ((a & bit) != 0) product ^= b;
            b = (b & 1) == 1 ? (b >> 1) ^ Polynomial : b >> 1;
        }

        return product;
    }
}
