using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Takes the checklists of a content folder in: first the texts of codes, then template by template with its values and test cases.</summary>
internal sealed class ImportChecklists(AdoptTemplate adopt, AdoptCodeTexts adoptTexts, AdoptValues adoptValues, ReleaseGate gate)
{
    private const string FirstNote = "Erste Version";
    private const string NextNote = "Aus dem Inhaltsordner übernommen";

    /// <summary>Files below a folder „boegen“, code texts first.</summary>
    public static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "boegen" && !IsTests(file))
            .OrderBy(file => KindOf(file) is null).ThenBy(file => file, StringComparer.Ordinal)];

    public static bool IsTests(string file) => file.EndsWith(".tests.yaml", StringComparison.Ordinal);

    public static string TestsOf(string file) => file[..^".yaml".Length] + ".tests.yaml";

    /// <returns>Null when something was wrong with the file; then it is among the faults.</returns>
    public async Task<Adopted?> RunAsync(ImportedFile file, ImportedFile? tests, Actor author, Actor? approver, List<FileFault> faults, CancellationToken ct)
    {
        if (KindOf(file.Name) is { } kind) return await TextsAsync(kind, file, author, approver, faults, ct);

        var reading = TemplateYaml.Load(file.Text);
        var cases = tests is null ? null : TestCasesYaml.Load(tests.Text);
        Add(faults, file.Name, reading.Findings);
        if (cases is not null) Add(faults, tests!.Name, cases.Findings); // read from it
        if (reading.Template is not { } template || cases is { File: null }) return null;

        await adoptValues.RunAsync(template, author, approver, ct);
        if (approver is not null)
        {
            var findings = (await gate.CheckAsync(template.Id, file.Text, tests?.Text ?? "", ct)).Findings;
            foreach (var finding in findings) Add(faults, finding.File == GatedFile.Template ? file.Name : tests?.Name ?? file.Name, [finding.Finding]);
            if (findings.Count > 0) return null;
        }

        var input = new TemplateInput(file.Text, tests?.Text ?? "", ChangeKind.Substantive, FirstNote);
        var adopted = await adopt.RunAsync(template.Id, input, NextNote, author, approver, ct);
        if (adopted.Succeeded) return adopted.Value;
        faults.Add(new FileFault(file.Name, 1, "", adopted.Problem!.Sentence)); // not succeeded has a problem
        return null;
    }

    private async Task<Adopted?> TextsAsync(CodeKind kind, ImportedFile file, Actor author, Actor? approver, List<FileFault> faults, CancellationToken ct)
    {
        var reading = CodeTextsYaml.Load(file.Text, kind == CodeKind.Document ? CodeTextsYaml.DocumentsFormat : CodeTextsYaml.FollowUpsFormat);
        Add(faults, file.Name, reading.Findings);
        if (reading.Texts is not { } texts) return null;
        var changed = await adoptTexts.RunAsync(kind, texts, author, approver, ct);
        return changed == 0 ? Adopted.Unchanged : Adopted.Approved;
    }

    private static CodeKind? KindOf(string file) => Path.GetFileName(file) switch
    {
        "unterlagen.yaml" => CodeKind.Document,
        "folgen.yaml" => CodeKind.FollowUp,
        _ => null,
    };

    private static void Add(List<FileFault> faults, string file, IReadOnlyList<FileFinding> findings) =>
        faults.AddRange(findings.Select(finding => new FileFault(file, finding.Line, finding.Key, finding.Sentence)));
}

/// <summary>A file of a content folder: its name for messages and its text.</summary>
internal sealed record ImportedFile(string Name, string Text);
