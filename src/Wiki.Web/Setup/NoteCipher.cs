using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Data;

namespace Wiki.Web.Setup;

/// <summary>Encrypts Vermerke with the keys of the data folder; whoever has only the database reads nothing.</summary>
public sealed class NoteCipher(IDataProtectionProvider provider) : INoteCipher
{
    public string Protect(int runId, string note) => Of(runId).Protect(note);

    public string? Reveal(int runId, string encrypted)
    {
        try
        {
            return Of(runId).Unprotect(encrypted);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(int runId) => provider.CreateProtector("Vermerk", $"{runId}");
}

/// <summary>Gives Core the program's key.</summary>
public static class ProgramKeys
{
    public static IServiceCollection AddProgramKeys(this IServiceCollection services, DataFolder folder)
    {
        services.AddDataProtection()
            .SetApplicationName("wiki") // the default is the program's folder: after an update elsewhere all sessions would be void
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        return services.AddSingleton<INoteCipher, NoteCipher>();
    }
}
