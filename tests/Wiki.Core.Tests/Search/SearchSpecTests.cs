using System.Security.Cryptography;
using System.Text;

namespace Wiki.Core.Tests.Search;

public sealed class SearchSpecTests(SpecIndex index, ITestOutputHelper output) : IClassFixture<SpecIndex>
{
    public static TheoryData<string, string, int> Musts() =>
        new(SpecArticles.Rows("Muss").Select(row => (row[0], row[1], int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [MemberData(nameof(Musts))]
    public async Task The_right_article_is_among_the_first(string query, string keys, int within)
    {
        var found = await index.World.KeysAsync(query);

        Assert.True(found.Take(within).Intersect(keys.Split(", ")).Any(), $"{query}: {string.Join(", ", found.Take(5))}");
    }

    /// <summary>The half is chosen by hash; the closed half is looked at only in closing measurements.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Judged_queries_find_their_article(bool closedHalf)
    {
        var rows = SpecArticles.Rows("Beurteilt").Where(row => IsClosed(row[0]) == closedHalf).ToArray();
        var (first, third, reciprocal) = (0, 0, 0.0);
        foreach (var row in rows)
        {
            var found = await index.World.KeysAsync(row[0]);
            var place = Array.FindIndex(found, key => row[1].Split(", ").Contains(key)) + 1;
            if (place == 1) first++;
            if (place is >= 1 and <= 3) third++;
            if (place > 0) reciprocal += 1.0 / place;
            if (place != 1 && !closedHalf) output.WriteLine($"{place}: {row[0]} → {row[1]}; found {string.Join(", ", found.Take(3))}");
        }

        output.WriteLine($"{rows.Length} queries: success@1 {first / (double)rows.Length:0.000}, success@3 {third / (double)rows.Length:0.000}, MRR@10 {reciprocal / rows.Length:0.000}");
        Assert.True(rows.Length >= 75);
        Assert.True(third >= 0.95 * rows.Length, $"success@3 {third} of {rows.Length}");
        Assert.True(first >= 0.80 * rows.Length, $"success@1 {first} of {rows.Length}");
    }

    internal static bool IsClosed(string query) => SHA256.HashData(Encoding.UTF8.GetBytes(query))[0] % 2 == 1;
}
