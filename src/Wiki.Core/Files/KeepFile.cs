using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Files;

/// <summary>Stores a checked file and, in the verb's own save, the row that knows it. The same bytes twice are one file.</summary>
internal sealed class KeepFile(FileStore store, TimeProvider clock)
{
    public async Task<StoredFile> RunAsync(WikiDbContext db, CleanFile file, CancellationToken ct)
    {
        var sha256 = await store.WriteAsync(file.Content, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var known = await db.StoredFiles.SingleOrDefaultAsync(f => f.Sha256 == sha256, ct)
            ?? db.StoredFiles.Local.SingleOrDefault(f => f.Sha256 == sha256);
        if (known is not null)
        {
            known.StoredAt = now;
            return known;
        }

        known = new StoredFile { Sha256 = sha256, Kind = file.Kind, Bytes = file.Content.Length, Width = file.Width, Height = file.Height, StoredAt = now };
        db.StoredFiles.Add(known);
        return known;
    }
}
