namespace Wiki.Core.Search.Analysis;

/// <summary>Words that carry no topic. They stay in the index for phrases; a query looks for them only when it has nothing else.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> Words = [.. (
        "aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da dabei damit dann das dass dein deine dem den "
        + "denn der des dessen deren die dies diese dieser dieses diesem diesen doch dort du durch ein eine einem einen einer eines er es etwas "
        + "euer für gegen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden "
        + "jeder jedes jene jener kann kein keine keinem keinen keiner können man mehr mein meine mit muss müssen nach nicht noch nun nur ob oder "
        + "ohne sehr sein seine seinem seinen seiner sich sie sind so soll sollen sollte sowie über um und uns unser unter vom von vor war waren "
        + "was weil welche welcher welches wenn wer werde werden wie wieder will wir wird wo worden wurde wurden zu zum zur zwischen "
        + "bekomme bekommen bekommt brauche brauchen braucht darf dürfen jetzt lange machen macht mich mir möchte möchten tun viel viele wann warum").Split(' ')
        .Select(GermanFolding.Fold)];

    /// <summary>The word is folded, not stemmed.</summary>
    public static bool Contains(string folded) => Words.Contains(folded);
}
