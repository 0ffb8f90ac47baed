using System.Text;

namespace Wiki.Web.Tests.Citations;

/// <summary>A small law nobody passed, in the shape of the portal's files.</summary>
internal static class CloudLaw
{
    public static byte[] With(string years, int sections = 3)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<dokumente builddate=\"20260105213000\" doknr=\"BJNR000010026\">")
            .Append("<norm builddate=\"20260105213000\" doknr=\"BJNR000010026\"><metadaten><jurabk>WolkenG 2026</jurabk><amtabk>WolkenG</amtabk><kurzue>Wolkengesetz</kurzue>")
            .Append("<langue>Gesetz über die Wolken</langue><standangabe><standtyp>Hinweis</standtyp><standkommentar>Änderung noch nicht berücksichtigt</standkommentar></standangabe></metadaten><textdaten/></norm>")
            .Append("<norm doknr=\"BJNR000010026BJNG000100000\"><metadaten><jurabk>WolkenG</jurabk><gliederungseinheit><gliederungskennzahl>010</gliederungskennzahl><gliederungsbez>Kapitel 1</gliederungsbez>")
            .Append("<gliederungstitel>Himmel</gliederungstitel></gliederungseinheit></metadaten><textdaten/></norm>");
        for (var i = 1; i <= sections; i++)
        {
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<norm doknr=\"BJNR000010026BJNE{i:D4}01310\"><metadaten><jurabk>WolkenG</jurabk><enbez>§ {i}</enbez><titel>Freiheit {i}</titel></metadaten><textdaten><text><Content>")
                .Append("<P>(1) Wolken sind frei &amp; leicht.</P><P>(2) Sie ziehen, wenn <DL><DT>1.</DT><DD><LA>der Wind weht oder</LA></DD><DT>2.</DT><DD><LA>")
                .Append(years).Append(" Jahre vergangen sind.</LA></DD></DL></P></Content></text></textdaten></norm>");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</dokumente>").ToString());
    }
}
