using System.Globalization;
using System.Text.Json;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Rules;

/// <summary>Reads answers as the API and test cases give them; each is checked against its item.</summary>
public static class AnswerReader
{
    public const string Present = "vorhanden";
    public const string Absent = "fehlt";

    /// <summary>Answers as JSON: numbers, true/false, ISO dates, codes; null is unanswered. Codes: unknown-answer, bad-answer.</summary>
    public static Result<Answers> FromJson(ChecklistTemplate template, JsonElement answers)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (answers.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return Answers.None;
        if (answers.ValueKind != JsonValueKind.Object) return new Problem("bad-answer", "Die Antworten müssen ein Objekt sein: { \"punkt\": wert }.");

        return Read(template, answers.EnumerateObject().Select(p => new RawAnswer(p.Name, FormOf(p.Value), p.Value.ToString())));
    }

    /// <summary>Answers whose form is already known; an id may come once.</summary>
    public static Result<Answers> Read(ChecklistTemplate template, IEnumerable<RawAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(answers);
        var read = new Dictionary<string, RuleValue>();
        var seen = new HashSet<string>();
        foreach (var answer in answers)
        {
            var item = template.FindItem(answer.ItemId);
            if (item is null) return new Problem("unknown-answer", $"Den Punkt „{Excerpt.Of(answer.ItemId)}“ gibt es in diesem Bogen nicht{Near(template, answer.ItemId)}.");
            if (!item.IsInput) return new Problem("unknown-answer", $"Der Punkt „{item.Id}“ wird abgeleitet und nicht beantwortet.");
            if (!seen.Add(item.Id)) return new Problem("bad-answer", $"Der Punkt „{item.Id}“ ist zweimal beantwortet.");
            if (answer.Form == AnswerForm.Nothing) continue;
            if (Value(item, answer) is not { } value) return new Problem("bad-answer", $"Die Antwort auf „{item.Id}“ passt nicht: erwartet wird {Expected(item)}.");
            read[item.Id] = value;
        }

        return new Answers(read);
    }

    private static RuleValue? Value(ChecklistItem item, RawAnswer answer) => (item.Type, answer.Form) switch
    {
        (ItemType.YesNo, AnswerForm.Truth) => RuleValue.Of(string.Equals(answer.Text, "true", StringComparison.OrdinalIgnoreCase)),
        (ItemType.Number or ItemType.Amount, AnswerForm.Number) => Rational.TryParse(answer.Text, withExponent: true, out var number) ? RuleValue.Of(number) : null,
        (ItemType.Date, AnswerForm.Text) =>
            DateOnly.TryParseExact(answer.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? RuleValue.Of(date) : null,
        (ItemType.Choice, AnswerForm.Text) => item.Options.Any(o => o.Code == answer.Text) ? RuleValue.Of(answer.Text) : null,
        (ItemType.Document, AnswerForm.Text) => answer.Text is Present or Absent ? RuleValue.Of(answer.Text == Present) : null,
        _ => null,
    };

    private static string Expected(ChecklistItem item) => item.Type switch
    {
        ItemType.YesNo => "true oder false",
        ItemType.Number or ItemType.Amount => $"eine Zahl mit höchstens {Rational.MaxDigits} Ziffern",
        ItemType.Date => "ein Datum wie 2026-11-20",
        ItemType.Choice => "eines von " + Excerpt.Of(item.Options.Select(o => o.Code)),
        _ => $"{Present} oder {Absent}",
    };

    private static AnswerForm FormOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => AnswerForm.Text,
        JsonValueKind.Number => AnswerForm.Number,
        JsonValueKind.True or JsonValueKind.False => AnswerForm.Truth,
        JsonValueKind.Null => AnswerForm.Nothing,
        _ => AnswerForm.Other,
    };

    private static string Near(ChecklistTemplate template, string id) =>
        NearestName.Of(id, template.Items.Select(i => i.Id)) is { } near ? $" (gemeint: „{near}“?)" : "";
}

/// <summary>An answer before it is checked.</summary>
public sealed record RawAnswer(string ItemId, AnswerForm Form, string Text);

/// <summary>How an answer was written.</summary>
public enum AnswerForm
{
    Text,
    Number,
    Truth,

    /// <summary>null: unanswered.</summary>
    Nothing,

    /// <summary>A list or an object: never right.</summary>
    Other,
}
