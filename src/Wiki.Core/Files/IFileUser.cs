using Wiki.Core.Data;

namespace Wiki.Core.Files;

/// <summary>A room whose texts use stored files; this room asks all of them before it throws one away, and knows none.</summary>
public interface IFileUser
{
    /// <summary>SHA-256 of everything in use.</summary>
    IQueryable<string> Used(WikiDbContext db);
}
