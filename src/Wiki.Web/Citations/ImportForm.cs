using Wiki.Web.Setup;
using Wiki.Web.Ui;

namespace Wiki.Web.Citations;

/// <summary>What the import page asks for.</summary>
public sealed class ImportForm
{
    public const int MaxBytes = 60 * 1024 * 1024;

    public IFormFile? File { get; set; }

    public string? SeenOn { get; set; }

    internal bool Check(FormErrors errors)
    {
        if (File is null || File.Length == 0) errors.Add("datei", "Wählen Sie eine XML-Datei oder ein ZIP.");
        if (!string.IsNullOrEmpty(SeenOn) && German.ParseIso(SeenOn) is null) errors.Add("gesichtet", "Das Datum hat die Form TT.MM.JJJJ.");
        return !errors.Any;
    }
}
