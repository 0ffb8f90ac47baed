using System.Globalization;
using System.Text;
using Wiki.Core.Articles;

namespace Wiki.Core.Transfer;

/// <summary>Writes an article file canonically: the same article always gives the same bytes, and reading it back gives the same article.</summary>
public static class ArticleFileWriter
{
    public static string Write(ArticleFile article)
    {
        var fields = article.Fields;
        var text = new StringBuilder("---\n");
        Line("kennung", article.Slug);
        Line("titel", Quote(fields.Title));
        Line("themenfeld", Quote(fields.Topic));
        Line("fachstelle", Quote(fields.Team));
        Line("schlagworte", $"[{string.Join(", ", fields.Keywords.Select(Quote))}]");
        Line("verantwortung", Quote(fields.Owner));
        Line("vertretung", Quote(fields.Deputy));
        Line("gueltig_ab", Day(fields.ValidFrom));
        Line("gueltig_bis", Day(fields.ValidUntil));
        Line("rechtsstand", Day(fields.LegalAsOf));
        Line("pruefzyklus_monate", fields.RecheckMonths?.ToString(CultureInfo.InvariantCulture) ?? "");
        Line("aenderungsart", FieldChanges.Word(fields.ChangeKind));
        Line("aenderungsnotiz", Quote(fields.ChangeNote));
        List("quellen", fields.Sources.Select(s => $"{{art: {Quote(s.Kind)}, titel: {Quote(s.Title)}, stand: {Day(s.AsOf)}}}"));
        List("klaerungsbedarf", fields.OpenQuestions.Select(q =>
            $"{{frage: {Quote(q.Question)}, seit: {Day(q.Since)}, antwort: {Optional(q.Answer)}, freigabe_trotz: {Optional(q.ApprovedAnyway)}}}"));
        List("dateien", article.Files.Order(StringComparer.Ordinal).Select(Quote));
        return text.Append("---\n").Append(article.Markdown.ReplaceLineEndings("\n").TrimEnd()).Append('\n').ToString();

        void Line(string key, string value) => text.Append(key).Append(value.Length == 0 ? ":" : ": ").Append(value).Append('\n');

        void List(string key, IEnumerable<string> entries)
        {
            var lines = entries.ToList();
            if (lines.Count == 0) return;
            text.Append(key).Append(":\n");
            foreach (var line in lines) text.Append("  - ").Append(line).Append('\n');
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Optional(string? text) => string.IsNullOrWhiteSpace(text) ? "" : Quote(text);

    /// <summary>Plain where a YAML reader can't mistake it, else in double quotes; without blanks around it, as it is read.</summary>
    internal static string Quote(string text)
    {
        text = text.Trim();
        var plain = text.Length > 0 && char.IsLetter(text[0])
            && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '§' or '(' or ')' or '.' or '/' or 'ß')
            && !text.Equals("null", StringComparison.OrdinalIgnoreCase) && !text.Equals("true", StringComparison.OrdinalIgnoreCase)
            && !text.Equals("false", StringComparison.OrdinalIgnoreCase);
        return plain ? text : InQuotes(text);
    }

    internal static string InQuotes(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
