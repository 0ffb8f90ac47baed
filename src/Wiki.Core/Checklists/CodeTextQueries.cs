using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Checklists;

/// <summary>The German texts of codes, from memory: every page of a run shows some.</summary>
public sealed class CodeTextQueries(ChecklistMemory memory)
{
    public async Task<CodeTexts> AllAsync(CancellationToken ct) => (await memory.CurrentAsync(ct)).Texts;
}
