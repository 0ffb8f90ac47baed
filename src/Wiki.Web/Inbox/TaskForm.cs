using Wiki.Web.Setup;

namespace Wiki.Web.Inbox;

/// <summary>The list of tasks is one form; the pressed button says which thing and what. A bent request leaves fields out: they count as empty.</summary>
public sealed class TaskForm
{
    /// <summary>Key of the thing to put off.</summary>
    public string Later { get; set => field = value ?? ""; } = "";

    /// <summary>Key of the thing that was seen.</summary>
    public string Seen { get; set => field = value ?? ""; } = "";

    /// <summary>Key of the thing to bring back.</summary>
    public string Back { get; set => field = value ?? ""; } = "";

    /// <summary>The day beside the button; a week from now where none was typed, today (which the verb refuses) where it is none.</summary>
    public DateOnly Until(DateOnly today, IFormCollection posted)
    {
        var typed = posted[Field(Later)].ToString();
        return typed.Length == 0 ? today.AddDays(7) : German.ParseIso(typed) ?? today;
    }

    /// <summary>Name of the date field of a thing.</summary>
    public static string Field(string key) => $"bis-{key}";
}
