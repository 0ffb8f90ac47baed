using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Search.Words;

/// <summary>What an editor enters for a search word.</summary>
public sealed record SearchWordInput
{
    /// <summary>Null for a new one.</summary>
    public int? Id { get; init; }

    public required SearchWordKind Kind { get; init; }

    public required IReadOnlyList<string> Terms { get; init; }

    public string? Note { get; init; }

    /// <summary>The version the form was filled with; not asked for a new one.</summary>
    public int Version { get; init; }

    /// <summary>Without superfluous blanks, empty terms and repetitions.</summary>
    internal SearchWordInput Tidied() => this with
    {
        Terms = [.. Terms.Select(Tidy).Where(term => term.Length > 0).DistinctBy(term => term.ToUpperInvariant())],
        Note = string.IsNullOrWhiteSpace(Note) ? null : Tidy(Note),
    };

    /// <summary>Why a tidied word is not taken; null when it is.</summary>
    internal Problem? Objection =>
        Terms.Count < 2 ? SearchProblems.TooFewTerms
        : Terms.Count > SearchWord.MostTerms || Terms.Any(term => term.Length > SearchWord.LongestTerm) || Note?.Length > SearchWord.LongestNote ? SearchProblems.TooMuch
        : Kind == SearchWordKind.Confusable && Note is null ? SearchProblems.HintMissing
        : null;

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Adds or changes a search word; searches use it at once.</summary>
public sealed class SaveSearchWord(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    internal const string Kind = "searchword";

    public async Task<Result<int>> RunAsync(SearchWordInput input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.KeepLaw)) return SearchProblems.NotAllowed;
        input = input.Tidied();
        if (input.Objection is { } objection) return objection;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the history row needs the number of a new word
        var now = clock.GetUtcNow().UtcDateTime;
        var word = input.Id is null ? null : await db.SearchWords.SingleOrDefaultAsync(w => w.Id == input.Id, ct);
        if (input.Id is not null && word is null) return SearchProblems.WordGone;
        if (word is not null && word.Version != input.Version) return SearchProblems.WordStale;

        var before = word is null ? null : string.Join(", ", word.Terms);
        var noteBefore = word?.Note;
        word ??= db.SearchWords.Add(new SearchWord { Kind = input.Kind, Terms = [] }).Entity;
        (word.Kind, word.Terms, word.Note, word.Version) = (input.Kind, [.. input.Terms], input.Note, word.Version + 1);
        var saved = await db.SaveOrAsync(SearchProblems.WordStale, ct);
        if (!saved.Succeeded) return saved.Problem!; // a result without success carries its problem

        HistoryWriter.Add(
            db, actor, now, Kind, word.Id, input.Terms[0], before is null ? "searchword-added" : "searchword-changed",
            changes: [new FieldChange("Wörter", before, string.Join(", ", input.Terms)), new FieldChange("Anmerkung", noteBefore, input.Note)]);
        SearchChange.Add(db, SearchChange.Words, word.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return word.Id;
    }
}
