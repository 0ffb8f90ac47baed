namespace Wiki.Core.Checklists.Rules;

/// <summary>wahr, falsch or offen; open never counts as yes.</summary>
public enum Ternary
{
    False,
    Open,
    True,
}

/// <summary>Kleene's three-valued logic: falsch &lt; offen &lt; wahr, und is the smaller, oder the greater.</summary>
public static class TernaryLogic
{
    public static Ternary And(this Ternary left, Ternary right) => left < right ? left : right;

    public static Ternary Or(this Ternary left, Ternary right) => left > right ? left : right;

    public static Ternary Not(this Ternary value) => (Ternary)(Ternary.True - value);

    public static Ternary ToTernary(this bool value) => value ? Ternary.True : Ternary.False;

    /// <summary>wahr, falsch, offen.</summary>
    public static string German(this Ternary value) => value switch
    {
        Ternary.True => "wahr",
        Ternary.False => "falsch",
        _ => "offen",
    };
}
