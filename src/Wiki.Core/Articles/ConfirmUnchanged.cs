using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Rechecks;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Says with one's name that a text was checked against the law of a later day and stays as it is.</summary>
public sealed class ConfirmUnchanged
{
    private readonly ChangeArticle change;

    internal ConfirmUnchanged(ChangeArticle change) => this.change = change;

    /// <param name="number">The revision the person has read; another one in charge meanwhile is a no.</param>
    public Task<Result> RunAsync(string slug, int number, DateOnly legalAsOf, Actor actor, CancellationToken ct) =>
        change.RunAsync(
            slug, Right.ConfirmUnchanged, ArticleHistory.Confirmed, null, actor,
            (db, article, now) => ConfirmAsync(db, article, number, legalAsOf, actor, now, ct), ct);

    private static async Task<Result<IReadOnlyList<FieldChange>>> ConfirmAsync(
        WikiDbContext db, Article article, int number, DateOnly legalAsOf, Actor actor, DateTime now, CancellationToken ct)
    {
        var today = Today.Of(now);
        var valid = await db.Revisions.ValidOn(today).SingleOrDefaultAsync(r => r.ArticleId == article.Id, ct);
        if (valid is null) return ArticleProblems.NothingValid;
        if (valid.Number != number) return ArticleProblems.Overtaken;

        var before = valid.LegalAsOf;
        var confirmed = valid.Confirm(legalAsOf, actor, now);
        if (!confirmed.Succeeded) return confirmed.Problem!; // not succeeded has a problem

        await RecheckTasks.ScheduleAsync(db, valid.Recheck(article), actor, now, "ohne Änderung bestätigt", ct);
        return new[] { new FieldChange("Rechtsstand", $"{before:dd.MM.yyyy}", $"{legalAsOf:dd.MM.yyyy}") };
    }
}
