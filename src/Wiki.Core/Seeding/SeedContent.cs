using Wiki.Core.People;
using Wiki.Core.Settings;
using Wiki.Core.Shared;
using Wiki.Core.Transfer;

namespace Wiki.Core.Seeding;

/// <summary>
/// Brings the starter content into an empty wiki on the first start, approved in the name of the system. A kill in the middle is no harm:
/// the next start goes on, and once it was complete it never runs again, so nothing an office retires comes back.
/// </summary>
public sealed class SeedContent(Milestones milestones, ImportContent import, SystemActors actors)
{
    internal const string Marker = "startinhalte";

    /// <returns>Null when there was nothing to do.</returns>
    public async Task<ImportReport?> RunAsync(string folder, CancellationToken ct)
    {
        if (!Directory.Exists(folder) || await milestones.IsPassedAsync(Marker, ct)) return null;

        var system = await actors.SystemAsync(ct);
        var approver = system with { Rights = new HashSet<Right>(system.Rights) { Right.Approve, Right.ApproveValues } };
        var report = await import.RunAsync(folder, approver, progress: null, ct);
        if (!report.Succeeded) return null;

        await milestones.PassAsync(Marker, ct);
        return report.Value;
    }
}
