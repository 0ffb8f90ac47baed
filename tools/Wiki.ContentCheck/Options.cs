namespace Wiki.ContentCheck;

/// <summary>What the command line asks for: the content folder and, if wished, a folder of statute XML to compare with.</summary>
/// <param name="Content">The folder that holds <c>artikel</c>.</param>
/// <param name="Statutes">Null: no comparison.</param>
public sealed record Options(string Content, string? Statutes)
{
    public const string Help = """
        Aufruf: dotnet run --project tools/Wiki.ContentCheck -- <content> [--gesetze <Ordner>]

          <content>            Ordner mit artikel/<kennung>/<kennung>.md
          --gesetze <Ordner>   vergleicht die Artikel mit allen XML-Dateien (gesetze-im-internet) in diesem Ordner

        Rückgabe: 0 in Ordnung · 1 Klartext zu schwer oder Wortfolge übernommen · 2 falscher Aufruf
        """;

    public static Options? Read(string[] args)
    {
        string? content = null, statutes = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--gesetze" && i + 1 < args.Length) statutes = args[++i];
            else if (args[i].StartsWith('-') || content is not null) return null;
            else content = args[i];
        }

        var known = content is not null && Directory.Exists(Full(content)) && (statutes is null || Directory.Exists(Full(statutes)));
        return known ? new Options(Full(content!), statutes is null ? null : Full(statutes)) : null;
    }

    // `dotnet run` may change the working directory; people mean the folder they stand in.
    private static string Full(string path)
    {
        var here = Environment.GetEnvironmentVariable("PWD");
        var meant = Path.GetFullPath(path, here is { Length: > 0 } ? here : Environment.CurrentDirectory);
        return Directory.Exists(meant) ? meant : Path.GetFullPath(path);
    }
}
