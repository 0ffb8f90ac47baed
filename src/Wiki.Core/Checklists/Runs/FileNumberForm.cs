using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Checks an Aktenzeichen against the office's form: A is a letter, 0 a digit, everything else itself; no form lets everything pass.</summary>
public static class FileNumberForm
{
    /// <returns>Null when it fits.</returns>
    public static Problem? Objection(string pattern, string typed)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Length == 0) return RunProblems.FileNumberMissing;
        if (typed.Length > ChecklistRun.MaxFileNumber || typed.Any(char.IsControl)) return RunProblems.FileNumberTooLong;
        return pattern.Length == 0 || Fits(pattern, typed) ? null : RunProblems.FileNumberForm(pattern);
    }

    private static bool Fits(string pattern, string typed) =>
        pattern.Length == typed.Length && pattern.Zip(typed).All(sign => sign.First switch
        {
            'A' => char.IsLetter(sign.Second),
            '0' => char.IsAsciiDigit(sign.Second),
            var other => other == sign.Second,
        });
}
