using System.Text.RegularExpressions;
using System.Xml.Linq;
using Wiki.Core.LegalText;

namespace Wiki.Core.Citations.Reading;

/// <summary>
/// Finds out what a law is called. The first jurabk is the portal's own ("AufenthG 2004", "RuStAG"): amtabk comes first, then the
/// second jurabk of a later entry, then what the index of federal laws says.
/// </summary>
internal sealed partial class StatuteNames
{
    private string? first;
    private string? second;
    private string? official;
    private string? longTitle;
    private string? shortTitle;

    public void Take(XElement metadata)
    {
        var abbreviations = metadata.Elements("jurabk").Select(InlineText.Of).Where(text => text.Length > 0).ToList();
        first ??= abbreviations.FirstOrDefault();
        second ??= abbreviations.Skip(1).FirstOrDefault();
        official ??= Text(metadata, "amtabk");
        longTitle ??= Text(metadata, "langue");
        shortTitle ??= Text(metadata, "kurzue");
    }

    public StatuteName Choose()
    {
        var portal = first ?? shortTitle ?? longTitle ?? "Gesetz";
        var code = LawCodes.Of(official ?? second ?? YearBehind().Replace(portal, ""));
        var abbreviation = official ?? second ?? (LawCodes.IsKnown(code) ? LawCodes.Display(code) : YearBehind().Replace(portal, ""));
        return new StatuteName(code, abbreviation, longTitle ?? shortTitle ?? abbreviation, shortTitle);
    }

    private static string? Text(XElement metadata, string name) =>
        InlineText.Of(metadata.Element(name)) is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"\s+(1[89]|20)\d\d$")]
    private static partial Regex YearBehind();
}
