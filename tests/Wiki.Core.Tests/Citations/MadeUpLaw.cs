using System.Globalization;
using System.Text;

namespace Wiki.Core.Tests.Citations;

/// <summary>Writes small laws nobody passed, in the shape of the portal's files.</summary>
internal sealed class MadeUpLaw(string code = "WolkenG", string bjnr = "BJNR000010026")
{
    private readonly StringBuilder norms = new();
    private int serial;

    public string BuildDate { get; set; } = "20260105213000";

    public string Notes { get; set; } = "<standangabe checked=\"ja\"><standtyp>Stand</standtyp><standkommentar>zuletzt geändert durch Art. 1 G v. 1.1.2026 I Nr. 1</standkommentar></standangabe>";

    public MadeUpLaw Chapter(string number, string label, string title)
    {
        norms.Append(CultureInfo.InvariantCulture, $"""
            <norm builddate="{BuildDate}" doknr="{bjnr}BJNG{++serial:D4}00000"><metadaten><jurabk>{code} 2026</jurabk><gliederungseinheit><gliederungskennzahl>{number}</gliederungskennzahl><gliederungsbez>{label}</gliederungsbez><gliederungstitel>{title}</gliederungstitel></gliederungseinheit></metadaten><textdaten></textdaten></norm>
            """);
        return this;
    }

    /// <param name="content">Inside of Content.</param>
    /// <param name="key">Four digits of the section's own number; the same in all states.</param>
    public MadeUpLaw Section(string name, string title, string content, int? key = null, string footnotes = "", string editorNotes = "<fussnoten/>")
    {
        var heading = title.Length == 0 ? "" : $"<titel format=\"XML\">{title}</titel>";
        norms.Append(CultureInfo.InvariantCulture, $"""

            <norm builddate="{BuildDate}" doknr="{bjnr}BJNE{key ?? StableKey(name):D4}01310"><metadaten><jurabk>{code} 2026</jurabk><jurabk>{code}</jurabk><enbez>{name}</enbez>{heading}</metadaten><textdaten><text format="XML"><Content>{content}</Content>{footnotes}</text>{editorNotes}</textdaten></norm>
            """);
        return this;
    }

    public MadeUpLaw Sections(int from, int to, string text = "Hier steht ein Satz.")
    {
        for (var i = from; i <= to; i++) Section($"§ {i}", $"Überschrift {i}", $"<P>(1) {text}</P><P>(2) Noch einer zu {i}.</P>");
        return this;
    }

    public string Xml(bool withDoctype = true, string prolog = "") =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>"
        + (withDoctype ? "<!DOCTYPE dokumente SYSTEM \"http://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd\">" : "") + prolog + "\n"
        + $"<dokumente builddate=\"{BuildDate}\" doknr=\"{bjnr}\"><norm builddate=\"{BuildDate}\" doknr=\"{bjnr}\"><metadaten><jurabk>{code} 2026</jurabk><amtabk>{code}</amtabk>"
        + $"<ausfertigung-datum manuell=\"ja\">2026-01-01</ausfertigung-datum><kurzue>Wolkengesetz</kurzue><langue>Gesetz über die Wolken</langue>{Notes}</metadaten><textdaten><text format=\"XML\"></text></textdaten></norm>"
        + norms + "\n</dokumente>";

    public byte[] Bytes() => Encoding.UTF8.GetBytes(Xml());

    /// <summary>The same name gets the same number in every state, as at the portal.</summary>
    private static int StableKey(string name) => name.Aggregate(17, (sum, c) => ((sum * 31) + c) % 9973);
}
