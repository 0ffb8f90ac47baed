using System.Globalization;
using Microsoft.Data.Sqlite;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Runs.Signing;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Durability;

/// <summary>A data folder with runs of one checklist in it, for a process that gets killed; sachbearbeitung (S1) works on them.</summary>
internal sealed class PreparedRuns : IAsyncDisposable
{
    private readonly WebHost host;
    private readonly Office office;
    private readonly Sheets sheets;
    private int made;

    private PreparedRuns(DataFolder folder)
    {
        var template = SqliteTemplate.NewFolder();
        SqliteTemplate.LeaveOutStarterContent(template);
        File.Copy(template.Database, folder.Database);
        Directory.Delete(template.Root, recursive: true);
        host = new WebHost(folder: folder);
        office = new Office(host);
        sheets = new Sheets(office);
    }

    public static async Task<PreparedRuns> InAsync(DataFolder folder)
    {
        var prepared = new PreparedRuns(folder);
        await prepared.sheets.PublishedAsync("kill-bogen");
        return prepared;
    }

    /// <summary>Runs whose question about pay is open.</summary>
    public async Task<IReadOnlyList<int>> OpenAsync(int count)
    {
        var runs = new List<int>();
        for (var n = 0; n < count; n++) runs.Add(await sheets.RunAsync("kill-bogen", fileNumber: $"33-{made++}/26"));
        return runs;
    }

    /// <summary>Runs that S1 may sign.</summary>
    public async Task<IReadOnlyList<int>> ReadyAsync(int count)
    {
        var (runs, actor) = (await OpenAsync(count), await office.ActorAsync("sachbearbeitung"));
        foreach (var run in runs) await host.Get<AnswerItem>().RunAsync(run, new RunAnswers([new GivenAnswer(new RawAnswer("lohn", AnswerForm.Number, "1"), 0)], []), actor, default).Must();
        return runs;
    }

    /// <summary>Signed runs with a Vermerk.</summary>
    public async Task<IReadOnlyList<int>> SignedAsync(int count)
    {
        var (runs, actor) = (await ReadyAsync(count), await office.ActorAsync("sachbearbeitung"));
        foreach (var run in runs)
        {
            await host.Get<WriteRunNote>().RunAsync(run, "Ein Vermerk.", 2, null, actor, default).Must();
            await host.Get<SignRun>().RunAsync(run, null, 3, actor, default).Must();
        }

        return runs;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>The tests' clock stands in November 2026 and the killed program has the real one: nothing is idle or due there.</summary>
    public static void TouchedNow(DataFolder folder) =>
        Execute(folder, $"UPDATE ChecklistRuns SET ChangedAt = '{DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}', DeleteOn = CASE WHEN DeleteOn IS NULL THEN NULL ELSE '2999-12-31' END");

    /// <summary>Many copies of a run with its answers, all of them idle for years.</summary>
    public static void CopiedAndIdle(DataFolder folder, int run, int copies) => Execute(folder, $"""
        CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < {copies}) SELECT i FROM c;
        CREATE TEMP TABLE r AS SELECT x.*, n.i FROM ChecklistRuns x, n WHERE x.Id = {run};
        UPDATE r SET Id = 1000 + i, StartKey = printf('%08X-0000-0000-0000-000000000000', i);
        CREATE TEMP TABLE a AS SELECT x.*, n.i FROM ItemAnswers x, n WHERE x.RunId = {run};
        UPDATE a SET RunId = 1000 + i;
        ALTER TABLE r DROP COLUMN i;
        ALTER TABLE a DROP COLUMN i;
        INSERT INTO ChecklistRuns SELECT * FROM r;
        INSERT INTO ItemAnswers SELECT * FROM a;
        UPDATE ChecklistRuns SET ChangedAt = '2020-01-01 00:00:00', DeleteOn = NULL;
        """);

    public static async Task SignInAsync(FormClient client)
    {
        var page = await client.GetAsync("/anmelden");
        var answer = await page.Form("anmelden").Set("Benutzername", "sachbearbeitung").Set("Passwort", DemoPeople.ShownPassword).SubmitAsync();
        if (answer.Path == "/anmelden") throw new InvalidOperationException(answer.MainText);
    }

    private static void Execute(DataFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
