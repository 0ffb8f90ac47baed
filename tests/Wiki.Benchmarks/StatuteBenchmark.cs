using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core;
using Wiki.Core.Citations;
using Wiki.Core.Citations.Reading;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Benchmarks;

/// <summary>
/// statutes FOLDER: imports real statutes (one folder per law, one file per state), counts every file a second time without our model,
/// and measures import, second import and differences.
/// </summary>
internal static class StatuteBenchmark
{
    public static async Task<int> RunAsync(string folder)
    {
        var failures = CountFiles(folder);
        var data = new DataFolder(Path.Combine(Path.GetTempPath(), "wiki-bench", Guid.NewGuid().ToString("N")));
        await using var services = new ServiceCollection().AddWikiCore(data).BuildServiceProvider();
        var contexts = services.GetRequiredService<IDbContextFactory<WikiDbContext>>();
        await using (var db = await contexts.CreateDbContextAsync()) await db.Database.EnsureCreatedAsync();

        failures += await ImportAsync(services, folder, expected: ImportKind.Imported);
        failures += await ImportAsync(services, folder, expected: ImportKind.Unchanged);
        failures += await StatuteReforms.CheckAsync(services.GetRequiredService<StatuteChanges>());
        var size = new FileInfo(data.Database).Length / 1024.0 / 1024.0;
        await using (var db = await contexts.CreateDbContextAsync())
        {
            Console.WriteLine($"database {size:F1} MB, {await db.StatuteStates.CountAsync()} states, {await db.StatuteEntries.CountAsync()} entries, {await db.StatuteTexts.CountAsync()} distinct texts");
        }

        await StatuteTimings.RunAsync(services);
        Console.WriteLine(failures == 0 ? "ok" : $"{failures} failures");
        return failures == 0 ? 0 : 1;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string folder, ImportKind expected)
    {
        var import = services.GetRequiredService<ImportStatutes>();
        var actor = new Actor { Id = 1, UserName = "bench", Name = "bench", Rights = new HashSet<Right> { Right.KeepLaw } };
        var failures = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var watch = Stopwatch.StartNew();
            var report = await import.RunAsync(file, null, actor, null, CancellationToken.None);
            var outcome = report.Value.Files[0];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{outcome.Kind,-10} {outcome.Law,-12} {outcome.SeenOn:yyyy-MM-dd} {outcome.Sections,5} sections {outcome.Changed,4} changed {watch.ElapsedMilliseconds,6} ms {outcome.Problem?.Sentence}"));
            if (outcome.Kind != expected) failures++;
        }

        return failures;
    }

    private static int CountFiles(string folder)
    {
        var failures = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var (raw, ours) = (RawCount.Of(bytes), ModelCount.Of(StatuteXml.Read(bytes).Value));
            var same = raw == ours;
            if (!same) failures++;
            Console.WriteLine($"{(same ? "agrees" : "DIFFERS"),-8} {Path.GetRelativePath(folder, file),-34} {ours}{(same ? "" : $"\n  file says {raw}")}");
        }

        return failures;
    }
}

/// <summary>What is in a file. Characters are those that are neither white space nor a number of an Absatz nor a quote mark element.</summary>
internal readonly record struct StatuteCount(int Sections, int Texts, int Items, int Cells, int Pictures, long Characters)
{
    public override string ToString() => $"{Sections} sections, {Texts} Absätze, {Items} items, {Cells} cells, {Pictures} pictures, {Characters} characters";
}

/// <summary>The independent count: walks the XML events, knows nothing of blocks and units.</summary>
internal static class RawCount
{
    public static StatuteCount Of(byte[] file)
    {
        using var reader = XmlReader.Create(new MemoryStream(file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        int sections = 0, texts = 0, items = 0, cells = 0, pictures = 0;
        long characters = 0;
        var path = new Stack<string>();
        var numbered = false;
        var firstText = false;
        bool unnumbered = false, first = true;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var name = reader.LocalName;
                if (name == "enbez") sections++;
                if (name == "P" && path.Count > 0 && path.Peek() == "Content" && path.Contains("text")) firstText = true;
                if (name == "DD") items++;
                if (name == "entry") cells++;
                if (name == "IMG") pictures++;
                if (!reader.IsEmptyElement) path.Push(name);
                if (name == "norm") (numbered, unnumbered, first) = (false, false, true);
                if (name == "QuoteL") characters++; // an element that stands for a quotation mark
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                path.Pop();
            }
            else if (path.Count > 0 && reader.NodeType is (XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
            {
                if (path.Peek() == "enbez") numbered = reader.Value.StartsWith('§') || reader.Value.StartsWith("Art", StringComparison.Ordinal);
                if (!path.Contains("textdaten")) continue;
                var value = reader.Value;
                if (firstText && path.Peek() == "P" && value.Trim().Length > 0)
                {
                    firstText = false;
                    if (numbered && Regex.IsMatch(value, @"^\s*\(\d+[a-z]*\)"))
                    {
                        texts += first && unnumbered && value.TrimStart().StartsWith("(2)", StringComparison.Ordinal) ? 2 : 1; // an Absatz 1 without its number
                        first = false;
                        value = value[(value.IndexOf(')', StringComparison.Ordinal) + 1)..];
                    }
                    else
                    {
                        unnumbered = true;
                    }
                }

                characters += value.Count(c => !char.IsWhiteSpace(c));
            }
        }

        return new(sections, texts, items, cells, pictures, characters);
    }
}

/// <summary>The same count over what was read.</summary>
internal static class ModelCount
{
    public static StatuteCount Of(StatuteFile file)
    {
        var count = new StatuteCount(file.Sections.Count(), 0, 0, 0, 0, 0);
        foreach (var norm in file.Norms)
        {
            foreach (var subsection in norm.Content.Subsections)
            {
                if (subsection.Number is not null) count = count with { Texts = count.Texts + 1 };
                foreach (var passage in subsection.Passages) Add(passage.Blocks, ref count);
            }

            foreach (var note in norm.Content.Footnotes) Add(note.Blocks, ref count);
            Add(norm.Content.Notes, ref count);
        }

        return count;
    }

    private static void Add(IReadOnlyList<Block> blocks, ref StatuteCount count)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock text: Add(text.Runs, ref count); break;
                case HeadingBlock heading: Add(heading.Runs, ref count); break;
                case LinesBlock lines: foreach (var line in lines.Lines) Add(line, ref count); break;
                case EditorialBlock editorial: Add(editorial.Blocks, ref count); break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        count = count with { Items = count.Items + 1 };
                        Add(item.Label, ref count);
                        Add(item.Blocks, ref count);
                    }

                    break;
                case TableBlock table:
                    foreach (var cell in table.Head.Concat(table.Body).SelectMany(row => row.Cells))
                    {
                        count = count with { Cells = count.Cells + 1 };
                        Add(cell.Blocks, ref count);
                    }

                    break;
            }
        }
    }

    private static void Add(IReadOnlyList<Run> runs, ref StatuteCount count)
    {
        foreach (var run in runs)
        {
            if (run.Kind == RunKind.Picture) count = count with { Pictures = count.Pictures + 1 };
            if (run.Kind == RunKind.Text) Add(run.Text, ref count);
        }
    }

    private static void Add(string text, ref StatuteCount count) =>
        count = count with { Characters = count.Characters + text.Count(c => !char.IsWhiteSpace(c)) };
}
