using System.Text;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Search.Analysis;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Search.Missed;

/// <summary>
/// Counts a search that led nowhere, without keeping who searched: each person counts once a day, remembered in memory only and forgotten
/// at midnight. A singleton, for that memory.
/// </summary>
public sealed class CountMissedQuery(IDbContextFactory<WikiDbContext> contexts, SearchIndex index, TimeProvider clock)
{
    private const int MostWords = 6; // more is a sentence about a case
    private const int MostWordsTold = 24;

    private readonly Lock gate = new();
    private readonly HashSet<(int Person, MissedKind Kind, string Query)> countedToday = [];
    private DateOnly day;

    /// <summary>Answers whether it was counted: not when it was counted today, may name a person, or counting is switched off.</summary>
    public async Task<bool> RunAsync(string query, MissedKind kind, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(actor);
        var text = kind == MissedKind.Told ? Tidy(query) : Fold(query);
        if (text.Length is < 2 or > MissedQuery.Longest || LooksPersonal.Check(query, kind == MissedKind.Told ? MostWordsTold : MostWords, index.Terms)) return false;

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!(await OfficeSettings.LoadAsync(db, ct)).CountsMissedSearches) return false;
        var today = Today.In(clock);
        if (!IsFirstToday(today, (actor.Id, kind, text))) return false;

        await AddAsync(db, text, kind, today, ct);
        return true;
    }

    private static string Tidy(string sentence) => string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Fold(string query)
    {
        var text = new StringBuilder();
        var scanner = new WordScanner(query);
        while (scanner.Next())
        {
            var word = GermanFolding.Fold(scanner.Word.ToString());
            if (word.Length == 0) continue;
            if (text.Length + word.Length + 1 > MissedQuery.LongestQuery) break;
            if (text.Length > 0) text.Append(' ');
            text.Append(word);
        }

        return text.ToString();
    }

    /// <summary>One statement each, so that two searches in the same moment both count.</summary>
    private static async Task AddAsync(WikiDbContext db, string folded, MissedKind kind, DateOnly today, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO MissedQueries(Query, Kind, State) VALUES({folded}, {kind.ToString()}, 'Open') ON CONFLICT(Kind, Query) DO NOTHING", ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO MissedQueryDays(MissedQueryId, Day, Count)
            SELECT Id, {today}, 1 FROM MissedQueries WHERE Kind = {kind.ToString()} AND Query = {folded}
            ON CONFLICT(MissedQueryId, Day) DO UPDATE SET Count = Count + 1
            """,
            ct);
        await transaction.CommitAsync(ct);
    }

    private bool IsFirstToday(DateOnly today, (int, MissedKind, string) search)
    {
        lock (gate)
        {
            if (day != today)
            {
                countedToday.Clear();
                day = today;
            }

            return countedToday.Add(search);
        }
    }
}
