using Wiki.Core.Citations;

namespace Wiki.Web.CommandLine;

/// <summary>The report of a statute import as lines.</summary>
internal static class StatuteReport
{
    public static IEnumerable<string> Lines(ImportReport report)
    {
        yield return $"{report.Files.Count} Dateien: {report.Count(ImportKind.Imported)} eingespielt, {report.Count(ImportKind.Unchanged)} unverändert, "
            + $"{report.Count(ImportKind.Refreshed)} aufgefrischt, {report.Count(ImportKind.Held)} angehalten, {report.Count(ImportKind.Refused)} abgelehnt";
        foreach (var file in report.Files)
        {
            var what = file.Kind switch
            {
                ImportKind.Imported => $"Stand {file.SeenOn:dd.MM.yyyy}, {file.Sections} Paragrafen, {file.Changed} geändert",
                ImportKind.Unchanged => "schon da",
                ImportKind.Refreshed => "aufgefrischt",
                ImportKind.Held => $"angehalten: {file.Problem?.Sentence}",
                _ => $"abgelehnt: {file.Problem?.Sentence}",
            };
            yield return $"  {file.FileName}{(file.Law is null ? "" : $" ({file.Law})")}: {what}";
        }
    }
}
