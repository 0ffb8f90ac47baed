using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Settings;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Account;

/// <summary>The Fachstellen of the demo people, where the start did not make them already.</summary>
internal static class OfficeTeams
{
    public static async Task EnsureAsync(WebHost host)
    {
        await using var db = await host.Get<IDbContextFactory<WikiDbContext>>().CreateDbContextAsync();
        var there = await db.Teams.Select(t => t.Code).ToListAsync();
        (string Code, string Name)[] wanted = [("humanitaer", "Humanitär"), ("allgemein-1", "Allgemein I"), ("querschnitt", "Querschnitt")];
        db.Teams.AddRange(wanted.Where(t => !there.Contains(t.Code)).Select(t => new Team { Code = t.Code, Name = t.Name }));
        await db.SaveChangesAsync();
    }
}
