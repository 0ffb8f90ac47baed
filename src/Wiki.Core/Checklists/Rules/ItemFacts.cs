using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Checklists.Rules;

/// <summary>Answers gibt_es() and offene_punkte() from the evaluated items.</summary>
internal sealed class ItemFacts : IOutcomeFacts
{
    private readonly List<ItemOutcome> items;
    private readonly Ternary[] byEffect = new Ternary[TemplateWords.AllEffects.Count];

    public ItemFacts(List<ItemOutcome> items)
    {
        this.items = items;
        foreach (var item in items)
        {
            if (item.Effect is { } effect) byEffect[(int)effect] = Ternary.True;
            if (item.PossibleEffect is { } possible) byEffect[(int)possible] = byEffect[(int)possible].Or(Ternary.Open);
            if (item.IsOpen) OpenItemCount++;
        }
    }

    public int OpenItemCount { get; }

    public Ternary Exists(string effect) => Exists(TemplateWords.EffectOf(effect)!.Value); // the type check knows all five words

    public Ternary Exists(Effect effect) => byEffect[(int)effect];

    /// <summary>The items that have the effect; while it is offen those that could have it.</summary>
    public IReadOnlyList<string> ItemsWith(Effect effect) => Exists(effect) == Ternary.True
        ? [.. items.Where(i => i.Effect == effect).Select(i => i.Item.Id)]
        : [.. items.Where(i => i.PossibleEffect == effect).Select(i => i.Item.Id)];
}
