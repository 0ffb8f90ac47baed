using Wiki.Core.Checklists.Runs;
using Wiki.Core.Shared;
using Wiki.Web.Checklists.Runs.Parts;
using Wiki.Web.Setup;
using Wiki.Web.Ui;

namespace Wiki.Web.Checklists.Runs;

/// <summary>What the form „Lauf beginnen“ sends.</summary>
public sealed class StartRunForm
{
    public const string Case = "vorgang";
    public const string Practice = "uebung";

    /// <summary>Made with the form, so that a second click finds the first run.</summary>
    public string? Key { get; set; }

    public string? Kind { get; set; }

    public string? FileNumber { get; set; }

    public string? Day { get; set; }

    public string? Pass { get; set; }

    internal bool IsPractice => Kind == Practice;

    internal RunStart? Check(string slug, FormErrors errors)
    {
        var day = German.ParseIso(Day);
        if (day is null) errors.Add("stichtag", "Bitte einen Stichtag wählen, nicht vor 1900.");
        return errors.Any ? null : new RunStart(slug, FileNumber, IsPractice, day!.Value, Guid.TryParse(Key, out var key) ? key : Guid.NewGuid(), RunWords.PassOf(Pass)); // checked above
    }

    internal static string FieldOf(Problem problem) => problem.Code switch
    {
        "file-number-missing" or "file-number-too-long" or "file-number-form" => "aktenzeichen",
        "outside-validity" => "stichtag",
        PersonalDataPass.Code => PassNotice.FieldId,
        _ => "",
    };
}
