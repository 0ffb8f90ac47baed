using System.Collections.Concurrent;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Durability;

/// <summary>kill -9 in the middle of work: what was acknowledged is there, and nothing is half there.</summary>
public sealed class KillTests : IDisposable
{
    private const int OfEach = 25;

    /// <summary>Acknowledged changes after which the process is killed, so that the rest is in the middle.</summary>
    private const int Enough = 30;

    private readonly DataFolder folder = new(Path.Combine(Path.GetTempPath(), "wiki-tests", Guid.NewGuid().ToString("N")));

    public void Dispose() => Directory.Delete(folder.Root, recursive: true);

    [Fact]
    public async Task Every_acknowledged_save_and_approval_survives_with_its_line_in_the_record()
    {
        var (drafts, reviews) = await PrepareAsync();
        var work = new Work();
        using (var first = await WikiProcess.Start(folder.Root).ReadyAsync())
        {
            var forms = await OpenFormsAsync(first, drafts, reviews);
            var sending = forms.Select(form => form.Approves ? ApproveAsync(form, work) : SaveAgainAndAgainAsync(form, work)).ToArray();
            for (var n = 0; n < Enough; n++) await work.Acknowledged.WaitAsync();
            first.Kill();
            await Task.WhenAll(sending);
        }

        using var second = await WikiProcess.Start(folder.Root).ReadyAsync();
        var state = new StoredState(folder);

        Assert.Equal("ok", state.Integrity);
        Assert.NotEmpty(work.Saved);
        Assert.NotEmpty(work.Approved);
        foreach (var slug in drafts)
        {
            // The last save may have been stored without an answer; never is one stored without its line, or a line without its save.
            var stored = SaveNumber(state.DraftOf(slug));
            Assert.InRange(stored, work.Saved.GetValueOrDefault(slug), work.Saved.GetValueOrDefault(slug) + 1);
            Assert.Equal(stored, state.Recorded(slug, "draft-saved"));
        }

        foreach (var slug in work.Approved) Assert.Contains(state.ApprovedTexts, text => text.StartsWith($"{slug} 2 ", StringComparison.Ordinal));
        foreach (var slug in reviews.Keys) Assert.Equal(state.ApprovedTexts.Count(text => text.StartsWith($"{slug} ", StringComparison.Ordinal)), state.Recorded(slug, "revision-approved"));
        Assert.Equal("ok", state.SearchIntegrity);
        Assert.Equal(state.ApprovedTexts, state.IndexedTexts);

        using var reader = second.NewClient();
        await SignInAsync(reader, "sachbearbeitung");
        foreach (var slug in work.Approved) Assert.Contains($"Freigegeben für {slug}.", (await reader.GetAsync($"/artikel/{slug}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_that_is_killed_again_and_again_is_completed_by_the_next_one()
    {
        // Later each time: before the schema, in it, among the people, in the starter content, in the index.
        foreach (var pause in new[] { 300, 700, 1200, 1800, 2600, 4000 })
        {
            using var killed = WikiProcess.Start(folder.Root);
            await Task.Delay(pause);
            killed.Kill();
        }

        using var last = await WikiProcess.Start(folder.Root).ReadyAsync();
        var state = new StoredState(folder);

        Assert.Equal("ok", state.Integrity);
        Assert.Equal("ok", state.SearchIntegrity);
        Assert.Equal(state.ApprovedTexts, state.IndexedTexts);
        Assert.Equal(state.Count("Articles"), state.ApprovedTexts.Count);
        Assert.NotEmpty(state.ApprovedTexts);
        using var reader = last.NewClient();
        await SignInAsync(reader, "sachbearbeitung");
        var list = await reader.GetAsync("/artikel");
        Assert.NotEmpty(list.Document.QuerySelectorAll(".item__title"));
        using var admin = last.NewClient();
        await SignInAsync(admin, "admin");
        Assert.Contains("10 Personen", (await admin.GetAsync("/verwaltung/personen")).MainText, StringComparison.Ordinal);
    }

    /// <summary>Articles to save a draft of, and articles with an open review.</summary>
    private async Task<(IReadOnlyList<string> Drafts, IReadOnlyDictionary<string, int> Reviews)> PrepareAsync()
    {
        var template = SqliteTemplate.NewFolder();
        SqliteTemplate.LeaveOutStarterContent(template);
        File.Copy(template.Database, folder.Database);
        Directory.Delete(template.Root, recursive: true);
        await using var host = new WebHost(folder: folder);
        host.Clock.Set(DateTimeOffset.UtcNow); // the process looks at the real one
        var office = new Office(host);
        var drafts = new List<string>();
        var reviews = new Dictionary<string, int>();
        for (var n = 0; n < OfEach; n++)
        {
            drafts.Add(await office.PublishedAsync($"Zu speichern {n:00}", Office.Text("Anfang."), office.Today.AddDays(-30)));
            var slug = await office.PublishedAsync($"Freizugeben {n:00}", Office.Text("Anfang."), office.Today.AddDays(-30));
            await office.ChangeAsync(slug, Office.Text($"Freigegeben für {slug}."));
            reviews[slug] = await office.SubmitAsync(slug);
        }

        return (drafts, reviews);
    }

    /// <summary>All forms filled and ready to send, each in the browser of its person.</summary>
    private static async Task<IReadOnlyList<Ready>> OpenFormsAsync(WikiProcess wiki, IReadOnlyList<string> drafts, IReadOnlyDictionary<string, int> reviews)
    {
        var author = wiki.NewClient();
        var lead = wiki.NewClient();
        await SignInAsync(author, "autorin");
        await SignInAsync(lead, "leitung");
        var forms = new List<Ready>();
        foreach (var (slug, review) in drafts.Zip(reviews))
        {
            var editor = await author.GetAsync($"/artikel/{slug}/bearbeiten");
            forms.Add(new Ready(slug, false, editor.FormWithButton("Speichern")));
            forms.Add(new Ready(review.Key, true, (await lead.GetAsync($"/freigaben/{review.Value}")).Form("entscheiden")));
        }

        return forms;
    }

    private static async Task ApproveAsync(Ready ready, Work work)
    {
        try
        {
            await SendAsync(ready.Form);
            work.Approved.Add(ready.Slug);
            work.Acknowledged.Release();
        }
        catch (HttpRequestException)
        {
            // killed before it could answer: not acknowledged
        }
    }

    /// <summary>Saves one text after the other until the process is gone, so that the kill always falls into the middle.</summary>
    private static async Task SaveAgainAndAgainAsync(Ready ready, Work work)
    {
        try
        {
            for (var (form, n) = (ready.Form, 1); ; n++)
            {
                var answer = await SendAsync(form.Set("Form.Markdown", Office.Text($"Stand {n}.")));
                work.Saved[ready.Slug] = n;
                work.Acknowledged.Release();
                form = answer.FormWithButton("Speichern");
            }
        }
        catch (HttpRequestException)
        {
            // the process is gone
        }
    }

    private static async Task<WebPage> SendAsync(WebForm form)
    {
        var answer = await form.SubmitAsync();
        return answer.Redirects.Count > 0 ? answer : throw new InvalidOperationException($"{answer.PathAndQuery}: {answer.Problems} {answer.MainText}");
    }

    private static int SaveNumber(string? draft) =>
        draft is null ? 0 : int.Parse(draft.Split("Stand ")[1].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task SignInAsync(FormClient client, string userName)
    {
        var page = await client.GetAsync("/anmelden");
        var answer = await page.Form("anmelden").Set("Benutzername", userName).Set("Passwort", DemoPeople.ShownPassword).SubmitAsync();
        if (answer.Path == "/anmelden") throw new InvalidOperationException(answer.MainText);
    }

    private sealed record Ready(string Slug, bool Approves, WebForm Form);

    /// <summary>What the program has acknowledged.</summary>
    private sealed class Work
    {
        public ConcurrentBag<string> Approved { get; } = [];

        /// <summary>How many saves of each article.</summary>
        public ConcurrentDictionary<string, int> Saved { get; } = [];

        public SemaphoreSlim Acknowledged { get; } = new(0);
    }
}
