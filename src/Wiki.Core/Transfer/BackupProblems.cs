using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>The no's of backup and restore.</summary>
public static class BackupProblems
{
    public static readonly Problem NotAllowed = new("backup-not-allowed", "Sichern und wiederherstellen darf nur die Administration.");
    public static readonly Problem FileExists = new("backup-file-exists", "Diese Datei gibt es schon. Nennen Sie einen neuen Namen; eine Sicherung wird nie überschrieben.");
    public static readonly Problem NoFile = new("backup-no-file", "Diese Datei gibt es nicht.");
    public static readonly Problem Foreign = new("backup-foreign", "Diese Datei ist keine Sicherung dieses Wikis. Es wurde nichts verändert.");
    public static readonly Problem Damaged = new("backup-damaged", "Die Sicherung ist beschädigt: Ihre Prüfsumme stimmt nicht. Es wurde nichts verändert. Nehmen Sie eine andere Sicherung.");
    public static readonly Problem Newer = new("backup-newer", "Die Sicherung stammt von einer neueren Version des Programms. Es wurde nichts verändert. Stellen Sie sie mit dieser Version wieder her.");
    public static readonly Problem ServerRuns = new("backup-server-runs", "Auf diesem Datenordner läuft das Wiki. Halten Sie es an und wiederholen Sie den Befehl.");
    public static readonly Problem NoRoom = new("backup-no-room", "Auf dem Datenträger ist nicht genug Platz. Es wurde nichts verändert.");
}
