using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Wiki.Core.Data;

/// <summary>
/// Makes Microsoft.Data.Sqlite 10 run on SQLitePCLRaw 2.0.6 and prefers the operating system's security-maintained SQLite
/// (ADR 0006). Delete this file, the two direct package references and their NU1605 once SQLitePCLRaw 2.1.13 or newer can be restored.
/// </summary>
public static class SqliteBinding
{
    private static readonly string[] SystemLibraries =
        OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"]
        : ["libsqlite3.so.0"];

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Must run before the first type of Microsoft.Data.Sqlite is loaded.")]
    internal static void OnModuleLoad()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name.Version is not null && name.Name!.StartsWith("SQLitePCLRaw", StringComparison.Ordinal) // a requested assembly has a name
                ? context.LoadFromAssemblyName(new AssemblyName(name.Name))
                : null;
        ResolveFor(typeof(SqliteBinding).Assembly);
        PreferSystemLibrary();
    }

    /// <summary>Sends an assembly's own P/Invokes into "e_sqlite3" to the same library; two SQLite libraries in one process corrupt files.</summary>
    public static void ResolveFor(Assembly assembly) => NativeLibrary.SetDllImportResolver(assembly, Resolve);

    [MethodImpl(MethodImplOptions.NoInlining)] // the provider's type may be loaded only after the handler above is in place
    private static void PreferSystemLibrary() => ResolveFor(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != "e_sqlite3") return 0;
        foreach (var candidate in SystemLibraries)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, path, out var handle)) return handle;
        }

        return 0; // the bundled library
    }
}
