using System.Text;
using Wiki.Core.Shared;

namespace Wiki.Core.Files;

/// <summary>Names of files as they stand in texts, addresses and folders: lower-case letters, digits, hyphens, and the ending of what the file is.</summary>
public static class FileName
{
    public const int MaxLength = 80;

    private static readonly HashSet<string> Devices = ["con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3", "lpt4"];

    /// <summary>The name under which a file is kept; folders, signs and the typed ending fall away.</summary>
    public static string Of(string typed, FileKind kind)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var last = typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = last.LastIndexOf('.');
        var stem = Stem(dot > 0 ? last[..dot] : last);
        if (stem.Length == 0 || Devices.Contains(stem)) stem = stem.Length == 0 ? "datei" : "datei-" + stem;
        return stem + kind.Extension();
    }

    /// <summary>Whether a name could be one that <see cref="Of"/> gave.</summary>
    public static bool IsValid(string name) =>
        name.LastIndexOf('.') is > 0 and var dot && name.Length <= MaxLength
        && Enum.GetValues<FileKind>().Any(kind => name[dot..] == kind.Extension() && Of(name, kind) == name);

    private static string Stem(string text)
    {
        var stem = new StringBuilder();
        foreach (var letter in GermanText.Transcribe(text))
        {
            if (stem.Length == MaxLength - 5) break; // the longest ending
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9')) stem.Append(letter);
            else if (stem.Length > 0 && stem[^1] != '-') stem.Append('-');
        }

        return stem.ToString().Trim('-');
    }
}
