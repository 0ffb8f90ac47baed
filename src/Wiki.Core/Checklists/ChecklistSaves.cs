using Wiki.Core.Articles;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists;

/// <summary>Counts the saves after which <see cref="ChecklistMemory"/> is old; answers to runs are none of them.</summary>
public sealed class ChecklistSaves : SaveCounter
{
    protected override bool Concerns(object entity) => entity is TemplateVersion or YearlyValue or CodeText or Revision or Article;
}
