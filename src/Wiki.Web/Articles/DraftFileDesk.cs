using System.Text.RegularExpressions;
using Wiki.Core.Articles.Files;
using Wiki.Core.Files;
using Wiki.Core.Shared;

namespace Wiki.Web.Articles;

/// <summary>Carries out the editor's buttons that are about files.</summary>
public sealed class DraftFileDesk(ArticleFileQueries files, AttachFile attach, RemoveFile remove, BringFileBack bringBack, RenameFile rename)
{
    public static readonly Problem NothingChosen = new("nothing-chosen", "Wählen Sie zuerst eine Datei aus. Der Text ist gespeichert.");

    public static bool Answers(string action) => action == DraftForm.Attach || action.StartsWith("datei-", StringComparison.Ordinal);

    public Task<IReadOnlyList<DraftFileRow>> ListAsync(string slug, Actor actor, CancellationToken ct) => files.OfDraftAsync(slug, actor, ct);

    /// <param name="form">Its text follows a file that gets another name.</param>
    /// <returns>What to tell the person.</returns>
    public async Task<Result<string>> RunAsync(string slug, DraftForm form, FileUpload upload, Actor actor, CancellationToken ct)
    {
        if (form.Action == DraftForm.Attach) return await AttachAsync(slug, upload, actor, ct);

        var name = form.Action[(form.Action.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (form.Action == DraftForm.RenameFile + name)
        {
            var renamed = await rename.RunAsync(slug, name, upload.NewName(name), actor, ct);
            if (!renamed.Succeeded) return renamed.Problem!; // not succeeded has a problem

            form.Markdown = Regex.Replace(form.Markdown, $@"(?<=\(\s*datei:){Regex.Escape(name)}(?=[\s)])", renamed.Value, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            return $"Die Datei heißt jetzt {renamed.Value}, auch im Text.";
        }

        var takesOut = form.Action == DraftForm.RemoveFile + name;
        var result = takesOut ? await remove.RunAsync(slug, name, actor, ct) : await bringBack.RunAsync(slug, name, actor, ct);
        return result.Problem is { } no ? no : takesOut ? $"{name} ist aus dem Entwurf genommen. In der Liste unten holen Sie die Datei zurück." : $"{name} gehört wieder zum Entwurf.";
    }

    /// <summary>One after the other; what was good stays when a later one is refused.</summary>
    private async Task<Result<string>> AttachAsync(string slug, FileUpload upload, Actor actor, CancellationToken ct)
    {
        if (upload.Files.Count == 0) return NothingChosen;

        var (attached, refused, former) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var file in upload.Files)
        {
            var result = file.Length > FileIntake.MaxBytes ? FileProblems.TooBig : await attach.RunAsync(slug, file.FileName, await FileUpload.ReadAsync(file, ct), actor, ct);
            if (result.Succeeded && result.Value.Former is { } old) former.Add($"{result.Value.Name} (vorher: {old})");
            if (result.Succeeded) attached.Add(result.Value.Name);
            else refused.Add($"{Path.GetFileName(file.FileName)}: {result.Problem!.Sentence}"); // not succeeded has a problem
        }

        var replaced = former.Count == 0 ? "" : $" Ersetzt: {string.Join(", ", former)}. In der Liste unten holen Sie die frühere Datei zurück.";
        if (refused.Count == 0) return $"Angehängt: {string.Join(", ", attached)}. Der Text ist gespeichert.{replaced}";
        var others = attached.Count == 0 ? "" : $" Angehängt sind {string.Join(", ", attached)}.";
        return new Problem("files-refused", $"Nicht alles ließ sich anhängen; der Text ist gespeichert.{others}") { Details = refused };
    }
}

/// <summary>What the editor's form carries about files.</summary>
public sealed record FileUpload(IReadOnlyList<IFormFile> Files, IFormCollection Fields)
{
    public const string Field = "Datei";
    public const string NewNameField = "neuer-name:";

    public static FileUpload None { get; } = new([], FormCollection.Empty);

    /// <summary>Browsers send an empty part where nothing was chosen.</summary>
    public static FileUpload Of(HttpRequest request) =>
        request.HasFormContentType ? new FileUpload([.. request.Form.Files.GetFiles(Field).Where(file => file.FileName.Length > 0)], request.Form) : None;

    public string NewName(string name) => Fields[NewNameField + name].ToString();

    internal static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken ct)
    {
        using var content = new MemoryStream((int)file.Length); // at most what one file may have
        await file.CopyToAsync(content, ct);
        return content.ToArray();
    }
}
