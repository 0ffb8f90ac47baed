using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Citations.Reading;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Citations;

/// <summary>Takes in statute texts from gesetze-im-internet.de; each file is one state of one law and is stored whole or not at all.</summary>
public sealed partial class ImportStatutes(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="path">A file, a ZIP or a folder on this machine.</param>
    /// <param name="seenOn">Day of the sighting; null takes a date in the file name, else the day the portal wrote the file.</param>
    public Task<Result<ImportReport>> RunAsync(string path, DateOnly? seenOn, Actor actor, IProgress<ImportProgress>? progress, CancellationToken ct) =>
        actor.May(Right.KeepLaw)
            ? ImportAllAsync(StatuteSources.FromPath(path), seenOn, actor, progress, ct)
            : Task.FromResult<Result<ImportReport>>(ImportProblems.NotAllowed);

    /// <param name="content">An upload that can be read from the start.</param>
    public Task<Result<ImportReport>> RunAsync(
        string fileName, Stream content, DateOnly? seenOn, Actor actor, IProgress<ImportProgress>? progress, CancellationToken ct) =>
        actor.May(Right.KeepLaw)
            ? ImportAllAsync(StatuteSources.FromUpload(fileName, content), seenOn, actor, progress, ct)
            : Task.FromResult<Result<ImportReport>>(ImportProblems.NotAllowed);

    private async Task<Result<ImportReport>> ImportAllAsync(
        Result<List<StatuteSourceFile>> sources, DateOnly? seenOn, Actor actor, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (!sources.Succeeded) return sources.Problem!; // a failure carries its problem

        var outcomes = new List<ImportOutcome>();
        foreach (var source in sources.Value)
        {
            outcomes.Add(await ImportAsync(source, seenOn, actor, ct));
            progress?.Report(new(outcomes.Count, sources.Value.Count, source.Name));
        }

        return new ImportReport(outcomes);
    }

    private async Task<ImportOutcome> ImportAsync(StatuteSourceFile source, DateOnly? seenOn, Actor actor, CancellationToken ct)
    {
        var bytes = source.Read();
        var read = StatuteXml.Read(bytes);
        if (!read.Succeeded) return new(source.Name, ImportKind.Refused, Problem: read.Problem);

        var file = read.Value;
        var day = seenOn ?? DayIn(source.Name) ?? file.BuildDate;
        if (day > Today.In(clock)) return new(source.Name, ImportKind.Refused, file.Name.Abbreviation, day, Problem: ImportProblems.InTheFuture);

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await new StateWriter(db, actor, clock.GetUtcNow().UtcDateTime).WriteAsync(file, bytes, source.Name, day, ct);
    }

    private static DateOnly? DayIn(string fileName)
    {
        var match = IsoDay().Match(Path.GetFileNameWithoutExtension(fileName));
        return match.Success && DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")]
    private static partial Regex IsoDay();
}
