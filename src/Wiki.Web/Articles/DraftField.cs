namespace Wiki.Web.Articles;

/// <summary>One field of the editor's form beside the text: so that merging and keeping treat all of them alike.</summary>
/// <param name="Name">Name of the property, and of the input after "Form.".</param>
/// <param name="Label">What people call it.</param>
public sealed record DraftField(string Name, string Label, Func<DraftForm, string> Get, Action<DraftForm, string> Set)
{
    public static IReadOnlyList<DraftField> All { get; } =
    [
        new(nameof(DraftForm.Title), "Titel", form => form.Title, (form, value) => form.Title = value),
        new(nameof(DraftForm.Topic), "Themenfeld", form => form.Topic, (form, value) => form.Topic = value),
        new(nameof(DraftForm.Team), "Fachstelle", form => form.Team, (form, value) => form.Team = value),
        new(nameof(DraftForm.Keywords), "Schlagworte", form => form.Keywords, (form, value) => form.Keywords = value),
        new(nameof(DraftForm.Owner), "Verantwortung", form => form.Owner, (form, value) => form.Owner = value),
        new(nameof(DraftForm.Deputy), "Vertretung", form => form.Deputy, (form, value) => form.Deputy = value),
        new(nameof(DraftForm.ValidFrom), "Gilt ab", form => form.ValidFrom, (form, value) => form.ValidFrom = value),
        new(nameof(DraftForm.ValidUntil), "Gilt bis", form => form.ValidUntil, (form, value) => form.ValidUntil = value),
        new(nameof(DraftForm.LegalAsOf), "Rechtsstand", form => form.LegalAsOf, (form, value) => form.LegalAsOf = value),
        new(nameof(DraftForm.RecheckMonths), "Prüfzyklus", form => form.RecheckMonths, (form, value) => form.RecheckMonths = value),
        new(nameof(DraftForm.Kind), "Änderungsart", form => form.Kind, (form, value) => form.Kind = value),
        new(nameof(DraftForm.ChangeNote), "Änderungsnotiz", form => form.ChangeNote, (form, value) => form.ChangeNote = value),
        new(nameof(DraftForm.Sources), "Quellen", form => form.Sources, (form, value) => form.Sources = value),
        new(nameof(DraftForm.OpenQuestions), "Klärungsbedarf", form => form.OpenQuestions, (form, value) => form.OpenQuestions = value),
    ];

    /// <summary>What a browser sent under the editor's names; fields left out count as empty.</summary>
    public static DraftForm Read(IFormCollection posted)
    {
        var form = new DraftForm
        {
            Slug = Sent("Slug"),
            Markdown = Sent("Markdown"),
            Version = Setup.German.ParseNumber(Sent("Version")) ?? 0,
            BaseNumber = Setup.German.ParseNumber(Sent("BaseNumber")) ?? 0,
        };
        foreach (var field in All) field.Set(form, Sent(field.Name));
        return form;

        string Sent(string name) => posted[$"Form.{name}"].ToString();
    }

    /// <summary>The value with one kind of line end and without blanks around it: browsers change both.</summary>
    public string Plain(DraftForm form) => Get(form).ReplaceLineEndings("\n").Trim();
}
