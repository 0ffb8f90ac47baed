using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Markup.Diff;
using Wiki.Web.Articles;

namespace Wiki.Web.Checklists;

/// <summary>Two states of a checklist, its text and its test cases, and what has to be decided before they are one.</summary>
/// <param name="Mine">The person's own side, as typed.</param>
public sealed record TemplateMergePage(
    string Slug, TemplateForm Mine, TemplateSides Sides, IReadOnlyList<MergeBlock> Yaml, IReadOnlyList<MergeBlock> Tests, IReadOnlyList<TemplateClash> Clashes, MergePicks Picks)
{
    /// <summary>Changes that need no choice.</summary>
    public IReadOnlyList<MergeBlock> Settled => [.. Yaml.Concat(Tests).Where(block => block.Kind is MergeKind.OnlyMine or MergeKind.OnlyTheirs or MergeKind.BothEqual)];

    /// <summary>Places that need one, with the text they stand in.</summary>
    public IReadOnlyList<(string Text, MergeBlock Block)> Open =>
        [.. Yaml.Select(block => ("Bogen", block)).Concat(Tests.Select(block => ("Testfälle", block))).Where(place => place.block.Kind == MergeKind.Conflict)];

    public static TemplateMergePage Of(string slug, TemplateForm mine, TemplateSides sides, MergePicks picks)
    {
        var (start, theirs) = (TemplateForm.From(sides.Start, 0, 0), TemplateForm.From(sides.Theirs, 0, 0));
        TemplateClash[] fields =
        [
            new(nameof(TemplateForm.Kind), "Art der Änderung", start.Kind, mine.Kind, theirs.Kind),
            new(nameof(TemplateForm.ChangeNote), "Änderungsnotiz", start.ChangeNote.Trim(), mine.ChangeNote.Trim(), theirs.ChangeNote.Trim()),
        ];
        return new TemplateMergePage(
            slug, mine, sides, ThreeWayMerge.Of(start.Yaml, Text(mine.Yaml), theirs.Yaml), ThreeWayMerge.Of(start.Tests, Text(mine.Tests), theirs.Tests),
            [.. fields.Where(field => field.Mine != field.Theirs && field.Mine != field.Start && field.Theirs != field.Start)], picks);
    }

    /// <summary>The texts the choices make; null while one is missing.</summary>
    public TemplateForm? Merged()
    {
        var number = 0;
        if (Chosen(nameof(TemplateForm.Kind), Sides.Start.ChangeKind.ToString(), Mine.Kind, Sides.Theirs.ChangeKind.ToString()) is not { } kind
            || Chosen(nameof(TemplateForm.ChangeNote), Sides.Start.ChangeNote, Mine.ChangeNote, Sides.Theirs.ChangeNote) is not { } note
            || Join(Yaml, ref number) is not { } yaml || Join(Tests, ref number) is not { } tests) return null;

        return new TemplateForm { Version = Sides.TheirVersion, BaseNumber = Sides.BaseNumber, Kind = kind, ChangeNote = note, Yaml = yaml, Tests = tests };
    }

    private string? Chosen(string name, string start, string mine, string theirs)
    {
        var clash = Clashes.FirstOrDefault(field => field.Field == name);
        if (clash is null) return mine.Trim() == start.Trim() ? theirs : mine;
        return Picks.Side(clash.Name) switch { MergePicks.Mine => mine, MergePicks.Theirs => theirs, _ => null };
    }

    private string? Join(IReadOnlyList<MergeBlock> blocks, ref int number)
    {
        var parts = new List<string>();
        foreach (var block in blocks)
        {
            var text = block.Settled ?? Picks.Text(++number, block);
            if (text is null) return null;
            parts.Add(text);
        }

        return ThreeWayMerge.Join(parts);
    }

    /// <summary>As it would be stored, so that a line end at the end is no difference.</summary>
    private static string Text(string typed) => typed.ReplaceLineEndings("\n").TrimEnd() is { Length: > 0 } text ? text + "\n" : "";
}

/// <summary>A field that both sides changed, each differently.</summary>
public sealed record TemplateClash(string Field, string Label, string Start, string Mine, string Theirs)
{
    public string Name => $"feld-{Field}";

    /// <summary>A kind of change in words, a note as it is.</summary>
    public string Shown(string value) => Field == nameof(TemplateForm.Kind) && Enum.TryParse<ChangeKind>(value, out var kind) ? FieldChanges.Word(kind) : value;
}
