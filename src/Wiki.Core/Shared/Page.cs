namespace Wiki.Core.Shared;

/// <summary>One page of a list that is paged by key.</summary>
/// <param name="Next">Opaque cursor of the following page; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
