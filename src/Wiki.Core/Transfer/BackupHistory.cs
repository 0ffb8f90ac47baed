namespace Wiki.Core.Transfer;

/// <summary>Names under which backups are recorded.</summary>
public static class BackupHistory
{
    public const string Kind = "wiki";
    public const string Made = "backup-made";
    public const string Restored = "backup-restored";
}
