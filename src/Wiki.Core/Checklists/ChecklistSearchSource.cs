using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;
using Wiki.Core.LegalText;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Makes approved checklists findable, part by part, with the days on which each version applies. Drafts never get here.</summary>
internal sealed class ChecklistSearchSource(IDbContextFactory<WikiDbContext> contexts, ParsedTemplates parsed, TimeProvider clock) : ISearchSource
{
    public string Kind => ChecklistHistory.Kind;

    public async Task<IReadOnlyList<SearchDocument>> FindAsync(string key, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var documents = new List<SearchDocument>();
        foreach (var row in await Rows(db).Where(row => row.Slug == key).ToListAsync(ct)) documents.AddRange(Documents(row, await parsed.FindAsync(db, row.Version.Id, ct)));
        return documents;
    }

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var row in await Rows(db).ToListAsync(ct)) // an office has dozens of checklists, not thousands
        {
            foreach (var document in Documents(row, await parsed.FindAsync(db, row.Version.Id, ct))) yield return document;
        }
    }

    private static IQueryable<IndexedVersion> Rows(WikiDbContext db) =>
        from checklist in db.Checklists
        join v in db.TemplateVersions.AsNoTracking() on checklist.Id equals v.ChecklistId
        where v.State == RevisionState.Approved
        orderby checklist.Id, v.Number descending
        select new IndexedVersion { Slug = checklist.Slug, Version = v };

    private IEnumerable<SearchDocument> Documents(IndexedVersion row, ChecklistTemplate template)
    {
        var (version, today) = (row.Version, Today.In(clock));
        var from = version.ValidFrom!.Value; // approved ones have a first day and a number
        var lastDay = Validity.LastDay(version.Fields.ValidUntil, version.SupersededFrom);
        if (lastDay < from) yield break; // replaced before its first day: never applied

        var state = from > today ? SearchState.Future : lastDay < today ? SearchState.Superseded : SearchState.Valid;
        var page = state == SearchState.Superseded ? $"/boegen/{row.Slug}/version/{version.Number}"
            : state == SearchState.Future ? $"/boegen/{row.Slug}?stichtag={from:yyyy-MM-dd}"
            : $"/boegen/{row.Slug}";
        var head = new SearchDocument
        {
            Kind = Kind,
            Key = row.Slug,
            Title = template.Title,
            Text = $"Bearbeitungsbogen zu {string.Join(", ", template.Norms)}. {string.Join(". ", template.Outcomes.Select(outcome => outcome.Decision))}",
            Url = page,
            Team = template.Team,
            State = state,
            LegalAsOf = template.LegalAsOf,
            Number = version.Number,
            ValidFrom = from,
            ValidUntil = lastDay,
            Citations = Keys(template, ""),
            Keywords = ["Bogen", "Bearbeitungsbogen", "Checkliste"],
            Hash = version.Hash,
        };
        yield return head;

        foreach (var part in template.Parts)
        {
            yield return head with
            {
                Part = $"abschnitt-{part.Id}",
                Heading = part.Title,
                Text = string.Join('\n', part.Items.Select(item => string.Join(' ', new[] { item.Label, item.Hint, item.Otherwise?.Text }.OfType<string>()))),
                Url = $"{page}#abschnitt-{part.Id}",
                Citations = [.. part.Items.SelectMany(item => Keys(template, item.Id))],
                Keywords = [],
            };
        }
    }

    private static IReadOnlyList<string> Keys(ChecklistTemplate template, string place) =>
        [.. ReleaseGate.Cited(template).Where(cited => cited.Place == place).Select(cited => NormAddress.Key(cited.Norm)).Distinct()];

    /// <summary>What of a version goes into the index.</summary>
    private sealed class IndexedVersion
    {
        public required string Slug { get; init; }

        public required TemplateVersion Version { get; init; }
    }
}
