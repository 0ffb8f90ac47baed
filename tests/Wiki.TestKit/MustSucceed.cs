using Wiki.Core.Shared;

namespace Wiki.TestKit;

/// <summary>For steps that are not what a test is about: a no ends the test with the problem's code and points.</summary>
public static class MustSucceed
{
    public static void Must(this Result result) => Check(result.Problem);

    public static T Must<T>(this Result<T> result)
    {
        Check(result.Problem);
        return result.Value;
    }

    public static async Task Must(this Task<Result> result) => (await result).Must();

    public static async Task<T> Must<T>(this Task<Result<T>> result) => (await result).Must();

    private static void Check(Problem? problem)
    {
        if (problem is not null) throw new InvalidOperationException($"{problem.Code}: {problem.Sentence} {string.Join("; ", problem.Details)}");
    }
}
