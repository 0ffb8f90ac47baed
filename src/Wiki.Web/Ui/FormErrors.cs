namespace Wiki.Web.Ui;

/// <summary>What is wrong with a form that was sent: shown in the box above it and beside each field.</summary>
public sealed class FormErrors
{
    private readonly List<FormError> all = [];

    public IReadOnlyList<FormError> All => all;

    public bool Any => all.Count > 0;

    /// <param name="field">Id of the field; empty when the whole form is meant.</param>
    /// <param name="sentence">What to do, in German.</param>
    public void Add(string field, string sentence) => all.Add(new FormError(field, sentence));

    /// <summary>The first error of a field, or null.</summary>
    public string? Of(string field) => all.Find(error => error.Field == field)?.Sentence;

    /// <summary>A field that must not be empty.</summary>
    public void Require(string field, string? value, string sentence)
    {
        if (string.IsNullOrWhiteSpace(value)) Add(field, sentence);
    }
}

/// <summary>One thing to correct.</summary>
public sealed record FormError(string Field, string Sentence);
