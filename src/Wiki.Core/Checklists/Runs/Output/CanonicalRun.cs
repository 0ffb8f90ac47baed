using System.Globalization;
using System.Text;

namespace Wiki.Core.Checklists.Runs.Output;

/// <summary>
/// The signed content of a run in one fixed spelling, and the check code on its print. Persons stand as numbers, because names change;
/// the Vermerk is left out, because the code must still be right when it is gone.
/// </summary>
internal static class CanonicalRun
{
    private const string Format = "abh-lauf/1";

    /// <summary>The first 20 hexadecimal digits of the text's SHA-256: 80 bits, nobody guesses them.</summary>
    public static string CheckCode(RunFile file) => CheckNumber.Hash(TextOf(file))[..CheckNumber.CodeLength];

    public static string TextOf(RunFile file)
    {
        var run = file.Run;
        var text = new StringBuilder();
        Line(Format, run.Id, run.FileNumber, file.Slug, file.Number, file.Template.LegalAsOf, run.ReferenceDate, string.Join(',', run.ValueIds.Order()));
        foreach (var answer in file.Answers.Values.Where(a => !a.IsOpen).OrderBy(a => a.ItemId, StringComparer.Ordinal)) Line("antwort", answer.ItemId, answer.Value!); // not open has a value
        foreach (var document in file.Documents.Values.OrderBy(d => d.Code, StringComparer.Ordinal)) Line("unterlage", document.Code, document.State, document.RequestedOn);
        if (run.Decision is { } decision) Line("ergebnis", decision.Outcome, decision.Deviation, decision.RequiredLevel, decision.By, decision.At);
        Signed("gezeichnet", run.Signature);
        Signed("mitgezeichnet", run.CoSignature);
        return text.ToString();

        void Signed(string what, RunSignature? signature)
        {
            if (signature is not null) Line(what, signature.By, signature.Level, signature.Source, signature.RuleNumber, signature.RuleVersion, signature.At);
        }

        void Line(params object?[] fields) => text.AppendJoin('\t', fields.Select(Field)).Append('\n');
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!, // nothing here has a null text
    };
}
