using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>Why a file number or a Vermerk may stay although it looks personal: a code, because the record of runs holds no words.</summary>
public enum RunPass
{
    /// <summary>Es ist keine Person gemeint.</summary>
    NoPerson,

    /// <summary>Angabe einer Behörde oder Stelle.</summary>
    OfficeData,

    /// <summary>Lässt sich in diesem Vermerk nicht vermeiden.</summary>
    Unavoidable,
}

/// <summary>Asks the guard for runs: warn, pass only with a reason.</summary>
internal static class RunGuard
{
    /// <summary>The warning; null when nothing was found or a reason is given.</summary>
    public static Problem? Objection(IReadOnlyList<PersonalDataHit> hits, RunPass? pass) => new PersonalDataPass(pass?.ToString()).Objection(hits);

    /// <summary>The line: which reason was given, never what was found.</summary>
    public static void AddPass(WikiDbContext db, int runId, IReadOnlyList<PersonalDataHit> hits, RunPass? pass, Actor actor, DateTime now)
    {
        if (hits.Count > 0 && pass is { } reason) RunHistory.Add(db, runId, RunHistory.Passed(reason), actor, now);
    }
}
