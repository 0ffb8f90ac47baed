using System.CommandLine;
using System.Globalization;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Transfer;
using Wiki.Web.Setup;

namespace Wiki.Web.CommandLine;

/// <summary>backup, restore.</summary>
internal static class BackupCommands
{
    public static Command Backup(Option<string?> data)
    {
        var file = new Argument<string>("file") { Description = "Archive to write; must not exist yet" };
        var command = new Command("backup", "Put database, files and keys into one archive with checksums; the server may go on running") { file };
        command.SetAction(async (parsed, ct) =>
        {
            await using var host = await CommandHost.OpenAsync(parsed, data, ct);
            var line = new ProgressLine("Sichern", TimeProvider.System);
            var actor = await host.Get<SystemActors>().SystemAsync(ct);
            var made = await host.Get<MakeBackup>().RunAsync(
                WhereToRun.FullPath(parsed.GetValue(file)!), actor, new Reporter<TransferProgress>(step => line.Report(step.Done, step.Of)), ct); // required argument
            if (!made.Succeeded) return CommandHost.Refuse(made.Problem!); // not succeeded has a problem

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made.Value.Files} Dateien gesichert, {made.Value.Bytes / 1e6:0.0} MB. Das Archiv enthält Schlüssel und Kennworthashes: Verwahren Sie es geschützt."));
            return Lacks(made.Value.Missing);
        });
        return command;
    }

    public static Command Restore(Option<string?> data)
    {
        var file = new Argument<string>("file") { Description = "Archive made by backup" };
        var command = new Command("restore", "Check an archive and put it into the data folder; what lay there is set aside. Stop the server first") { file };
        command.SetAction(async (parsed, ct) =>
        {
            var path = WhereToRun.FullPath(parsed.GetValue(file)!); // required argument
            var line = new ProgressLine("Wiederherstellen", TimeProvider.System);
            var restored = await new RestoreBackup(TimeProvider.System).RunAsync(
                path, new DataFolder(CommandHost.FolderOf(parsed, data)), new Reporter<TransferProgress>(step => line.Report(step.Done, step.Of)), ct);
            if (!restored.Succeeded) return CommandHost.Refuse(restored.Problem!); // not succeeded has a problem

            var report = restored.Value;
            await using var host = await CommandHost.OpenAsync(parsed, data, ct); // brings an older schema up to date
            await host.Get<RecordRestore>().RunAsync(Path.GetFileName(path), report, await host.Get<SystemActors>().SystemAsync(ct), ct);
            Console.WriteLine($"{report.Files} Dateien vom Stand {report.MadeAt:dd.MM.yyyy HH:mm:ss} UTC sind wieder da. Der nächste Start baut den Suchindex neu auf.");
            if (report.Aside is not null) Console.WriteLine($"Die bisherigen Daten liegen in {report.Aside}");
            return Lacks(report.Missing);
        });
        return command;
    }

    /// <summary>All the rest is whole, but somebody has to know.</summary>
    private static int Lacks(int files)
    {
        if (files > 0) Console.Error.WriteLine($"Achtung: {files} Dateien, die zu Texten gehören, fehlten schon im Datenordner oder sind beschädigt.");
        return files > 0 ? 1 : 0;
    }
}
