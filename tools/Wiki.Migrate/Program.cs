using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Wiki.Core.Data;

Console.WriteLine("dotnet ef migrations add NAME -p src/Wiki.Core -s tools/Wiki.Migrate -o Data/Migrations");

/// <summary>Gives dotnet-ef a context without starting the wiki.</summary>
internal sealed class DesignTimeContexts : IDesignTimeDbContextFactory<WikiDbContext>
{
    public WikiDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<WikiDbContext>)new DbContextOptionsBuilder<WikiDbContext>().UseWikiDatabase("design-time.db").Options);
}
