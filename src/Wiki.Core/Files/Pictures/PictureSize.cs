using Wiki.Core.Shared;

namespace Wiki.Core.Files.Pictures;

/// <summary>Width and height of a picture, within what a browser can show without harm.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    private const int MaxSide = 12_000;
    private const long MaxPixels = 40_000_000;

    public Problem? Objection =>
        Width <= 0 || Height <= 0 ? FileProblems.Damaged
        : Width > MaxSide || Height > MaxSide || (long)Width * Height > MaxPixels ? FileProblems.TooLarge
        : null;

    public PictureSize Turned(int orientation) => orientation >= 5 ? new PictureSize(Height, Width) : this;
}
