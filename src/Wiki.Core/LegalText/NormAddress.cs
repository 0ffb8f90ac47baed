using System.Text;

namespace Wiki.Core.LegalText;

/// <summary>
/// Writes a unit of law for addresses, people and storage.
/// Anchors name the parts that exist, from the outside in: abs-1, abs-1-satz-2-nr-3-buchst-a, satz-2.
/// Keys are law/section/subsection/sentence/number/letter with missing parts empty and none at the end: aufenthg/25b/1//3.
/// </summary>
public static class NormAddress
{
    private const int KeyParts = 6;

    /// <summary>/normen/aufenthg/25b#abs-1-satz-2; null where the text named no law.</summary>
    public static string? Url(NormRef norm)
    {
        ArgumentNullException.ThrowIfNull(norm);
        if (norm.Law is null) return null;
        if (norm.Section is null) return "/normen/" + norm.Law;
        var anchor = Anchor(norm);
        return $"/normen/{norm.Law}/{norm.Section}{(anchor.Length > 0 ? "#" : "")}{anchor}";
    }

    /// <summary>The part of an address behind #; empty for a whole section.</summary>
    public static string Anchor(NormRef norm)
    {
        ArgumentNullException.ThrowIfNull(norm);
        var anchor = new StringBuilder();
        Append("abs", norm.Subsection);
        Append("satz", norm.Sentence);
        Append("nr", norm.Number);
        Append("buchst", norm.Letter);
        return anchor.ToString();

        void Append(string name, string? value)
        {
            if (value is null) return;
            if (anchor.Length > 0) anchor.Append('-');
            anchor.Append(name).Append('-').Append(value);
        }
    }

    /// <summary>As lawyers write it: § 25b Abs. 1 Satz 2 Nr. 3 AufenthG.</summary>
    public static string LongForm(NormRef norm)
    {
        ArgumentNullException.ThrowIfNull(norm);
        var parts = new List<string>();
        var sign = norm.Law is not null && LawCodes.HasArticles(norm.Law) ? "Art. " : "§ ";
        if (norm.Section is not null) parts.Add(sign + norm.Section.Replace("-", " § ", StringComparison.Ordinal));
        if (norm.Subsection is not null) parts.Add("Abs. " + norm.Subsection);
        if (norm.Sentence is not null) parts.Add("Satz " + norm.Sentence);
        if (norm.Number is not null) parts.Add("Nr. " + norm.Number);
        if (norm.Letter is not null) parts.Add("Buchst. " + norm.Letter);
        if (norm.Law is not null) parts.Add(LawCodes.Display(norm.Law));
        return string.Join(' ', parts);
    }

    public static string Key(NormRef norm)
    {
        ArgumentNullException.ThrowIfNull(norm);
        return string.Join('/', norm.Law, norm.Section, norm.Subsection, norm.Sentence, norm.Number, norm.Letter).TrimEnd('/');
    }

    /// <summary>The unit of a key; null where the text is no key.</summary>
    public static NormRef? FromKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parts = key.Split('/');
        if (parts.Length > KeyParts || key.Length == 0) return null;
        return new NormRef(Part(0), Part(1), Part(2), Part(3), Part(4), Part(5));

        string? Part(int i) => i < parts.Length && parts[i].Length > 0 ? parts[i] : null;
    }
}
