using System.Text;

namespace Wiki.Core.Citations.Reading;

/// <summary>Runs of text in one style.</summary>
internal static class Runs
{
    /// <summary>White space collapsed across run borders, none at the ends, neighbours of one style joined; empty when nothing is left.</summary>
    public static List<Run> Tidy(List<Run> runs)
    {
        var tidy = new List<Run>(runs.Count);
        var afterSpace = true; // swallows white space at the start
        foreach (var run in runs)
        {
            if (run.Kind != RunKind.Text)
            {
                if (run.Kind == RunKind.Break && tidy.Count == 0) continue;
                tidy.Add(run);
                afterSpace = run.Kind == RunKind.Break;
                continue;
            }

            var text = Collapse(run.Text, ref afterSpace);
            if (text.Length == 0) continue;
            if (tidy.Count > 0 && tidy[^1] is { Kind: RunKind.Text } last && last.Style == run.Style) tidy[^1] = last with { Text = last.Text + text };
            else tidy.Add(run with { Text = text });
        }

        TrimEnd(tidy);
        return tidy;
    }

    private static string Collapse(string text, ref bool afterSpace)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!InlineText.IsSpace(c))
            {
                result.Append(c);
                afterSpace = false;
            }
            else if (!afterSpace)
            {
                result.Append(' ');
                afterSpace = true;
            }
        }

        return result.ToString();
    }

    private static void TrimEnd(List<Run> runs)
    {
        while (runs.Count > 0)
        {
            var last = runs[^1];
            if (last.Kind == RunKind.Text && last.Text.TrimEnd(' ') is { Length: > 0 } text)
            {
                runs[^1] = last with { Text = text };
                return;
            }

            if (last.Kind is RunKind.Picture or RunKind.FootnoteMark) return;
            runs.RemoveAt(runs.Count - 1);
        }
    }
}
