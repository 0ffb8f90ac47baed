using System.Text;
using Wiki.Core.Citations;
using Wiki.Core.Citations.Reading;

namespace Wiki.Core.Tests.Citations;

public sealed class StatuteXmlTests
{
    private const string List =
        "<P>(1) Wolken sind frei. Sie dürfen ziehen, wenn <DL Font=\"normal\" Type=\"arabic\"><DT>1.</DT><DD><LA>der Wind weht,</LA></DD>"
        + "<DT>1a.</DT><DD><LA>es <DL Type=\"alpha\"><DT>a)</DT><DD><LA>Tag oder</LA></DD><DT>b)</DT><DD><LA>Nacht ist, und</LA></DD></DL></LA></DD>"
        + "<DT>2.</DT><DD><LA>niemand es verbietet,</LA></DD></DL>haben sie Vorrang. Satz 1 gilt<BR/>entsprechend.</P><P>Auch im Winter.</P><P>(2) Nebel ist keine Wolke.</P>";

    [Fact]
    public void An_Absatz_goes_on_in_a_passage_without_number()
    {
        var section = Read(new MadeUpLaw().Section("§ 1", "Freiheit", List));

        Assert.Equal(["1", "2"], section.Content.Subsections.Select(subsection => subsection.Number));
        Assert.EndsWith("Satz 1 gilt entsprechend.\nAuch im Winter.", SectionText.Of(section.Content.Subsections[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_and_the_text_behind_it_belong_to_one_sentence()
    {
        var text = SectionText.Of(Read(new MadeUpLaw().Section("§ 1", "Freiheit", List)).Content.Subsections[0]);

        Assert.Equal(
            ["Wolken sind frei.", "Sie dürfen ziehen, wenn\n1. der Wind weht,\n1a. es\na) Tag oder\nb) Nacht ist, und\n2. niemand es verbietet,\nhaben sie Vorrang.", "Satz 1 gilt entsprechend.", "Auch im Winter."],
            text.Units.Where(unit => unit is { Number: null, Letter: null }).Select(unit => text.Text[unit.Start..unit.End]));
        Assert.Equal("b) Nacht ist, und", Unit(text, "2", "1a", "b"));
        Assert.Equal("2. niemand es verbietet,", Unit(text, "2", "2", null));
    }

    [Fact]
    public void Sentences_that_the_file_holds_in_the_last_item_stand_behind_the_list()
    {
        const string Lost = "<P>(1) Wolken ziehen, wenn <DL><DT>1.</DT><DD><LA>der Wind weht und. Das gilt auch im Tal.</LA></DD>"
            + "<DT>2.</DT><DD><LA>niemand es verbietet. Von den Voraussetzungen nach Satz 1 kann abgesehen werden. Die Wolke wird benannt.</LA></DD></DL></P>";

        var text = SectionText.Of(Read(new MadeUpLaw().Section("§ 1", "Freiheit", Lost)).Content.Subsections[0]);

        Assert.Equal(["2. niemand es verbietet.", "1. der Wind weht und. Das gilt auch im Tal."], [Unit(text, "1", "2", null), Unit(text, "1", "1", null)]);
        Assert.Equal("Von den Voraussetzungen nach Satz 1 kann abgesehen werden.", Unit(text, "2", null, null));
        Assert.Equal("Die Wolke wird benannt.", Unit(text, "3", null, null));
    }

    [Fact]
    public void Html_is_made_of_encoded_text_and_a_fixed_set_of_elements()
    {
        var section = Read(new MadeUpLaw().Section("§ 1", "", "<P>(1) Zeichen &lt;script&gt; &amp; <B>fett</B><I onclick=\"x\">schräg</I></P>"));

        var html = Html(section);

        Assert.Equal("<p><span id=\"abs-1-satz-1\"></span>Zeichen &lt;script&gt; &amp; <strong>fett</strong><em>schräg</em></p>", html);
    }

    [Fact]
    public void Sentences_numbers_and_letters_have_anchors_with_and_without_their_sentence()
    {
        var html = Html(Read(new MadeUpLaw().Section("§ 1", "Freiheit", List)));

        Assert.Contains("<p><span id=\"abs-1-satz-1\"></span>Wolken sind frei. <span id=\"abs-1-satz-2\"></span>Sie dürfen", html, StringComparison.Ordinal);
        Assert.Contains("<span id=\"abs-1-satz-2-nr-1a-buchst-b\"></span><span id=\"abs-1-nr-1a-buchst-b\"></span>b)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_sign_stays_with_its_number_in_Html_alone()
    {
        var section = Read(new MadeUpLaw().Section("§ 1", "", "<P>(1) Nach § 5 gilt es.</P>"));

        Assert.Contains("Nach §&#xA0;5 gilt es.", Html(section), StringComparison.Ordinal);
        Assert.Equal("Nach § 5 gilt es.", SectionText.Of(section.Content.Subsections[0]).Text);
    }

    [Fact]
    public void Table_spans_come_from_column_names_and_extra_rows()
    {
        const string Table = "<table><tgroup cols=\"3\"><colspec colname=\"col1\"/><colspec colname=\"COLSPEC1\"/><colspec colname=\"c\"/><thead><row><entry namest=\"col1\" nameend=\"COLSPEC1\">Kopf</entry><entry>x</entry></row></thead>"
            + "<tbody><row><entry morerows=\"1\">hoch</entry><entry>a<BR/>b</entry><entry/></row></tbody></tgroup></table>";
        var section = Read(new MadeUpLaw().Section("Anlage A", "(zu § 1)", Table));

        var html = Html(section);

        Assert.Contains("<th colspan=\"2\">Kopf</th><th>x</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td rowspan=\"2\">hoch</td><td>a<br>b</td><td></td>", html, StringComparison.Ordinal);
        Assert.Equal("Kopf\tx\nhoch\ta b\t", SectionText.Of(section.Content.Subsections[0]).Text);
    }

    [Fact]
    public void Editorial_additions_are_shown_but_are_no_wording()
    {
        var section = Read(new MadeUpLaw().Section("Anlage B", "", "<kommentar typ=\"Fundstelle\">(Fundstelle: BGBl. I 2026, 1)</kommentar><P>Tabelle der Wolken</P>"));

        Assert.Equal("Tabelle der Wolken", string.Join(' ', section.Content.Subsections.Select(subsection => SectionText.Of(subsection).Text)).Trim());
        Assert.Contains("Fundstelle", Html(section), StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_keep_their_mark_and_pictures_their_name()
    {
        var section = Read(new MadeUpLaw().Section("§ 1", "", "<P>Siehe<FnR ID=\"f1\"/> <IMG SRC=\"wolke.jpg\" alt=\"Eine Wolke\"/></P>",
            footnotes: "<Footnotes><Footnote ID=\"f1\" FnZ=\"*\" Postfix=\")\"><B>Hinweis:</B><BR/>Nur bei Wind.</Footnote></Footnotes>"));

        Assert.Contains("<sup class=\"norm-note__ref\">*)</sup>", Html(section), StringComparison.Ordinal);
        Assert.Contains("Abbildung: Eine Wolke", Html(section), StringComparison.Ordinal);
        Assert.Contains("Nur bei Wind.", SectionHtml.Render(section.Content.Footnotes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_Absatz_that_lost_its_number_is_Absatz_1()
    {
        var section = Read(new MadeUpLaw().Section("§ 1", "", "<P>Ohne Nummer.</P><P>\u00A0(2) (weggefallen)</P>"));

        Assert.Equal(["1", "2"], section.Content.Subsections.Select(subsection => subsection.Number));
    }

    [Fact]
    public void The_outline_follows_from_the_order_and_ends_before_Anlagen()
    {
        var file = StatuteXml.Read(new MadeUpLaw().Chapter("010", "Kapitel 1", "Allgemeines").Chapter("010010", "Abschnitt 1", "Himmel").Section("§ 1", "", "<P>a</P>")
            .Chapter("020", "Kapitel 2", "Besonderes").Section("§ 2", "", "<P>b</P>").Section("Anlage", "", "<P>c</P>").Bytes()).Value;

        Assert.Equal(["Kapitel 1 Allgemeines › Abschnitt 1 Himmel", "Kapitel 2 Besonderes", ""], file.Sections.Select(norm => norm.OutlinePath));
    }

    [Fact]
    public void The_name_people_cite_is_not_the_one_of_the_portal()
    {
        var name = StatuteXml.Read(new MadeUpLaw("AufenthG").Section("§ 1", "", "<P>a</P>").Bytes()).Value.Name;

        Assert.Equal(("aufenthg", "AufenthG"), (name.Code, name.Abbreviation));
    }

    [Fact]
    public void Nothing_is_lost_between_the_file_and_what_was_read()
    {
        var law = new MadeUpLaw().Section("§ 1", "Freiheit", List).Section("§ 2", "", "<P>Text <SP>gesperrt</SP> <NB>fest</NB><F>&lt;</F><Citation>zitiert</Citation></P><BR/><Title>Tafel</Title><P><noindex>am Rand</noindex></P>");

        var html = string.Concat(StatuteXml.Read(law.Bytes()).Value.Sections.SelectMany(norm => norm.Content.Subsections).Select(subsection => SectionHtml.Render(subsection, SectionText.Of(subsection).Anchors)));
        var text = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", ""));

        foreach (var word in new[] { "frei", "1a.", "Nacht", "Vorrang", "Winter", "gesperrt", "fest", "<", "zitiert", "Tafel", "am Rand" }) Assert.Contains(word, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "statutes-empty-file")]
    [InlineData("<?xml version=\"1.0\"?><html/>", "statutes-not-a-statute")]
    [InlineData("<?xml version=\"1.0\"?><dokumente builddate=\"20260101\" doknr=\"B1\"></dokumente>", "statutes-no-sections")]
    [InlineData("<?xml version=\"1.0\"?><dokumente><norm/></dokumente>", "statutes-no-number")]
    [InlineData("<?xml version=\"1.0\"?><dokumente builddate=\"20260101\" doknr=\"B1\"><norm><metadaten>", "statutes-broken")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE dokumente [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><dokumente>&b;</dokumente>", "statutes-own-entities")]
    [InlineData("<?xml version=\"1.0\"?><dokumente>&unbekannt;</dokumente>", "statutes-broken")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-32\"?><dokumente/>", "statutes-wrong-encoding")]
    [InlineData("<?xml version=\"1.0\"?><dokumente><norm><metadaten><enbez>Â§ 1</enbez></metadaten></norm></dokumente>", "statutes-wrong-encoding")]
    public void A_bad_file_is_refused_with_its_reason(string file, string code)
    {
        Assert.Equal(code, StatuteXml.Read(Encoding.UTF8.GetBytes(file)).Problem?.Code);
    }

    [Fact]
    public void Latin_letters_in_a_file_that_says_utf_8_are_refused()
    {
        Assert.Equal("statutes-broken", StatuteXml.Read(Encoding.Latin1.GetBytes(new MadeUpLaw().Section("§ 1", "Ä", "<P>ö</P>").Xml())).Problem?.Code);
    }

    [Fact]
    public void Utf_16_is_refused_and_declared_latin_1_is_read()
    {
        var xml = new MadeUpLaw().Section("§ 1", "Übersicht", "<P>schön</P>").Xml();

        Assert.Equal("statutes-wrong-encoding", StatuteXml.Read(Encoding.Unicode.GetBytes(xml)).Problem?.Code);
        Assert.Equal("Übersicht", StatuteXml.Read(Encoding.Latin1.GetBytes(xml.Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal))).Value.Sections.Single().Title);
    }

    [Fact]
    public void A_bottomless_file_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<B>", 50_000)) + string.Concat(Enumerable.Repeat("</B>", 50_000));

        Assert.Equal("statutes-too-deep", StatuteXml.Read(new MadeUpLaw().Section("§ 1", "", $"<P>{deep}</P>").Bytes()).Problem?.Code);
    }

    [Theory]
    [InlineData("§ 25b", "25b")]
    [InlineData("Art 16a", "16a")]
    [InlineData("(XXXX) §§ 3 bis 6", "3-bis-6")]
    [InlineData("(XXXX)§§ 2354 bis 2359", "2354-bis-2359")]
    [InlineData("(XXXX) Art 74a und 75", "74a-und-75")]
    [InlineData("Anlage D4a", "anlage-d4a")]
    [InlineData("Inhaltsübersicht", "inhaltsuebersicht")]
    public void Sections_have_addresses(string name, string code) => Assert.Equal(code, SectionNames.CodeOf(name));

    [Theory]
    [InlineData("5", true)]
    [InlineData("5a", true)]
    [InlineData("6a", false)]
    [InlineData("2", false)]
    [InlineData("anlage", false)]
    public void A_collective_entry_covers_what_lies_between(string section, bool covered) =>
        Assert.Equal(covered, SectionNames.Covers("(XXXX) §§ 3 bis 6", section));

    private static StatuteNorm Read(MadeUpLaw law) => StatuteXml.Read(law.Bytes()).Value.Sections.Single();

    private static string Html(StatuteNorm section) =>
        SectionHtml.Render(section.Content.Subsections[0], SectionText.Of(section.Content.Subsections[0]).Anchors);

    private static string Unit(SectionText text, string sentence, string? number, string? letter)
    {
        var unit = text.Units.Single(unit => unit.Sentence == sentence && unit.Number == number && unit.Letter == letter);
        return text.Text[unit.Start..unit.End];
    }
}
