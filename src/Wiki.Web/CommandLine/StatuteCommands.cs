using System.CommandLine;
using System.Globalization;
using Wiki.Core.Citations;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.CommandLine;

/// <summary>statutes import.</summary>
internal static class StatuteCommands
{
    public static Command Make(Option<string?> data)
    {
        var path = new Argument<string>("file-or-folder") { Description = "XML, zip or folder in the format of gesetze-im-internet.de" };
        var stand = new Option<string?>("--stand") { Description = "Day of the sighting, yyyy-MM-dd; else a date in the file name, else the builddate in the XML" };
        var import = new Command("import", "Bring statute states in") { path, stand };
        import.SetAction(async (parsed, ct) =>
        {
            DateOnly? seenOn = null;
            if (parsed.GetValue(stand) is { } text)
            {
                if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return CommandHost.Refuse(new Problem("bad-date", $"--stand: „{text}“ ist kein Datum (JJJJ-MM-TT)."));
                }

                seenOn = day;
            }

            await using var host = await CommandHost.OpenAsync(parsed, data, ct);
            var actor = await host.Get<SystemActors>().SystemAsync(ct);
            var line = new ProgressLine("Gesetze", TimeProvider.System);
            var result = await host.Get<ImportStatutes>().RunAsync(
                WhereToRun.FullPath(parsed.GetValue(path)!), seenOn, actor, new Reporter<ImportProgress>(step => line.Report(step.Done, step.Total)), ct); // required argument
            return result.Succeeded ? Print(result.Value) : CommandHost.Refuse(result.Problem!);
        });
        var command = new Command("statutes", "Statute texts") { import };
        return command;
    }

    private static int Print(ImportReport report)
    {
        foreach (var line in StatuteReport.Lines(report)) Console.WriteLine(line);
        return report.AnyRefused ? 1 : 0;
    }
}
