using System.Text.RegularExpressions;

namespace Wiki.Core.Shared;

/// <summary>
/// Finds what looks like personal data in free text and in file numbers. It warns, it proves nothing: quiet about legal text (citations,
/// dates of laws, amounts), deaf to a name that stands alone. Each pattern is bounded, so the time grows with the text and not faster.
/// </summary>
public static partial class PersonalDataGuard
{
    /// <summary>Everything found, in the order of the text; one place is named once.</summary>
    public static IReadOnlyList<PersonalDataHit> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Places(text, [
            .. PersonalNumbers.Find(text),
            .. PersonalNames.Find(text),
        ]);
    }

    /// <summary>The words behind the places, to compare two texts; they are stored nowhere.</summary>
    internal static IEnumerable<string> Words(string text) => Find(text).Select(hit => text.Substring(hit.Offset, hit.Length));

    /// <summary>The same for a file number: a date or a name has no business there, and a number may look like a telephone's.</summary>
    public static IReadOnlyList<PersonalDataHit> FindInFileNumber(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Places(number, [
            .. PersonalNumbers.Find(number).Where(found => found.Kind != PersonalDataKind.Phone),
            .. PersonalNames.Find(number),
            .. FileNumberName().Matches(number).Select(match => new Found(match.Index, match.Length, PersonalDataKind.Name)),
            .. FileNumberDate().Matches(number).Select(match => new Found(match.Index, match.Length, PersonalDataKind.BirthDate)),
        ]);
    }

    /// <summary>The same for the name of a file, where strokes stand for blanks and long numbers are no telephones.</summary>
    public static IReadOnlyList<PersonalDataHit> FindInFileName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Replace('_', ' ').Replace('+', ' ');
        return [.. new[] { words, words.Replace('-', ' ') }.Select(text => Find(text).Where(hit => hit.Kind != PersonalDataKind.Phone).ToList()).MaxBy(hits => hits.Count)!]; // there are two
    }

    private static List<PersonalDataHit> Places(string text, List<Found> found)
    {
        var hits = new List<PersonalDataHit>();
        var (line, counted, end) = (1, 0, 0);
        foreach (var place in found.OrderBy(place => place.Offset).ThenByDescending(place => place.Length))
        {
            if (hits.Count > 0 && place.Offset < end) continue; // inside the one before

            line += text.AsSpan(counted, place.Offset - counted).Count('\n');
            (counted, end) = (place.Offset, place.Offset + place.Length);
            hits.Add(new PersonalDataHit(place.Offset, place.Length, place.Kind, $"Zeile {line}: sieht aus wie {Word(place.Kind)}."));
        }

        return hits;
    }

    /// <summary>What a place of this kind looks like, with its article.</summary>
    public static string Word(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.BirthDate => "das Geburtsdatum einer Person",
        PersonalDataKind.Name => "der Name einer Person",
        PersonalDataKind.AzrNumber => "eine AZR-Nummer",
        PersonalDataKind.DocumentNumber => "die Nummer eines Passes oder Ausweises",
        PersonalDataKind.Email => "eine E-Mail-Adresse",
        PersonalDataKind.Iban => "eine IBAN",
        _ => "eine Telefonnummer",
    };

    /// <summary>Two words beside each other, or one after a comma: Muster Ali, Muster, A.</summary>
    [GeneratedRegex(@"\p{Lu}\p{Ll}{2,30}(?:, ?| )\p{Lu}\p{Ll}{1,30}|\p{Lu}\p{Ll}{2,30}, ?\p{Lu}\.", RegexOptions.CultureInvariant)]
    private static partial Regex FileNumberName();

    [GeneratedRegex(@"(?<!\d)(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex FileNumberDate();
}

/// <summary>A place before it has its line.</summary>
internal readonly record struct Found(int Offset, int Length, PersonalDataKind Kind);
