using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;

namespace Wiki.Core.Checklists;

/// <summary>Which version applies on a day: the rule of articles, on this room's table.</summary>
internal static class TemplateValidity
{
    /// <summary>The approved version in charge on that day; whether it has run out since is <see cref="ValidOn"/>'s question.</summary>
    public static IQueryable<TemplateVersion> InChargeOn(this IQueryable<TemplateVersion> versions, DateOnly day) =>
        versions.Where(v => v.State == RevisionState.Approved && v.ValidFrom <= day && (v.SupersededFrom == null || v.SupersededFrom > day));

    /// <summary>Valid for readers on that day.</summary>
    public static IQueryable<TemplateVersion> ValidOn(this IQueryable<TemplateVersion> versions, DateOnly day) =>
        versions.InChargeOn(day).Where(v => v.Fields.ValidUntil == null || v.Fields.ValidUntil >= day);

    /// <summary>Approved texts that apply on that day or will; not those that only document an earlier state.</summary>
    public static IQueryable<TemplateVersion> StandingOn(this IQueryable<TemplateVersion> versions, DateOnly day) =>
        versions.Where(v => v.State == RevisionState.Approved && (v.SupersededFrom == null || v.SupersededFrom > day));

    /// <summary>The text of each checklist that editing goes on from: the newest that stands.</summary>
    public static IQueryable<TemplateVersion> NewestOn(this IQueryable<TemplateVersion> versions, DateOnly day)
    {
        var standing = versions.StandingOn(day);
        return standing.Where(v => !standing.Any(newer => newer.ChecklistId == v.ChecklistId && newer.Number > v.Number));
    }

    /// <summary>Its number; 0 while there is none.</summary>
    public static async Task<int> NewestNumberAsync(this IQueryable<TemplateVersion> versions, int checklistId, DateOnly today, CancellationToken ct) =>
        await versions.StandingOn(today).Where(v => v.ChecklistId == checklistId).MaxAsync(v => v.Number, ct) ?? 0;
}
