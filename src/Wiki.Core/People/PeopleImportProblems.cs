using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Why a list of people is not taken in.</summary>
public static class PeopleImportProblems
{
    public static readonly Problem Empty = new("people-empty", "In der Liste steht niemand. Die erste Zeile nennt die Spalten, darunter steht je Zeile eine Person.");
    public static readonly Problem TooLong = new("people-too-long", "Die Liste ist zu groß. Teilen Sie sie auf: höchstens 500 Personen auf einmal.");
    public static readonly Problem TooMany = new("people-too-many", "Auf einmal lassen sich höchstens 500 Personen einladen. Teilen Sie die Liste auf.");
    public static readonly Problem TooManyCells = new("people-cells", "Die Zeile hat mehr Spalten als die erste Zeile. Texte mit Trennzeichen gehören in Anführungszeichen.");
    public static readonly Problem Twice = new("people-twice", "Dieser Benutzername steht weiter oben schon.");
    public static readonly Problem LinesWrong = new("people-lines-wrong", "Noch ist niemand eingeladen: Bitte berichtigen Sie die genannten Zeilen.");

    public static Problem ColumnsMissing(IEnumerable<string> names) =>
        new("people-columns", $"In der ersten Zeile fehlt: {string.Join(", ", names)}. Sie lautet zum Beispiel „benutzername;name;mail;fachstelle;stufe;rollen“.");

    public static Problem ColumnUnknown(string name) =>
        new("people-column-unknown", $"Die Spalte „{name}“ gibt es nicht. Bekannt sind benutzername, name, mail, fachstelle, stufe und rollen.");
}
