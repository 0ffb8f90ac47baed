namespace Wiki.Web.People;

/// <summary>A list of people as it was pasted or chosen as a file, and which button was pressed.</summary>
public sealed class PeopleListForm
{
    public const string Invite = "einladen";

    public string? Text { get; set; }

    public IFormFile? File { get; set; }

    public string? Action { get; set; }

    /// <summary>The file, where one was chosen, else what was typed.</summary>
    public async Task<string> ReadAsync(CancellationToken ct)
    {
        if (File is not { Length: > 0 and < 1 << 20 }) return Text ?? "";
        using var reader = new StreamReader(File.OpenReadStream());
        return Text = await reader.ReadToEndAsync(ct);
    }
}
