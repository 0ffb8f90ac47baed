namespace Wiki.Web.Account;

/// <summary>The keys there are, in words; what carries them stands in the pages as data-key.</summary>
internal static class ShortcutWords
{
    public static IReadOnlyList<(string Key, string Effect)> All { get; } =
    [
        ("/", "Suche"),
        ("e", "den Artikel bearbeiten, den Sie gerade lesen"),
        ("g s", "Start"),
        ("g l", "Liste der Artikel"),
        ("g a", "Aufgaben"),
        ("g f", "Freigaben"),
        ("↓ ↑", "auf der Trefferseite: von Treffer zu Treffer"),
        ("?", "diese Seite"),
    ];
}
