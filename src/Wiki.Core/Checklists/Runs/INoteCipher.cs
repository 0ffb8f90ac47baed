namespace Wiki.Core.Checklists.Runs;

/// <summary>Encrypts Vermerke with the program's key. A port, because the key belongs to the host: Core knows no web.</summary>
public interface INoteCipher
{
    /// <summary>The cipher text fits this run only.</summary>
    string Protect(int runId, string note);

    /// <summary>Null when the key is gone or the text belongs to another run.</summary>
    string? Reveal(int runId, string encrypted);
}
