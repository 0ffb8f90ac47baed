using System.Collections.Concurrent;
using System.Globalization;
using Wiki.Core.Data;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Durability;

/// <summary>kill -9 while people answer: no acknowledged answer is lost, and none is half there.</summary>
public sealed class RunKillTests : IDisposable
{
    private const int Runs = 6;
    private const int Enough = 40;

    private readonly DataFolder folder = new(Path.Combine(Path.GetTempPath(), "wiki-tests", Guid.NewGuid().ToString("N")));

    public void Dispose() => Directory.Delete(folder.Root, recursive: true);

    [Fact]
    public async Task Every_acknowledged_answer_survives_with_the_state_that_follows_from_it()
    {
        var runs = await PrepareAsync();
        var saved = new ConcurrentDictionary<int, int>();
        using var acknowledged = new SemaphoreSlim(0);
        using (var wiki = await WikiProcess.Start(folder.Root).ReadyAsync())
        {
            using var browser = wiki.NewClient();
            await PreparedRuns.SignInAsync(browser);
            var answering = runs.Select(run => AnswerAgainAndAgainAsync(browser, run, saved, acknowledged)).ToArray();
            for (var n = 0; n < Enough; n++) await acknowledged.WaitAsync();
            wiki.Kill();
            await Task.WhenAll(answering);
        }

        using var again = await WikiProcess.Start(folder.Root).ReadyAsync();
        Assert.Equal("ok", new StoredState(folder).Integrity);
        Assert.NotEmpty(saved);
        using var reader = again.NewClient();
        await PreparedRuns.SignInAsync(reader);
        foreach (var run in runs)
        {
            var page = await reader.GetAsync($"/laeufe/{run}?frage=lohn");
            var stored = int.Parse(page.Find("input[name='a.lohn']").GetAttribute("value") is { Length: > 0 } typed ? typed.Replace(".", "", StringComparison.Ordinal) : "0", CultureInfo.InvariantCulture);
            Assert.InRange(stored, saved.GetValueOrDefault(run), saved.GetValueOrDefault(run) + 1); // the last one may have been stored without an answer
            Assert.Contains(stored == 0 ? "in Bearbeitung" : "entscheidungsreif", page.Find(".run__meta").TextContent, StringComparison.Ordinal);
        }
    }

    private static async Task AnswerAgainAndAgainAsync(FormClient browser, int run, ConcurrentDictionary<int, int> saved, SemaphoreSlim acknowledged)
    {
        try
        {
            for (var n = 1; ; n++)
            {
                var page = await browser.GetAsync($"/laeufe/{run}?frage=lohn");
                var answer = await page.Form("lauf-antworten").Set("a.lohn", $"{n}").SubmitAsync();
                if (answer.Redirects.Count == 0) throw new InvalidOperationException($"{answer.PathAndQuery}: {answer.Problems} {answer.MainText}");
                saved[run] = n;
                acknowledged.Release();
            }
        }
        catch (HttpRequestException)
        {
            // the process is gone
        }
    }

    private async Task<IReadOnlyList<int>> PrepareAsync()
    {
        IReadOnlyList<int> runs;
        await using (var prepared = await PreparedRuns.InAsync(folder)) runs = await prepared.OpenAsync(Runs);
        PreparedRuns.TouchedNow(folder);
        return runs;
    }
}
