namespace Wiki.Core.Tests.HousePlan;

public sealed class FileTests
{
    private const int Stop = 250;

    [Fact]
    public void No_file_is_longer_than_250_lines()
    {
        var files = new[] { "src", "tests", "tools" }.SelectMany(folder => SourceFile.Below(folder, ".cs", ".razor", ".css", ".js"));

        var tooLong = files.Select(file => (file.Path, Lines: file.Text.AsSpan().TrimEnd().Count('\n') + 1)).Where(file => file.Lines > Stop);

        Assert.Empty(tooLong);
    }

    /// <summary>A test that is skipped looks like one that holds.</summary>
    [Fact]
    public void No_test_is_skipped() =>
        Assert.Empty(SourceFile.Below("tests", ".cs").Where(file => file.Code.Contains("Skip" + " =", StringComparison.Ordinal)).Select(file => file.Path));
}
