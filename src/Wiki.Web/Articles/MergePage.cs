using Wiki.Core.Articles;
using Wiki.Core.Markup.Diff;

namespace Wiki.Web.Articles;

/// <summary>Two texts and what has to be decided before they are one.</summary>
/// <param name="Mine">The person's own side, as typed.</param>
/// <param name="RevisionId">Set when the own side is a submitted text that came back.</param>
public sealed record MergePage(
    string Slug, DraftForm Mine, int? RevisionId, MergeSides Sides, IReadOnlyList<MergeBlock> Blocks, IReadOnlyList<FieldClash> Clashes, MergePicks Picks)
{
    /// <summary>Changes that need no choice.</summary>
    public IReadOnlyList<MergeBlock> Settled => [.. Blocks.Where(block => block.Kind is MergeKind.OnlyMine or MergeKind.OnlyTheirs or MergeKind.BothEqual)];

    public IReadOnlyList<MergeBlock> Open => [.. Blocks.Where(block => block.Kind == MergeKind.Conflict)];

    public static MergePage Of(string slug, DraftForm mine, int? revisionId, MergeSides sides, MergePicks picks)
    {
        var start = DraftForm.From(sides.Start.Fields, sides.Start.Markdown, 0, 0);
        var theirs = DraftForm.From(sides.Theirs.Fields, sides.Theirs.Markdown, 0, 0);
        var clashes =
            from field in DraftField.All
            let values = (Start: field.Plain(start), Mine: field.Plain(mine), Theirs: field.Plain(theirs))
            where values.Mine != values.Theirs && values.Mine != values.Start && values.Theirs != values.Start
            select new FieldClash(field, values.Start, values.Mine, values.Theirs);
        var typed = mine.Markdown.ReplaceLineEndings("\n").TrimEnd() + "\n";
        return new MergePage(slug, mine, revisionId, sides, ThreeWayMerge.Of(sides.Start.Markdown, typed, sides.Theirs.Markdown), [.. clashes], picks);
    }

    /// <summary>The text the choices make; null while one is missing.</summary>
    public DraftForm? Merged()
    {
        var start = DraftForm.From(Sides.Start.Fields, "", 0, 0);
        var theirs = DraftForm.From(Sides.Theirs.Fields, "", 0, 0);
        var merged = new DraftForm { Version = Sides.TheirVersion, BaseNumber = Sides.BaseNumber };
        foreach (var field in DraftField.All)
        {
            var clash = Clashes.FirstOrDefault(clash => clash.Field == field);
            if (clash is not null && Picks.Side(clash.Name) is not (MergePicks.Mine or MergePicks.Theirs)) return null;
            var takesTheirs = clash is null ? field.Plain(Mine) == field.Plain(start) : Picks.Side(clash.Name) == MergePicks.Theirs;
            field.Set(merged, field.Get(takesTheirs ? theirs : Mine));
        }

        var parts = new List<string>();
        var number = 0;
        foreach (var block in Blocks)
        {
            var text = block.Settled ?? Picks.Text(++number, block);
            if (text is null) return null;
            parts.Add(text);
        }

        merged.Markdown = ThreeWayMerge.Join(parts);
        return merged;
    }
}

/// <summary>A field that both sides changed, each differently.</summary>
public sealed record FieldClash(DraftField Field, string Start, string Mine, string Theirs)
{
    public string Name => $"feld-{Field.Name}";
}

/// <summary>What a person has chosen so far, straight from the form: there are as many choices as the texts have conflicts.</summary>
public sealed class MergePicks(IFormCollection? posted)
{
    public const string Mine = "mein";
    public const string Theirs = "dort";
    public const string Own = "eigen";

    public static string BlockName(int number) => $"absatz-{number}";

    public static string TextName(int number) => $"absatz-{number}-text";

    public string Side(string name) => posted?[name].ToString() ?? "";

    /// <summary>What was written instead of both; null before the first visit.</summary>
    public string? Written(int number) => posted?.TryGetValue(TextName(number), out var text) == true ? text.ToString() : null;

    /// <summary>The chosen text of a conflict; null while nothing is chosen.</summary>
    public string? Text(int number, MergeBlock block) => Side(BlockName(number)) switch
    {
        Mine => block.Mine,
        Theirs => block.Theirs,
        Own => Framed(Written(number) ?? ""),
        _ => null,
    };

    /// <summary>A paragraph of one's own stands alone, whatever line ends were typed around it.</summary>
    private static string Framed(string text) => text.Trim().Length == 0 ? "" : text.ReplaceLineEndings("\n").Trim('\n') + "\n";
}
