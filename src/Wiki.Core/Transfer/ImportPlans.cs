using Wiki.Core.Articles;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Takes the plan templates of a content folder in; articles they name may come later, the page of a plan says which are missing.</summary>
internal sealed class ImportPlans(AdoptPlan adopt)
{
    public const string Folder = "einarbeitung";

    private const string FirstNote = "Erste Version";
    private const string NextNote = "Aus dem Inhaltsordner übernommen";

    /// <summary>Files below a folder „einarbeitung“.</summary>
    public static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Where(IsPlan).Order(StringComparer.Ordinal)];

    public static bool IsPlan(string file) =>
        file.EndsWith(".yaml", StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(file)) == Folder;

    /// <returns>Null when something was wrong with the file; then it is among the faults.</returns>
    public async Task<Adopted?> RunAsync(ImportedFile file, Actor author, Actor? approver, List<FileFault> faults, CancellationToken ct)
    {
        var reading = PlanYaml.Load(file.Text);
        faults.AddRange(reading.Findings.Select(finding => new FileFault(file.Name, finding.Line, finding.Key, finding.Sentence)));
        if (reading.Outline is not { } outline) return null;

        var adopted = await adopt.RunAsync(outline.Id, new PlanInput(file.Text, FirstNote), NextNote, author, approver, ct);
        if (adopted.Succeeded) return adopted.Value;
        faults.Add(new FileFault(file.Name, 1, "", adopted.Problem!.Sentence)); // not succeeded has a problem
        return null;
    }
}
