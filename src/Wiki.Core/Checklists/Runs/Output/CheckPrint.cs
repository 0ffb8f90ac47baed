using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs.Output;

/// <summary>Checks a print: whether one was issued with this file number and this code, and nothing else about it.</summary>
public sealed class CheckPrint(IDbContextFactory<WikiDbContext> contexts)
{
    /// <summary>The day it was issued; null when no print has this number and this code, be it only for one sign.</summary>
    public async Task<Result<DateOnly?>> RunAsync(string fileNumber, string code, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Read)) return RunProblems.Gone;
        if (string.IsNullOrWhiteSpace(fileNumber)) return PrintProblems.NumberMissing;
        if (CheckNumber.Code(code).Length != CheckNumber.CodeLength) return PrintProblems.CodeLength;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var digest = CheckNumber.Digest(fileNumber, code);
        return await db.RunPrints.Where(print => print.Digest == digest).Select(print => (DateOnly?)print.IssuedOn).SingleOrDefaultAsync(ct);
    }
}

/// <summary>Why a print can't be checked as typed.</summary>
public static class PrintProblems
{
    public static readonly Problem NumberMissing = new("file-number-missing", "Bitte geben Sie das Aktenzeichen ein, wie es auf dem Ausdruck steht.");

    public static readonly Problem CodeLength = new("check-code-length", "Der Prüfcode hat 20 Zeichen. Bitte geben Sie ihn vollständig ein; Leerzeichen und Striche sind gleichgültig.");
}
