using System.Text.RegularExpressions;

namespace Wiki.Core.Tests.HousePlan;

public sealed class ArrowTests
{
    private static readonly string Rooms = string.Join('|', SourceFile.Core.Select(file => file.Room).Where(room => room.Length > 0).Distinct());

    /// <summary>Wiki.Core.Search, and Search.SearchChange, which means the same inside Wiki.Core.</summary>
    private static readonly Regex Glance = new($@"\bWiki\.Core\.(?<room>[A-Z]\w*)|(?<![\w.""/])(?<room>{Rooms})\.[A-Z]\w*", RegexOptions.ExplicitCapture);

    public static TheoryData<string> RoomsOfCore() =>
        [.. SourceFile.Core.Select(file => file.Room).Where(room => room.Length > 0).Distinct()];

    [Theory]
    [MemberData(nameof(RoomsOfCore))]
    public void Every_room_of_core_stands_in_the_matrix(string room) => Assert.Contains(room, RoomMatrix.Glances.Keys);

    [Theory]
    [MemberData(nameof(RoomsOfCore))]
    public void A_room_looks_only_where_the_matrix_allows(string room)
    {
        if (room == "Data") return; // maps every entity

        string[] allowed = [room, .. RoomMatrix.Glances[room], .. RoomMatrix.Ground];
        var wrong =
            from file in SourceFile.Core
            where file.Room == room
            from Match glance in Glance.Matches(file.Code)
            where !allowed.Contains(glance.Groups["room"].Value)
            select $"{file.Path}: {glance.Value}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void The_matrix_has_no_circles()
    {
        var floor = new Dictionary<string, int>();

        foreach (var room in RoomMatrix.Glances.Keys) Assert.True(FloorOf(room, []) >= 0, room);

        int FloorOf(string room, string[] above)
        {
            Assert.DoesNotContain(room, above);
            if (floor.TryGetValue(room, out var known)) return known;
            return floor[room] = RoomMatrix.Glances[room].Select(below => FloorOf(below, [.. above, room]) + 1).DefaultIfEmpty(0).Max();
        }
    }

    /// <summary>Data names entities, never verbs, queries or views of a room.</summary>
    [Fact]
    public void Data_names_only_entities_of_the_rooms()
    {
        var context = SourceFile.Core.Single(file => file.Path.EndsWith("Data/WikiDbContext.cs", StringComparison.Ordinal));
        var others = SourceFile.Core.Where(file => file.Room == "Data" && file != context);

        Assert.Empty(others.SelectMany(file => file.Places(new Regex(@"Wiki\.Core\.(?!Data\b|Shared\b)[A-Z]\w*"))));
    }

    [Fact]
    public void The_scan_sees_a_forbidden_glance()
    {
        Assert.Equal("Search", Glance.Match("using Wiki.Core.Search.Index;").Groups["room"].Value);
        Assert.Equal("Search", Glance.Match("var change = Search.SearchChange.Kind;").Groups["room"].Value);
        Assert.DoesNotMatch(Glance, "db.Articles.Where(a => a.Id == 1)");
    }
}
