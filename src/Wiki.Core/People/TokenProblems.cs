using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>The no's about personal tokens.</summary>
public static class TokenProblems
{
    public static readonly Problem NotYours = new("token-not-yours", "Dieses Token gehört nicht zu Ihrem Konto. Token legt jede Person nur für sich selbst an und widerruft nur die eigenen.");
    public static readonly Problem Name = new("token-name", "Geben Sie dem Token einen Namen mit höchstens 100 Zeichen: Wofür ist es?");
    public static readonly Problem Days = new("token-days", "Ein Token gilt mindestens einen Tag und höchstens 366 Tage.");
    public static readonly Problem Scope = new("token-scope-unknown", "Den Umfang gibt es nicht. Möglich sind: lesen, schreiben, freigeben.");
}
