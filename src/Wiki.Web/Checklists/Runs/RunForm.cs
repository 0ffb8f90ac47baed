using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Templates;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists.Runs;

/// <summary>What the form of a question or of a part sends: answers and documents, each with the version it was filled with. Typed text is kept as typed.</summary>
public sealed class RunForm(IFormCollection? sent)
{
    public const string Answer = "a.";
    public const string AnswerVersion = "v.";
    public const string Document = "d.";
    public const string DocumentDay = "dt.";
    public const string DocumentVersion = "dv.";
    public const string Question = "frage";
    public const string Part = "abschnitt";
    public const string NextPartField = "naechster";
    public const string Step = "schritt";
    public const string Clear = "loeschen";

    /// <summary>A document question's third answer: not there, and asked for.</summary>
    public const string Requested = "angefordert";

    public const string Present = AnswerReader.Present;
    public const string Missing = AnswerReader.Absent;

    private readonly Dictionary<string, string> errors = [];

    public bool WasSent => sent is not null;

    /// <summary>The question the form stood at; empty for a whole part.</summary>
    public string At => sent?[Question].ToString() ?? "";

    public string PartId => sent?[Part].ToString() ?? "";

    /// <summary>Where to go on; null when something has to be said first: a field that can't be read, an answer somebody else changed.</summary>
    public string? After(int run, SavedAnswers saved) =>
        saved.Overtaken.Count > 0 || Errors.Count > 0 ? null
        : PartId.Length > 0 ? NextPart(run)
        : saved.Next is { } next ? RunUrls.At(run, next) : RunUrls.Show(run);

    /// <summary>Where a saved part leads: to the next one, else to the run.</summary>
    private string NextPart(int run) => sent?[NextPartField].ToString() is { Length: > 0 } next ? RunUrls.Part(run, Uri.EscapeDataString(next)) : RunUrls.Show(run);

    /// <summary>Sentences about fields that can't be read, by item.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;

    /// <summary>Null when the field was not sent.</summary>
    public string? Typed(string itemId) => sent is not null && sent.TryGetValue(Answer + itemId, out var typed) ? typed.ToString() : null;

    /// <summary>Null when the field was not sent.</summary>
    public string? Said(string code) => sent is not null && sent.TryGetValue(Document + code, out var said) ? said.ToString() : null;

    /// <summary>What can be read; what can't stands in <see cref="Errors"/> and is left out.</summary>
    public RunAnswers Read(ChecklistTemplate template)
    {
        var answers = new List<GivenAnswer>();
        var documents = new Dictionary<string, GivenDocument>(StringComparer.Ordinal);
        foreach (var item in template.Items.Where(item => item.IsInput))
        {
            if (Typed(item.Id) is not { } typed) continue;
            typed = Cleared(item) ? "" : typed.Trim();
            if (item.Type == ItemType.Document)
            {
                foreach (var code in item.Evidence) documents[code] = new GivenDocument(code, State(typed), null, Number(DocumentVersion + code));
                if (typed == Requested) typed = Missing;
            }

            if (TypedAnswer.Read(template, item, typed) is { } answer) answers.Add(new GivenAnswer(answer, Number(AnswerVersion + item.Id)));
            else errors[item.Id] = TypedAnswer.Problem(item);
        }

        foreach (var code in template.Items.SelectMany(RunWords.Evidence).Concat(template.Documents).Distinct(StringComparer.Ordinal))
        {
            if (Said(code) is { } said) documents[code] = new GivenDocument(code, State(said), German.ParseIso(sent![DocumentDay + code].ToString()), Number(DocumentVersion + code)); // Said found the form
        }

        return new RunAnswers(answers, [.. documents.Values], At.Length > 0 ? At : null);
    }

    private static DocumentState State(string said) => said switch
    {
        Present => DocumentState.Present,
        Missing => DocumentState.Missing,
        Requested => DocumentState.Requested,
        _ => DocumentState.Unknown,
    };

    private bool Cleared(ChecklistItem item) => sent?[Step].ToString() == Clear && item.Id == At;

    private int Number(string field) => German.ParseNumber(sent?[field].ToString()) ?? 0;
}
