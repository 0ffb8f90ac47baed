using System.Text;
using Wiki.Core.Citations;
using Wiki.Core.LegalText;

namespace Wiki.Core.Transfer;

/// <summary>An exemption as it stands in a file.</summary>
internal sealed record ExemptionLine(NormRef Norm, string Subject, string Reason);

/// <summary>norm-ausnahmen.yaml: citations that are right although no statute state resolves them, each with the reason.</summary>
internal static class NormExemptionFile
{
    public const string Name = "norm-ausnahmen.yaml";

    private const string Format = "abh-norm-ausnahmen/1";
    private const string Head =
        "# Fundstellen, die der im Haus hinterlegte Gesetzesstand nicht auflöst oder noch in älterer Fassung zeigt, je mit Grund.\n"
        + "# Geordnet nach Gesetz und Norm. Nach dem Einlesen eines neueren Stands prüfen und streichen.\n";

    public static (IReadOnlyList<ExemptionLine> Lines, IReadOnlyList<FileFault> Faults) Read(string file, string text)
    {
        var list = ListFile.Open(file, text, Format, ["ausnahmen"]);
        List<ExemptionLine> lines = [];
        foreach (var entry in list.Entries("ausnahmen", ["norm", "grund"], ["norm", "artikel", "grund"]))
        {
            var written = ListFile.Text(entry, "norm");
            if (NormOf(written) is not { } norm) list.Fault(entry, "norm", $"„{written}“ ist keine Fundstelle. Erwartet: Paragraf und Gesetz wie § 18 Abs. 5 AufenthG.");
            else lines.Add(new ExemptionLine(norm, ListFile.Text(entry, "artikel"), ListFile.Text(entry, "grund")));
        }

        return (list.Faults.Count == 0 ? lines : [], list.Faults);
    }

    public static string Write(IReadOnlyList<NormExemptionRow> exemptions)
    {
        var text = new StringBuilder(Head).Append("format: ").Append(Format).Append("\nausnahmen:\n");
        foreach (var row in exemptions)
        {
            text.Append("  - {norm: ").Append(ArticleFileWriter.InQuotes(NormAddress.LongForm(row.Norm)));
            if (row.Subject.Length > 0) text.Append(", artikel: ").Append(ArticleFileWriter.Quote(row.Subject));
            text.Append(", grund: ").Append(ArticleFileWriter.InQuotes(row.Reason)).Append("}\n");
        }

        return text.ToString();
    }

    private static NormRef? NormOf(string written) =>
        CitationRecognizer.Recognize(written) is [{ Start: 0, Norms: [{ Norm: { Law: not null, Section: not null } norm }] } citation] && citation.End == written.Length
            ? norm
            : null;
}
