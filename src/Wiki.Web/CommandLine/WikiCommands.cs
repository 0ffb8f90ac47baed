using System.CommandLine;

namespace Wiki.Web.CommandLine;

/// <summary>The commands of the program; without one of them it is the server.</summary>
internal static class WikiCommands
{
    private const int WrongUsage = 2;

    private static readonly string[] Names = ["content", "statutes", "search", "user", "token", "backup", "restore", "--help", "-h", "-?"];

    public static bool Ask(string[] args) => args.Length > 0 && Names.Contains(args[0]);

    /// <returns>0 done, 1 something refused (the report is printed), 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var data = new Option<string?>("--data") { Description = "Data folder (else WIKI_DATA, else in Development the one beside Wiki.sln)", Recursive = true };
        var root = new RootCommand("Wissens-Wiki. Without a command: starts the server on http://localhost:5080.") { data };
        root.Add(ContentCommands.Make(data));
        root.Add(StatuteCommands.Make(data));
        root.Add(SearchCommands.Make(data));
        root.Add(UserCommands.Make(data));
        root.Add(TokenCommands.Make(data));
        root.Add(BackupCommands.Backup(data));
        root.Add(BackupCommands.Restore(data));

        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return parsed.Errors.Count > 0 ? WrongUsage : code;
    }
}
