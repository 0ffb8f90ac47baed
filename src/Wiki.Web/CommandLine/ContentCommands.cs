using System.CommandLine;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.Core.Transfer;
using Wiki.Web.Setup;

namespace Wiki.Web.CommandLine;

/// <summary>content import, content export.</summary>
internal static class ContentCommands
{
    public static Command Make(Option<string?> data)
    {
        var command = new Command("content", "Bring content folders in, write them out");
        command.Add(Import(data));
        command.Add(Export(data));
        return command;
    }

    private static Command Import(Option<string?> data)
    {
        var folder = new Argument<string>("folder") { Description = "Folder with articles and checklists" };
        var approveAs = new Option<string?>("--approve-as") { Description = "User name of a person with Freigabe; without it everything becomes a draft" };
        var command = new Command("import", "Bring a content folder in; wrong files are named with line and key, the rest goes in") { folder, approveAs };
        command.SetAction(async (parsed, ct) =>
        {
            await using var host = await CommandHost.OpenAsync(parsed, data, ct);
            Actor? approver = null;
            if (parsed.GetValue(approveAs) is { } userName)
            {
                approver = (await host.Get<ActorDirectory>().FindAsync(userName, ct)) is { IsActive: true } person ? person.Actor : null;
                if (approver is null) return CommandHost.Refuse(new Problem("no-person", $"Es gibt keine aktive Person „{userName}“."));
            }

            var line = new ProgressLine("Einspielen", TimeProvider.System);
            var progress = new Reporter<TransferProgress>(step => line.Report(step.Done, step.Of));
            var result = await host.Get<ImportContent>().RunAsync(WhereToRun.FullPath(parsed.GetValue(folder)!), approver, progress, ct); // required argument
            if (!result.Succeeded) return CommandHost.Refuse(result.Problem!);

            var report = result.Value;
            Console.WriteLine($"{report.Files} Dateien: {report.Approved} freigegeben, {report.Drafts} als Entwurf, {report.Unchanged} unverändert, {report.ListEntries} Listeneinträge neu oder geändert, {report.Faults.Count} Beanstandungen");
            foreach (var fault in report.Faults) Console.WriteLine($"  {fault}");
            return report.Clean ? 0 : 1;
        });
        return command;
    }

    private static Command Export(Option<string?> data)
    {
        var folder = new Argument<string>("folder") { Description = "Folder to write to" };
        var command = new Command("export", "Write every article's and checklist's newest approved text and the kept lists as files") { folder };
        command.SetAction(async (parsed, ct) =>
        {
            await using var host = await CommandHost.OpenAsync(parsed, data, ct);
            var line = new ProgressLine("Ausgeben", TimeProvider.System);
            var written = await host.Get<ExportContent>().RunAsync(
                WhereToRun.FullPath(parsed.GetValue(folder)!), new Reporter<TransferProgress>(step => line.Report(step.Done, step.Of)), ct); // required argument
            Console.WriteLine($"{written} Dateien ausgegeben.");
            return 0;
        });
        return command;
    }
}

/// <summary>Hands progress on at once, on the caller's thread; <see cref="Progress{T}"/> would reorder the lines.</summary>
internal sealed class Reporter<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
