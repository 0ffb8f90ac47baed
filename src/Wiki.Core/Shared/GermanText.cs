using System.Text;

namespace Wiki.Core.Shared;

/// <summary>German folding for sort keys and addresses; independent of ICU, so stored keys never change with the machine.</summary>
public static class GermanText
{
    /// <summary>A key that sorts as DIN 5007-1 (ä as a, ß as ss), lower case, other signs as they are.</summary>
    public static string SortKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = new StringBuilder(text.Length);
        foreach (var letter in Composed(text))
        {
            key.Append(char.ToLowerInvariant(letter) switch
            {
                'ä' => "a",
                'ö' => "o",
                'ü' => "u",
                'ß' => "ss",
                var other => other.ToString(),
            });
        }

        return key.ToString();
    }

    /// <summary>Umlauts transcribed for addresses: ä → ae, ß → ss.</summary>
    public static string Transcribe(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length);
        foreach (var letter in Composed(text))
        {
            result.Append(char.ToLowerInvariant(letter) switch
            {
                'ä' => "ae",
                'ö' => "oe",
                'ü' => "ue",
                'ß' => "ss",
                var other => other.ToString(),
            });
        }

        return result.ToString();
    }

    /// <summary>Composed form; half a surrogate pair, which no normalisation takes, becomes U+FFFD first.</summary>
    private static string Composed(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC);
}
