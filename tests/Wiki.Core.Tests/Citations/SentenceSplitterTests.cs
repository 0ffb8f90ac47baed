using Wiki.Core.Citations.Reading;

namespace Wiki.Core.Tests.Citations;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Wolken ziehen. Sie regnen.", "Wolken ziehen.|Sie regnen.")]
    [InlineData("Das gilt nach Abs. 2 Nr. 1 und Art. 3 GG. Satz 1 bleibt.", "Das gilt nach Abs. 2 Nr. 1 und Art. 3 GG.|Satz 1 bleibt.")]
    [InlineData("Bis zum 31. Oktober 2022 galt es. Danach nicht.", "Bis zum 31. Oktober 2022 galt es.|Danach nicht.")]
    [InlineData("Wer das 27. Lebensjahr vollendet hat, darf. Andere nicht.", "Wer das 27. Lebensjahr vollendet hat, darf.|Andere nicht.")]
    [InlineData("Zwischen dem 16. und 18. Lebensjahr gilt es.", "Zwischen dem 16. und 18. Lebensjahr gilt es.")]
    [InlineData("Es gilt nach Absatz 1. Die Frist läuft.", "Es gilt nach Absatz 1.|Die Frist läuft.")]
    [InlineData("Es gilt nach den Absätzen 1, 3 und 4. Wolken bleiben.", "Es gilt nach den Absätzen 1, 3 und 4.|Wolken bleiben.")]
    [InlineData("Das Gesetz (BGBl. I S. 162) gilt. § 5 bleibt unberührt.", "Das Gesetz (BGBl. I S. 162) gilt.|§ 5 bleibt unberührt.")]
    [InlineData("Regen aller Art. Auch Schnee.", "Regen aller Art.|Auch Schnee.")]
    [InlineData("Nach Buchstabe a. Wolken z. B. Cirrus.", "Nach Buchstabe a.|Wolken z. B. Cirrus.")]
    [InlineData("Das endet im Jahr 2025. Neues beginnt.", "Das endet im Jahr 2025.|Neues beginnt.")]
    [InlineData("Empfehlung Nr. R (98) 6 gilt.", "Empfehlung Nr. R (98) 6 gilt.")]
    [InlineData("Mit § 4a\u00A0Abs.\u00A01 gilt es; das bleibt.\u00A0Wolken auch.", "Mit § 4a\u00A0Abs.\u00A01 gilt es; das bleibt.|Wolken auch.")]
    [InlineData("Wolken werden erteilt.Von § 3 kann abgesehen werden.", "Wolken werden erteilt.|Von § 3 kann abgesehen werden.")]
    [InlineData("Siehe www.Der.de und wolken.net", "Siehe www.Der.de und wolken.net")]
    [InlineData("Ohne Punkt", "Ohne Punkt")]
    public void Sentences_end_where_the_law_counts_them(string text, string expected)
    {
        var sentences = SentenceSplitter.Split(text).Select(sentence => text[sentence.Start..sentence.End]);

        Assert.Equal(expected, string.Join('|', sentences));
    }
}
