using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Templates;

/// <summary>The words of the file format and of the API for our enums, in the order of the domain document.</summary>
public static class TemplateWords
{
    private static readonly (Effect Value, string Word)[] Effects =
    [
        (Effect.Exclusion, "ausschluss"), (Effect.Missing, "fehlt"), (Effect.Discretion, "ermessen"),
        (Effect.Suspend, "aussetzen"), (Effect.Escalate, "eskalation"),
    ];

    private static readonly (ItemType Value, string Word)[] ItemTypes =
    [
        (ItemType.YesNo, "ja_nein"), (ItemType.Date, "datum"), (ItemType.Number, "zahl"), (ItemType.Amount, "betrag"),
        (ItemType.Choice, "auswahl"), (ItemType.Document, "dokument"), (ItemType.Derived, "abgeleitet"),
    ];

    private static readonly (OutcomeKind Value, string Word)[] Kinds =
    [
        (OutcomeKind.Favourable, "guenstig"), (OutcomeKind.Unfavourable, "unguenstig"), (OutcomeKind.Interim, "zwischen"),
    ];

    private static readonly (RiskSampling Value, string Word)[] Samplings = [(RiskSampling.Always, "immer"), (RiskSampling.Weighted, "gewichtet")];

    public static IReadOnlyList<Effect> AllEffects { get; } = [.. Effects.Select(e => e.Value)];

    internal static IReadOnlyList<string> EffectWords { get; } = [.. Effects.Select(e => e.Word)];

    internal static IReadOnlyList<string> ItemTypeWords { get; } = [.. ItemTypes.Select(e => e.Word)];

    internal static IReadOnlyList<string> KindWords { get; } = [.. Kinds.Select(e => e.Word)];

    internal static IReadOnlyList<string> SamplingWords { get; } = [.. Samplings.Select(e => e.Word)];

    public static string Word(this Effect effect) => Effects[(int)effect].Word;

    public static string Word(this ItemType type) => ItemTypes[(int)type].Word;

    public static string Word(this OutcomeKind kind) => Kinds[(int)kind].Word;

    public static string Word(this RiskSampling sampling) => Samplings[(int)sampling].Word;

    internal static Effect? EffectOf(string word) => Find(Effects, word);

    internal static ItemType? ItemTypeOf(string word) => Find(ItemTypes, word);

    internal static OutcomeKind? KindOf(string word) => Find(Kinds, word);

    internal static RiskSampling? SamplingOf(string word) => Find(Samplings, word);

    private static T? Find<T>((T Value, string Word)[] words, string word)
        where T : struct
    {
        foreach (var (value, known) in words)
        {
            if (known == word) return value;
        }

        return null;
    }
}
