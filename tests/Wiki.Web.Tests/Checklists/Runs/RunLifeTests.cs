using System.Text;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Data;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Checklists.Runs;

/// <summary>A whole run through its pages, from the first answer to the day on which nothing is left of it, with words that must turn up nowhere.</summary>
public sealed class RunLifeTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Worker = "sachbearbeitung";
    private const string Number = "77-GEHEIM/26";
    private const string Words = "Sonderbarwort";

    private readonly Sheets sheets = new(fixture.Office);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_first_answer_to_the_day_on_which_only_digest_day_and_counts_are_left()
    {
        await sheets.PublishedAsync("lebens-bogen");
        var run = await AnsweredAsync();
        await SubmittedAndSignedAsync(run);
        var code = await PrintedAsync(run);
        await CheckedAsync(code);
        await TakenIntoFileAsync(run);

        fixture.Host.Clock.SetDay(fixture.Office.Today.AddDays(180));
        Assert.Equal(1, await fixture.Host.Get<DeleteDueRuns>().RunAsync(Ct));

        using var later = await fixture.Host.SignedInAsync(Worker);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await later.GetAsync($"{run}")).Status);
        Assert.Contains("am 20.11.2026 ein Ausdruck ausgestellt", (await AskAsync(later, Number, code)).MainText, StringComparison.Ordinal);
        await NothingIsLeftAsync();
        Assert.DoesNotContain(fixture.Host.Log.Lines, line => Secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    /// <summary>File number, a number that was answered, the Vermerk and its beginning.</summary>
    private static string[] Secrets { get; } = ["GEHEIM", "987654", Words];

    private async Task<string> AnsweredAsync()
    {
        var start = await fixture.GetAsync(Worker, "/boegen/lebens-bogen/start");
        var first = await start.Form("lauf").Set("Aktenzeichen", Number).SubmitAsync();
        var run = first.Path;
        var second = await first.Form("lauf-antworten").Smuggle("a.arbeit", "ja").SubmitAsync();
        var few = await second.Form("lauf-antworten").Set("a.lohn", "1").SubmitAsync();
        Assert.Contains("Unterlagen nachfordern", (await few.FollowAsync("Ergebnis ansehen")).MainText, StringComparison.Ordinal);
        Assert.Contains(Number, (await fixture.GetAsync(Worker, $"{run}/nachforderung")).MainText, StringComparison.Ordinal);

        await (await fixture.GetAsync(Worker, $"{run}?frage=lohn")).Form("lauf-antworten").Set("a.lohn", "987654,32").SubmitAsync();
        await (await fixture.GetAsync(Worker, $"{run}/vermerk")).Form("lauf-vermerk").Set("Input.Text", $"Die {Words} wiegt gering.").SubmitAsync();
        return run;
    }

    private async Task SubmittedAndSignedAsync(string run)
    {
        var result = await fixture.GetAsync(Worker, $"{run}/ergebnis");
        Assert.Contains("Erlaubnis erteilen", result.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("wer mindestens S2 hat. Sie haben S1.", result.MainText, StringComparison.Ordinal);
        await result.Form("lauf-vorlegen").Set("Vorlegen an", "Selin Aydin (S3)").SubmitAsync();
        await (await fixture.GetAsync("leitung", $"{run}/ergebnis")).Form("lauf-zurueckgeben").Set("Oder zurückgeben, weil", "Bitte Rücksprache").SubmitAsync();
        await (await fixture.GetAsync(Worker, $"{run}/ergebnis")).Form("lauf-vorlegen").SubmitAsync(); // whoever gave it back is chosen already
        var waiting = await fixture.GetAsync("leitung", $"{run}/ergebnis");
        Assert.Contains(Words, waiting.MainText, StringComparison.Ordinal); // who signs reads the Vermerk
        Assert.Contains("Gezeichnet: Selin Aydin, S3", (await waiting.Form("lauf-mitzeichnen").SubmitAsync()).MainText, StringComparison.Ordinal);
    }

    private async Task<string> PrintedAsync(string run)
    {
        var print = await fixture.GetAsync(Worker, $"{run}/druck");
        foreach (var said in new[] { Number, "987.654,32", Words, "Selin Aydin", "Version 1", "Stichtag 20.11.2026" }) Assert.Contains(said, print.MainText, StringComparison.Ordinal);
        return print.Find(".letter__foot strong").TextContent;
    }

    private async Task CheckedAsync(string code)
    {
        var reader = await fixture.AsAsync("neu"); // whoever holds the sheet may ask
        Assert.Contains("am 20.11.2026 ein Ausdruck ausgestellt", (await AskAsync(reader, Number, code)).MainText, StringComparison.Ordinal);
        foreach (var (number, other) in new[] { ("78-GEHEIM/26", code), (Number, (code[0] == '0' ? '1' : '0') + code[1..]) })
        {
            var no = await AskAsync(reader, number, other);
            Assert.Contains("kein Ausdruck ausgestellt", no.MainText, StringComparison.Ordinal);
            Assert.Equal(number, no.Find("#aktenzeichen").GetAttribute("value"));
        }
    }

    private static async Task<WebPage> AskAsync(FormClient reader, string number, string code) =>
        await (await reader.GetAsync("/pruefen")).Form("ausdruck-pruefen").Set("Aktenzeichen", number).Set("Prüfcode", code).SubmitAsync();

    private async Task TakenIntoFileAsync(string run)
    {
        var print = await fixture.GetAsync(Worker, $"{run}/druck");
        Assert.Contains("bestätigen Sie zuerst", (await print.Form("lauf-in-akte").SubmitAsync()).Problems, StringComparison.Ordinal);
        var taken = await print.Form("lauf-in-akte").Check("Der Ausdruck mit dem Vermerk ist in der Akte.").SubmitAsync();
        Assert.Contains("in die Akte übernommen", taken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await fixture.GetAsync(Worker, $"{run}/druck")).MainText, StringComparison.Ordinal);
    }

    private async Task NothingIsLeftAsync()
    {
        await using (var db = await fixture.Host.Get<IDbContextFactory<WikiDbContext>>().CreateDbContextAsync(Ct))
        {
            Assert.Equal((0, 0, 0), (await db.ChecklistRuns.CountAsync(Ct), await db.ItemAnswers.CountAsync(Ct), await db.RunDocuments.CountAsync(Ct)));
            Assert.Equal((1, 1), (await db.RunPrints.CountAsync(Ct), await db.RunFigures.CountAsync(Ct)));
        }

        foreach (var file in new[] { fixture.Host.Folder.Database, fixture.Host.Folder.Database + "-wal", fixture.Host.Folder.SearchDatabase }.Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite); // the server has it open
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Ct);
            Assert.All(Secrets, secret => Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret))));
        }
    }
}
