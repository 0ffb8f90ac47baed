using System.Reflection;
using Wiki.Core.Shared;

namespace Wiki.Core.Tests.Permissions;

/// <summary>A public method of Core that changes something in somebody's name: it takes an <see cref="Actor"/> and answers with a Result.</summary>
internal sealed record VerbMethod(Type Verb, MethodInfo Method)
{
    public static IReadOnlyList<VerbMethod> All { get; } =
    [
        .. typeof(Actor).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => new VerbMethod(type, method)))
            .Where(verb => verb.Method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Actor)) && AnswersWithResult(verb.Method.ReturnType))
            .OrderBy(verb => verb.Name, StringComparer.Ordinal),
    ];

    /// <summary>RestoreRevision; with the method behind it where it isn't RunAsync.</summary>
    public string Name => Method.Name == "RunAsync" ? Verb.Name : $"{Verb.Name}.{Method.Name}";

    /// <summary>Calls it with nothing at all beside the person: whoever looks at anything before the right falls over.</summary>
    /// <param name="given">Arguments by name that decide which right is asked for.</param>
    /// <returns>The code of the no; "done", or the name of the exception.</returns>
    public async Task<string> AnswerAsync(object verb, Actor actor, params (string Name, object? Value)[] given)
    {
        object? Argument(ParameterInfo parameter) =>
            Array.Find(given, pair => pair.Name == parameter.Name) is { Name: not null } pair ? pair.Value
            : parameter.ParameterType == typeof(Actor) ? actor
            : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
            : null;

        try
        {
            var task = (Task)Method.Invoke(verb, BindingFlags.DoNotWrapExceptions, null, [.. Method.GetParameters().Select(Argument)], null)!; // every verb returns a task
            await task;
            var result = task.GetType().GetProperty("Result")!.GetValue(task)!; // AnswersWithResult saw to it
            return ((Problem?)result.GetType().GetProperty("Problem")!.GetValue(result))?.Code ?? "done"; // both kinds of Result have it
        }
        catch (Exception fallen) when (fallen is not OutOfMemoryException)
        {
            return fallen.GetType().Name;
        }
    }

    private static bool AnswersWithResult(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) && type.GetGenericArguments()[0] is var answer
        && (answer == typeof(Result) || (answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Result<>)));
}
