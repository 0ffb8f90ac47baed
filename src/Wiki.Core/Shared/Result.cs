namespace Wiki.Core.Shared;

/// <summary>What a verb answers: done, or a <see cref="Problem"/>.</summary>
public readonly record struct Result
{
    private Result(Problem? problem) => Problem = problem;

    public static Result Done => default;

    public Problem? Problem { get; }

    public bool Succeeded => Problem is null;

    public static implicit operator Result(Problem problem) => new(problem);

    public static Result From(Problem problem) => new(problem);
}

/// <summary>What a verb answers that has something to hand back: a value, or a <see cref="Problem"/>.</summary>
public readonly record struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Problem? problem) => (this.value, Problem) = (value, problem);

    public Problem? Problem { get; }

    public bool Succeeded => Problem is null;

    /// <exception cref="InvalidOperationException">The result is a problem; ask <see cref="Succeeded"/> first.</exception>
    public T Value => Succeeded ? value! : throw new InvalidOperationException($"No value: {Problem!.Code}"); // a success always carries one

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);

    public Result ToResult() => Problem is null ? Result.Done : Problem;
}
