using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Citations;
using Wiki.Core.Data;
using Wiki.Core.LegalText;

namespace Wiki.Benchmarks;

/// <summary>Processor time of the questions readers ask most, on the imported statutes and 10,000 made-up articles.</summary>
internal static class StatuteTimings
{
    private const int Articles = 10_000;
    private const int Rounds = 300;

    public static async Task RunAsync(IServiceProvider services)
    {
        await FillAsync(services.GetRequiredService<IDbContextFactory<WikiDbContext>>());
        var day = new DateOnly(2026, 11, 20);
        var sections = services.GetRequiredService<SectionQueries>();
        var norms = services.GetRequiredService<NormQueries>();
        var citations = services.GetRequiredService<CitationQueries>();
        var statutes = services.GetRequiredService<StatuteQueries>();
        await MeasureAsync("section § 25b", () => sections.FindAsync("aufenthg", "25b", null, CancellationToken.None));
        await MeasureAsync("section § 104a", () => sections.FindAsync("aufenthg", "104a", day, CancellationToken.None));
        await MeasureAsync("popover § 25b Abs. 1 Satz 2 Nr. 3", () => norms.UnitTextAsync("aufenthg/25b/1/2/3", null, CancellationToken.None));
        await MeasureAsync("reverse index, cited by 4 of 10", () => citations.WhatWeHaveOnAsync("aufenthg", "25b", "1", day, 50, CancellationToken.None));
        await MeasureAsync("reverse index, cited by 1 of 300", () => citations.WhatWeHaveOnAsync("aufenthg", "104c", "1", day, 50, CancellationToken.None));
        await MeasureAsync("law with outline", () => statutes.FindAsync("aufenthg", null, CancellationToken.None));
        await MeasureAsync("check of 10 units", () => norms.CheckAsync(
            [.. Enumerable.Range(1, 10).Select(i => new NormRef("aufenthg", $"{i}", "1"))], day, "", CancellationToken.None));
    }

    private static async Task MeasureAsync(string name, Func<Task> ask)
    {
        for (var i = 0; i < 50; i++) await ask();
        var samples = new List<double>();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await ask();
            samples.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalMilliseconds / Rounds;
        samples.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time     {name,-36} cpu {cpu:F2} ms, wall p50 {samples[Rounds / 2]:F2} ms, p99 {samples[Rounds * 99 / 100]:F2} ms"));
    }

    /// <summary>Each article cites ten units; four in ten cite § 25b.</summary>
    private static async Task FillAsync(IDbContextFactory<WikiDbContext> contexts)
    {
        for (var from = 0; from < Articles; from += 1000)
        {
            await using var db = await contexts.CreateDbContextAsync();
            for (var i = from; i < from + 1000; i++)
            {
                var units = Enumerable.Range(0, 9).Select(k => new CitedUnit(new NormRef("aufenthg", $"{((i * 7) + (k * 13)) % 104}", $"{(k % 4) + 1}"), $"a{k}")).ToList();
                if (i % 10 < 4) units.Add(new CitedUnit(new NormRef("aufenthg", "25b", $"{(i % 8) + 1}")));
                if (i % 300 == 0) units.Add(new CitedUnit(new NormRef("aufenthg", "104c", "1")));
                await RecordCitations.AddAsync(
                    db, new CitingVersion(CitingKind.Article, i, i, 1, $"Artikel {i}", $"/artikel/artikel-{i}", new DateOnly(2026, 1, 1), null), units, CancellationToken.None);
            }

            await db.SaveChangesAsync();
        }
    }
}
