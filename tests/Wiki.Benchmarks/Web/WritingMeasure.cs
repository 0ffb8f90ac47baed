using System.Globalization;
using System.Text.RegularExpressions;

namespace Wiki.Benchmarks.Web;

/// <summary>An author at work: saving the draft of a long article again and again, each time with another sentence.</summary>
internal sealed class WritingMeasure
{
    private readonly Browser author;
    private readonly string address;
    private readonly IReadOnlyList<KeyValuePair<string, string>> fields;
    private readonly string text;

    private WritingMeasure(Browser author, string address, IReadOnlyList<KeyValuePair<string, string>> fields, string text, int version) =>
        (this.author, this.address, this.fields, this.text, Version) = (author, address, fields, text, version);

    /// <summary>Of the draft, as the last acknowledged save left it.</summary>
    public int Version { get; private set; }

    /// <param name="number">Of the made article.</param>
    public static async Task<WritingMeasure> BeginAsync(Browser author, int number, int articles)
    {
        var file = Corpus.Article(number, articles);
        var address = $"/artikel/{file.Slug}/bearbeiten";
        var page = await author.TextAsync(address);
        var form = await author.FieldsAsync(address,
        [
            ("_handler", "entwurf"), ("Form.Action", "speichern"), ("Form.BaseNumber", Number(page, "BaseNumber")), ("Form.Title", file.Fields.Title), ("Form.Topic", file.Fields.Topic),
            ("Form.Team", file.Fields.Team), ("Form.Keywords", string.Join(", ", file.Fields.Keywords)), ("Form.Owner", file.Fields.Owner), ("Form.Deputy", file.Fields.Deputy),
            ("Form.ValidFrom", "2026-07-01"), ("Form.LegalAsOf", "2026-07-01"), ("Form.RecheckMonths", "12"), ("Form.Kind", "Substantive"), ("Form.ChangeNote", "Satz ergänzt"), ("Form.Sources", "gesetz | AufenthG | 2026-01-01"),
        ]);
        return new WritingMeasure(author, address, form, file.Markdown, int.Parse(Number(page, "Version"), CultureInfo.InvariantCulture));
    }

    /// <summary>Saves; when it returns the save was acknowledged.</summary>
    /// <param name="sentence">Goes to the end of the text.</param>
    public async Task SaveAsync(string sentence)
    {
        await author.SendAsync(address, [.. fields, new("Form.Version", $"{Version}"), new("Form.Markdown", $"{text}\n{sentence}\n")]);
        Version++;
    }

    /// <summary>The text of the draft as the editor shows it now.</summary>
    public Task<string> ShownAsync() => author.TextAsync(address);

    private static string Number(string page, string field) => Regex.Match(page, $"name=\"Form.{field}\" value=\"([0-9]+)\"").Groups[1].Value;
}
