using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.History;

/// <summary>Adds the line of record to the verb's own save: either both are stored or neither.</summary>
internal static class HistoryWriter
{
    private const string PassVerb = "personal-data-passed";

    public static void Add(
        WikiDbContext db, Actor actor, DateTime now, string kind, int id, string title, string verb,
        string? reason = null, IReadOnlyList<FieldChange>? changes = null) =>
        db.History.Add(new HistoryEntry
        {
            At = now,
            ActorId = actor.Id,
            ActorName = actor.Name,
            SubjectKind = kind,
            SubjectId = id,
            SubjectTitle = title,
            Verb = verb,
            Reason = reason,
            Changes = changes ?? [],
        });

    /// <summary>Somebody let a text pass that looks like personal data: the reason and the kinds are kept, the words are not.</summary>
    public static void AddPass(
        WikiDbContext db, Actor actor, DateTime now, string kind, int id, string title, PersonalDataPass pass, IReadOnlyCollection<PersonalDataHit> hits)
    {
        if (hits.Count == 0) return;
        var kinds = string.Join(", ", hits.Select(hit => PersonalDataGuard.Word(hit.Kind)).Distinct());
        Add(db, actor, now, kind, id, title, PassVerb, pass.Reason?.Trim(), [new FieldChange("Hinweis", null, kinds)]);
    }

    /// <summary>The reason given at that moment; null when nobody was asked.</summary>
    public static Task<string?> ReasonOfPassAsync(WikiDbContext db, string kind, int id, DateTime at, CancellationToken ct) =>
        db.History.Where(line => line.SubjectKind == kind && line.SubjectId == id && line.Verb == PassVerb && line.At == at).Select(line => line.Reason).FirstOrDefaultAsync(ct);
}
