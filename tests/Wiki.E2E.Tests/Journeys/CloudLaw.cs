using System.Text;
using Wiki.Core.Citations;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>A small law nobody passed, in the shape of the portal's files.</summary>
internal static class CloudLaw
{
    public static async Task ImportAsync(Office office, string day, string years)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Xml(years)));
        var report = await office.Host.Get<ImportStatutes>().RunAsync($"wolkeng_{day}.xml", content, null, await office.ActorAsync("admin"), null, default);
        if (report.Problem is { } no) throw new InvalidOperationException(no.Sentence);
    }

    private static string Xml(string years) => $"""
        <?xml version="1.0" encoding="UTF-8" ?>
        <dokumente builddate="20260105213000" doknr="BJNR000010026"><norm builddate="20260105213000" doknr="BJNR000010026"><metadaten><jurabk>WolkenG 2026</jurabk><amtabk>WolkenG</amtabk><kurzue>Wolkengesetz</kurzue><langue>Gesetz über die Wolken</langue></metadaten><textdaten/></norm>
        <norm doknr="BJNR000010026BJNE000101310"><metadaten><jurabk>WolkenG</jurabk><enbez>§ 1</enbez><titel>Freiheit</titel></metadaten><textdaten><text><Content><P>(1) Wolken sind frei.</P><P>(2) Sie ziehen, wenn <DL><DT>1.</DT><DD><LA>der Wind weht oder</LA></DD><DT>2.</DT><DD><LA>{years} Jahre vergangen sind.</LA></DD></DL></P></Content></text></textdaten></norm>
        <norm doknr="BJNR000010026BJNE000201310"><metadaten><jurabk>WolkenG</jurabk><enbez>§ 2</enbez><titel>Nebel</titel></metadaten><textdaten><text><Content><P>Nebel ist keine Wolke.</P></Content></text></textdaten></norm></dokumente>
        """;
}
