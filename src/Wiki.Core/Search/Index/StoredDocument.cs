using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Wiki.Core.Search.Index;

/// <summary>A document as search.db keeps it: texts as they came, citations already as index terms.</summary>
internal sealed record StoredDocument
{
    public const string Columns =
        "d.id, d.kind, d.page, d.part, d.title, d.heading, d.text, d.short_answer, d.keywords, d.cite, d.ref, d.url, d.legal_as_of, d.number";

    public int Id { get; init; }

    public required string Kind { get; init; }

    public required string Page { get; init; }

    public required string Part { get; init; }

    public required string Title { get; init; }

    public required string Heading { get; init; }

    public required string Text { get; init; }

    public required string ShortAnswer { get; init; }

    public required string Keywords { get; init; }

    /// <summary>Terms of what title and heading cite: what the text is about.</summary>
    public required string Cite { get; init; }

    /// <summary>Terms of what the text cites.</summary>
    public required string Ref { get; init; }

    public required string Url { get; init; }

    public string? LegalAsOf { get; init; }

    public int? Number { get; init; }

    /// <summary>What the head of a page says, with the short answer first where the text does not begin with it.</summary>
    public string HeadText =>
        ShortAnswer.Length == 0 || Text.StartsWith(ShortAnswer, StringComparison.Ordinal) ? Text : ShortAnswer + '\n' + Text;

    public static StoredDocument Of(SearchDocument document, int id, CitationTerms citations) =>
        new()
        {
            Id = id,
            Kind = document.Kind,
            Page = document.Key,
            Part = document.Part,
            Title = document.Title,
            Heading = document.Heading,
            Text = document.Text,
            ShortAnswer = document.ShortAnswer ?? "",
            Keywords = string.Join('\n', document.Keywords),
            Cite = citations.OfHead(document),
            Ref = CitationTerms.OfText(document),
            Url = document.Url,
            LegalAsOf = document.LegalAsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Number = document.Number,
        };

    public static StoredDocument Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Kind = row.GetString(1),
        Page = row.GetString(2),
        Part = row.GetString(3),
        Title = row.GetString(4),
        Heading = row.GetString(5),
        Text = row.GetString(6),
        ShortAnswer = row.GetString(7),
        Keywords = row.GetString(8),
        Cite = row.GetString(9),
        Ref = row.GetString(10),
        Url = row.GetString(11),
        LegalAsOf = row.IsDBNull(12) ? null : row.GetString(12),
        Number = row.IsDBNull(13) ? null : row.GetInt32(13),
    };

    public void Insert(IndexConnection db, string hash) =>
        db.Run(
            "INSERT INTO doc VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            Id, Kind, Page, Part, Title, Heading, Text, ShortAnswer, Keywords, Cite, Ref, Url, LegalAsOf, Number, hash);
}
