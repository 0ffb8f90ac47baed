using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Wiki.Web.Tests;

/// <summary>bUnit asks for a newer AngleSharp.Diffing than can be restored; the version is dropped from the request (ADR 0006).</summary>
internal static class BunitBinding
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Must run before bUnit is loaded.")]
    internal static void Init() =>
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name.Version is not null && name.Name is "AngleSharp.Diffing"
                ? context.LoadFromAssemblyName(new AssemblyName(name.Name))
                : null;
}
