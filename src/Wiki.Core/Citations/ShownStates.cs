namespace Wiki.Core.Citations;

/// <summary>States that readers see: all but those that wait for an administrator.</summary>
internal static class ShownStates
{
    public static IQueryable<StatuteState> Shown(this IQueryable<StatuteState> states) =>
        states.Where(s => s.HeldBecause == null || s.AcceptedAt != null);
}
