namespace Wiki.Core.LegalText;

/// <summary>Names the index of federal laws does not know or knows under another abbreviation than people use.</summary>
internal static class LawAliases
{
    internal static readonly IReadOnlyList<(string Display, string Title, string[] Names)> Laws =
    [
        ("AsylG", "Asylgesetz", ["AsylVfG 1992", "AsylVfG", "Asylverfahrensgesetz"]),
        ("StAG", "Staatsangehörigkeitsgesetz", ["RuStAG", "Reichs- und Staatsangehörigkeitsgesetz"]),
        ("FreizügG/EU", "Freizügigkeitsgesetz/EU", ["FreizügG/EU 2004", "FreizügG", "FreizG/EU", "Freizügigkeitsgesetz"]),
        ("BeschV", "Beschäftigungsverordnung", ["BeschV 2013"]),
        ("AZRG", "AZR-Gesetz", ["Ausländerzentralregistergesetz"]),
        ("AZRG-DV", "AZRG-Durchführungsverordnung", []),
        ("GG", "Grundgesetz für die Bundesrepublik Deutschland", ["Grundgesetz"]),
        ("EGBGB", "Einführungsgesetz zum Bürgerlichen Gesetzbuche", ["BGBEG"]),
        ("EGZPO", "Gesetz, betreffend die Einführung der Zivilprozessordnung", ["ZPOEG"]),
        ("EGGVG", "Einführungsgesetz zum Gerichtsverfassungsgesetz", ["GVGEG"]),
        ("EGStPO", "Einführungsgesetz zur Strafprozeßordnung", ["StPOEG"]),
        ("EGHGB", "Einführungsgesetz zum Handelsgesetzbuch", ["HGBEG"]),
        ("EGStGB", "Einführungsgesetz zum Strafgesetzbuch", ["StGBEG 1974", "StGBEG"]),
        ("EGInsO", "Einführungsgesetz zur Insolvenzordnung", ["InsOEG"]),
        ("SGB I", "Erstes Buch Sozialgesetzbuch", ["SGB 1"]),
        ("SGB II", "Zweites Buch Sozialgesetzbuch", ["SGB 2"]),
        ("SGB III", "Drittes Buch Sozialgesetzbuch", ["SGB 3"]),
        ("SGB IV", "Viertes Buch Sozialgesetzbuch", ["SGB 4"]),
        ("SGB V", "Fünftes Buch Sozialgesetzbuch", ["SGB 5"]),
        ("SGB VI", "Sechstes Buch Sozialgesetzbuch", ["SGB 6"]),
        ("SGB VII", "Siebtes Buch Sozialgesetzbuch", ["SGB 7"]),
        ("SGB VIII", "Achtes Buch Sozialgesetzbuch", ["SGB 8"]),
        ("SGB IX", "Neuntes Buch Sozialgesetzbuch", ["SGB 9 2018", "SGB 9"]),
        ("SGB X", "Zehntes Buch Sozialgesetzbuch", ["SGB 10"]),
        ("SGB XI", "Elftes Buch Sozialgesetzbuch", ["SGB 11"]),
        ("SGB XII", "Zwölftes Buch Sozialgesetzbuch", ["SGB 12"]),
        ("SGB XIV", "Vierzehntes Buch Sozialgesetzbuch", ["SGB 14"]),
        ("SGB", "Sozialgesetzbuch", []),
        ("AuslG", "Ausländergesetz", ["AuslG 1990"]),
        ("DVAuslG", "Verordnung zur Durchführung des Ausländergesetzes", []),
        ("BSHG", "Bundessozialhilfegesetz", []),
        ("AVG", "Angestelltenversicherungsgesetz", []),
        ("AFG", "Arbeitsförderungsgesetz", []),
        ("BErzGG", "Bundeserziehungsgeldgesetz", []),
        ("GFK", "Genfer Flüchtlingskonvention", ["Abkommen über die Rechtsstellung der Flüchtlinge"]),
        ("EMRK", "Europäische Menschenrechtskonvention", ["MRK", "Konvention zum Schutz der Menschenrechte und Grundfreiheiten"]),
        ("AEUV", "Vertrag über die Arbeitsweise der Europäischen Union", []),
        ("EUV", "Vertrag über die Europäische Union", []),
        ("GRCh", "Charta der Grundrechte der Europäischen Union", ["GRC", "EUGrCh", "EU-GRCharta", "EU-GRCh", "Grundrechtecharta"]),
        ("UN-BRK", "UN-Behindertenrechtskonvention", ["BRK"]),
        ("UN-KRK", "UN-Kinderrechtskonvention", ["KRK"]),
        ("ARB 1/80", "Beschluss Nr. 1/80 des Assoziationsrates", ["ARB"]),
        ("DSGVO", "Datenschutz-Grundverordnung", ["DS-GVO", "EU-DSGVO"]),
        ("Dublin-III-VO", "Dublin-III-Verordnung", ["Dublin III-VO", "Dublin-III"]),
        ("SGK", "Schengener Grenzkodex", ["Grenzkodex"]),
        ("SDÜ", "Schengener Durchführungsübereinkommen", []),
        ("Visakodex", "Visakodex", ["VK"]),
        ("AVwV-AufenthG", "Allgemeine Verwaltungsvorschrift zum Aufenthaltsgesetz", ["AVV-AufenthG", "AVwVAufenthG"]),
    ];

    /// <summary>Laws that are cut into articles, besides EU acts.</summary>
    internal static readonly HashSet<string> WithArticles =
    [
        "gg", "egbgb", "egstgb", "eghgb", "eginso", "gfk", "emrk", "aeuv", "euv", "grch", "un-brk", "un-krk", "arb-1-80", "dsgvo", "dublin-iii-vo", "sgk",
        "sdue", "visakodex",
    ];

    private static readonly HashSet<string> Ours = [.. Laws.Select(law => law.Display)];

    internal static bool IsOurs(Law law) => Ours.Contains(law.Display);
}
