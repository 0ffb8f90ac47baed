namespace Wiki.Core.Markup;

/// <summary>
/// The check sum of two texts in a row from the sums of each: the first is moved on by multiplying with x to the power of the second's bits,
/// over the polynomial of gzip (the method of zlib's crc32_combine).
/// </summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320; // bits reversed, as everywhere below
    private const uint One = 0x80000000;
    private const uint EightBits = 0x00800000; // x to the power of 8

    /// <param name="secondLength">Bytes.</param>
    public static uint Combine(uint first, uint second, int secondLength) => Multiply(first, Power(EightBits, secondLength)) ^ second;

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
