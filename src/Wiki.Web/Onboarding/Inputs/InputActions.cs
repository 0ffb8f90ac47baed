using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Shared;
using Wiki.Web.Layout;
using Wiki.Web.Setup;

namespace Wiki.Web.Onboarding.Inputs;

/// <summary>Sends what was decided about a session to its verb, and says in one sentence what happened.</summary>
public sealed class InputActions(RegisterForSession register, RecordAttendance attendance, CancelInputSession cancel, Flash flash)
{
    public async Task<Problem?> RegisterAsync(int sessionId, bool comes, Actor actor, CancellationToken ct) =>
        Say((await register.RunAsync(sessionId, comes, actor, ct)).Problem, comes ? "Sie sind angemeldet. Den Termin gibt es als Datei für Ihren Kalender." : "Sie sind abgemeldet.");

    public async Task<Problem?> AttendAsync(int sessionId, AttendanceForm form, Actor actor, CancellationToken ct)
    {
        var result = await attendance.RunAsync(sessionId, [.. form.People.Select(German.ParseNumber).OfType<int>().Distinct()], actor, ct);
        return Say(result.Problem, result.Succeeded
            ? $"{German.Count(result.Value.Attended, "Person war", "Personen waren")} dabei. {(result.Value.Readings == 0 ? "Auf den Leselisten kam nichts dazu." : $"Neu auf Leselisten: {German.Number(result.Value.Readings)}.")}"
            : "");
    }

    public async Task<Problem?> CancelAsync(int sessionId, int version, Actor actor, CancellationToken ct) =>
        Say((await cancel.RunAsync(sessionId, version, actor, ct)).Problem, "Die Veranstaltung ist abgesagt.");

    private Problem? Say(Problem? problem, string sentence)
    {
        if (problem is null) flash.Say(sentence);
        return problem;
    }
}
