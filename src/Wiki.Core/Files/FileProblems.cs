using Wiki.Core.Shared;

namespace Wiki.Core.Files;

/// <summary>The no's of this room and their sentences.</summary>
public static class FileProblems
{
    public static readonly Problem Empty = new("file-empty", "Die Datei ist leer.");
    public static readonly Problem TooBig = new("file-too-big", "Die Datei ist größer als 10 MB. Verkleinern Sie das Bild, oder teilen Sie das Dokument.");
    public static readonly Problem UnknownKind = new("file-kind", "Diese Art von Datei nimmt das Wiki nicht. Möglich sind Bilder (PNG, JPEG, WebP), PDF und DOCX. Was zählt, ist der Inhalt, nicht der Name.");
    public static readonly Problem OldOffice = new("file-old-office", "Das ist ein altes oder verschlüsseltes Office-Format. Speichern Sie das Dokument ohne Kennwort als DOCX oder PDF.");
    public static readonly Problem Damaged = new("file-damaged", "Die Datei ist beschädigt oder unvollständig. Speichern Sie sie neu, und versuchen Sie es noch einmal.");
    public static readonly Problem TooLarge = new("picture-too-large", "Das Bild hat zu viele Bildpunkte: höchstens 12.000 je Seite und 40 Millionen insgesamt. Verkleinern Sie es.");
    public static readonly Problem Unsupported = new("picture-unsupported", "Das Bild nutzt eine seltene Spielart seines Formats (bewegt, verlustfrei codiert oder ähnlich). Speichern Sie es als gewöhnliches PNG oder JPEG.");
    public static readonly Problem ActiveContent = new("file-active-content", "Die Datei enthält Programme (Makros, Skripte, eingebettete Dateien) oder lädt Inhalte nach. Speichern Sie sie ohne diese, am besten als einfaches PDF.");
    public static readonly Problem PackedTooBig = new("file-packed-too-big", "Das Dokument ist ausgepackt ungewöhnlich groß. Verkleinern Sie die Bilder darin, oder teilen Sie es.");
}
