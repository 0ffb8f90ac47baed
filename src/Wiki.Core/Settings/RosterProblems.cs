using Wiki.Core.Shared;

namespace Wiki.Core.Settings;

/// <summary>Why Fachstellen and Themenfelder are not changed.</summary>
public static class RosterProblems
{
    public const int LongestName = 100;

    public static readonly Problem NotAllowed = new("roster-not-allowed", "Fachstellen und Themenfelder ändert nur die Administration.");
    public static readonly Problem Gone = new("roster-gone", "Das gibt es nicht mehr. Laden Sie die Seite neu.");
    public static readonly Problem Overtaken = new("roster-overtaken", "Jemand anderes hat das inzwischen geändert. Laden Sie die Seite neu und prüfen Sie, ob Ihre Änderung noch nötig ist.");
    public static readonly Problem NameMissing = new("roster-name", $"Der Name hat 1 bis {LongestName} Zeichen.");
    public static readonly Problem NameTaken = new("roster-name-taken", "Diesen Namen gibt es schon. Wählen Sie einen anderen, oder führen Sie die beiden zusammen.");
    public static readonly Problem CodeForm = new("team-code", "Das Kürzel hat 2 bis 40 Zeichen: Kleinbuchstaben ohne Umlaute, Ziffern und einzelne Bindestriche. Es steht in Adressen und Dateien und bleibt für immer.");
    public static readonly Problem CodeTaken = new("team-code-taken", "Dieses Kürzel hat schon eine Fachstelle, vielleicht eine geschlossene. Wählen Sie ein anderes, oder öffnen Sie die vorhandene wieder.");
    public static readonly Problem LastTeam = new("last-team", "Das ist die letzte offene Fachstelle. Legen Sie zuerst eine andere an.");
    public static readonly Problem SameTopic = new("same-topic", "Ein Themenfeld lässt sich nicht mit sich selbst zusammenführen. Wählen Sie ein anderes Ziel.");
}
