using System.Collections.Concurrent;
using Wiki.Core.Data;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Durability;

/// <summary>kill -9 while runs end: nobody signed twice, nothing taken into the file by half, nothing deleted by half.</summary>
public sealed class RunEndKillTests : IDisposable
{
    private const int OfEach = 20;
    private const int Enough = 14;
    private const int Idle = 4000;

    private readonly DataFolder folder = new(Path.Combine(Path.GetTempPath(), "wiki-tests", Guid.NewGuid().ToString("N")));

    public void Dispose() => Directory.Delete(folder.Root, recursive: true);

    [Fact]
    public async Task What_was_acknowledged_as_signed_or_taken_into_the_file_is_so_once_and_whole()
    {
        var (ready, signed) = await PrepareAsync();
        var done = new ConcurrentBag<string>();
        using var acknowledged = new SemaphoreSlim(0);
        using (var wiki = await WikiProcess.Start(folder.Root).ReadyAsync())
        {
            using var browser = wiki.NewClient();
            await PreparedRuns.SignInAsync(browser);
            var forms = new List<(string Key, WebForm Form)>();
            foreach (var run in ready) forms.Add(($"signed {run}", (await browser.GetAsync($"/laeufe/{run}/ergebnis")).Form("lauf-zeichnen")));
            foreach (var run in signed) forms.Add(($"taken {run}", (await browser.GetAsync($"/laeufe/{run}/druck")).Form("lauf-in-akte").Check("Der Ausdruck mit dem Vermerk ist in der Akte.")));
            var sending = forms.Concat(forms).Select(form => SendAsync(form.Key, form.Form, done, acknowledged)).ToArray(); // a double click on each
            for (var n = 0; n < Enough; n++) await acknowledged.WaitAsync();
            wiki.Kill();
            await Task.WhenAll(sending);
        }

        using var again = await WikiProcess.Start(folder.Root).ReadyAsync();
        var state = new StoredState(folder);
        Assert.Equal("ok", state.Integrity);
        Assert.NotEmpty(done);
        Assert.Subset(state.EndedRuns.ToHashSet(), done.ToHashSet());
        Assert.Empty(state.HalfEndedRuns);
        using var reader = again.NewClient();
        await PreparedRuns.SignInAsync(reader);
        var rest = await reader.GetAsync($"/laeufe/{ready[^1]}/ergebnis");
        Assert.Contains("zeichnet", (rest.Document.QuerySelector("input[value=lauf-zeichnen]") is null ? rest : await rest.Form("lauf-zeichnen").SubmitAsync()).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nightly_deletion_is_done_or_not_begun_and_the_next_start_completes_it()
    {
        await using (var prepared = await PreparedRuns.InAsync(folder)) await prepared.ReadyAsync(1);
        PreparedRuns.CopiedAndIdle(folder, 1, Idle);
        var state = new StoredState(folder);
        Assert.Equal((Idle + 1, 0), (state.Count("ChecklistRuns"), state.DeletedRuns));

        foreach (var pause in new[] { 0, 60, 150 }) // after it answers: before, in the middle of, or after the deletion
        {
            using var killed = await WikiProcess.Start(folder.Root).ReadyAsync();
            await Task.Delay(pause);
            killed.Kill();
            Assert.Equal("ok", state.Integrity);
            Assert.Contains((state.Count("ChecklistRuns"), state.Count("ItemAnswers"), state.DeletedRuns), new[] { (Idle + 1, 2 * (Idle + 1), 0), (0, 0, Idle + 1) });
        }

        using var last = await WikiProcess.Start(folder.Root).ReadyAsync();
        for (var n = 0; n < 600 && state.Count("ChecklistRuns") > 0; n++) await Task.Delay(100);
        Assert.Equal((0, 0, Idle + 1), (state.Count("ChecklistRuns"), state.Count("ItemAnswers"), state.DeletedRuns));
    }

    private static async Task SendAsync(string key, WebForm form, ConcurrentBag<string> done, SemaphoreSlim acknowledged)
    {
        try
        {
            var answer = await form.SubmitAsync();
            if (answer.Redirects.Count == 0) return; // the other click was faster
            done.Add(key);
            acknowledged.Release();
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // the process is gone
        }
    }

    private async Task<(IReadOnlyList<int> Ready, IReadOnlyList<int> Signed)> PrepareAsync()
    {
        IReadOnlyList<int> ready, signed;
        await using (var prepared = await PreparedRuns.InAsync(folder)) (ready, signed) = (await prepared.ReadyAsync(OfEach), await prepared.SignedAsync(OfEach));
        PreparedRuns.TouchedNow(folder);
        return (ready, signed);
    }
}
