using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.TestKit;

namespace Wiki.Core.Tests.HousePlan;

public sealed class TableTests
{
    private static readonly Regex Writes = new(
        @"\.(?<set>\w+|Set<(?<type>\w+)>\(\))\s*\.(Add|AddAsync|AddRange|AddRangeAsync|Remove|RemoveRange|Update|UpdateRange|Attach)\("
        + @"|\bdb\.(?<set>\w+)\b[^;]*?\.Execute(Update|Delete)(Async)?\(",
        RegexOptions.ExplicitCapture);

    [Fact]
    public void Only_the_owning_room_writes_a_table()
    {
        var wrong =
            from file in SourceFile.Product
            from Match write in Writes.Matches(file.Code)
            let owner = OwnerOf(write)
            where owner is not null && owner != file.Room
            select $"{file.Path} writes a table of {owner}: {write.Value.ReplaceLineEndings(" ")}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_scan_sees_a_foreign_write()
    {
        Assert.Equal("Articles", OwnerOf(Writes.Match("db.Drafts.Remove(draft);")));
        Assert.Equal("Articles", OwnerOf(Writes.Match("await db.Drafts.Where(d => d.ArticleId == 1).ExecuteDeleteAsync(ct);")));
        Assert.Equal("Search", OwnerOf(Writes.Match("db.Set<SearchChange>().Add(change);")));
        Assert.Null(OwnerOf(Writes.Match("review.Contributors.Add(1);")));
    }

    [Fact]
    public async Task The_migrations_say_what_the_model_says()
    {
        await using var world = await World.NewAsync();
        await using var db = await world.DbAsync();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    /// <summary>The room whose table the statement writes; null when it writes none.</summary>
    private static string? OwnerOf(Match write)
    {
        var sets = typeof(WikiDbContext).GetProperties().Where(p => p.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(DbSet<>));
        var entity = write.Groups["type"].Success
            ? sets.Select(p => p.PropertyType.GenericTypeArguments[0]).FirstOrDefault(type => type.Name == write.Groups["type"].Value)
            : sets.FirstOrDefault(p => p.Name == write.Groups["set"].Value)?.PropertyType.GenericTypeArguments[0];
        return entity?.Namespace?.Split('.') is ["Wiki", "Core", var room, ..] ? room : null;
    }
}
