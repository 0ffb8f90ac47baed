using System.Security.Cryptography;
using System.Text;
using Wiki.Core.Citations.Reading;
using Wiki.Core.Markup;

namespace Wiki.Core.Citations;

/// <summary>Makes the stored form of a section's text out of what was read, and the hashes by which texts and states are the same.</summary>
internal static class StatuteDigest
{
    public static StatuteText Store(int statuteId, StatuteNorm norm)
    {
        IReadOnlyList<StatutePart> parts = [.. norm.Content.Subsections.Select(Part)];
        var footnotes = HtmlSanitizer.Clean(SectionHtml.Render(norm.Content.Footnotes)).Value;
        var notes = HtmlSanitizer.Clean(SectionHtml.Render(norm.Content.Notes)).Value;
        return new StatuteText
        {
            StatuteId = statuteId,
            Title = norm.Title,
            IsRepealed = IsRepealed(norm.Title, parts),
            Parts = parts,
            Marks = Marks(parts),
            FootnotesHtml = footnotes,
            NotesHtml = notes,
            WordingHash = Wording(norm.Title, parts),
            Hash = Sha(norm.Title, StatuteJson.Write(parts), footnotes, notes),
        };
    }

    /// <summary>Equal for two files with the same headings and wording, whatever their serialisation.</summary>
    public static string OfState(IEnumerable<(StatuteNorm Norm, StatuteText? Text)> entries) =>
        Sha([.. entries.Select(entry => $"{entry.Norm.Kind}\u001F{entry.Norm.Level}\u001F{entry.Norm.Name}\u001F{entry.Norm.Title}\u001F{entry.Norm.DocumentKey}\u001F{entry.Text?.WordingHash}")]);

    public static string OfFile(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>No-break spaces and soft hyphens are typography, not wording.</summary>
    public static string Plain(string text) =>
        text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("\u00AD", "", StringComparison.Ordinal);

    private static StatutePart Part(Subsection subsection)
    {
        var text = SectionText.Of(subsection);
        return new StatutePart(
            subsection.Number, HtmlSanitizer.Clean(SectionHtml.Render(subsection, text.Anchors)).Value, text.Text,
            [.. text.Units.Select(unit => new StatuteUnit(unit.Sentence, unit.Number, unit.Letter, unit.Start, unit.End))]);
    }

    /// <summary>Two ways to say it: in the heading, or as the only text. "(zu § 32) (weggefallen)" is the heading of an Anlage.</summary>
    private static bool IsRepealed(string title, IReadOnlyList<StatutePart> parts)
    {
        if (parts.All(part => part.Text.Length == 0)) return title.EndsWith("(weggefallen)", StringComparison.Ordinal);
        return parts is [{ Text: "(weggefallen)" or "- weggefallen -" or "weggefallen" }];
    }

    /// <summary>Sixteen digits tell the Absätze of one section apart.</summary>
    private static List<SubsectionMark> Marks(IReadOnlyList<StatutePart> parts) =>
        [.. parts.Where(part => part.Number is not null).GroupBy(part => part.Number!)
            .Select(same => new SubsectionMark(same.Key, Sha([.. same.Select(part => Plain(part.Text))])[..16]))];

    private static string Wording(string title, IReadOnlyList<StatutePart> parts) =>
        Sha([Plain(title), .. parts.Select(part => $"{part.Number}\u001F{Plain(part.Text)}")]);

    private static string Sha(params string[] pieces) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001E', pieces))));
}
