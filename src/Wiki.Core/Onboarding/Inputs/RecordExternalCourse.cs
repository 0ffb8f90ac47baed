using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Inputs;

/// <summary>Notes a course elsewhere in one's own learning record.</summary>
public sealed class RecordExternalCourse(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(string title, string provider, DateOnly on, bool hasCertificate, Actor actor, CancellationToken ct)
    {
        (title, provider) = (title.Trim(), provider.Trim());
        if (title.Length is 0 or > ExternalCourse.MaxText || provider.Length is 0 or > ExternalCourse.MaxText) return InputProblems.CourseIncomplete;
        var now = clock.GetUtcNow().UtcDateTime;
        if (on > Today.Of(now)) return InputProblems.CourseInFuture;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // a double click finds the row of the first
        if (await db.ExternalCourses.AnyAsync(c => c.PersonId == actor.Id && c.On == on && c.Title == title && c.Provider == provider, ct)) return Result.Done;

        var course = new ExternalCourse { PersonId = actor.Id, Title = title, Provider = provider, On = on, HasCertificate = hasCertificate };
        db.ExternalCourses.Add(course);
        await db.SaveChangesAsync(ct);
        HistoryWriter.Add(db, actor, now, OnboardingHistory.CourseKind, course.Id, "", OnboardingHistory.CourseRecorded);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    /// <summary>Takes one's own entry back.</summary>
    public async Task<Result> RemoveAsync(int courseId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var course = await db.ExternalCourses.SingleOrDefaultAsync(c => c.Id == courseId && c.PersonId == actor.Id, ct);
        if (course is null) return InputProblems.CourseGone;

        db.ExternalCourses.Remove(course);
        HistoryWriter.Add(db, actor, clock.GetUtcNow().UtcDateTime, OnboardingHistory.CourseKind, course.Id, "", OnboardingHistory.CourseRemoved);
        return await db.SaveOrAsync(InputProblems.CourseGone, ct);
    }
}
