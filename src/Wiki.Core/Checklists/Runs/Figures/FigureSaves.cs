using Wiki.Core.Data;
using Wiki.Core.Settings;

namespace Wiki.Core.Checklists.Runs.Figures;

/// <summary>Counts the saves that change figures, or whether there are any.</summary>
public sealed class FigureSaves : SaveCounter
{
    protected override bool Concerns(object entity) => entity is RunFigure or ItemFigure or Setting or Checklist;
}
