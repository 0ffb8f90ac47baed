using System.Text;
using System.Text.Json;
using Wiki.Core.Articles;
using Wiki.Core.Tests.HousePlan;
using Wiki.Core.Transfer;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Transfer;

/// <summary>Article files: what is written can be read, and reads as what was written.</summary>
public sealed class ArticleFileTests
{
    public static TheoryData<string> Tricky() =>
    [
        "Titel: mit Doppelpunkt", "Titel # mit Raute", "\"Anführung\" und 'einfach'", "„Deutsche“ Zeichen", "Rück\\strich \\n \\x41", "Ümläute ß ẞ",
        "🧩 Emoji 👩‍⚖️ und 🇩🇪", "- Strich", "? Frage", "& Anker", "* Stern", "! Ausruf", "| Strich", "> mehr", "@ at", "` Akzent", "% Prozent", "{a: b}", "[a, b]", "a, b",
        "null", "Null", "~", "true", "FALSE", "yes", "2026-08-12", "12", "0x1F", "1_000", "---", "...", "§ 25b Abs. 1 Satz 2 Nr. 3", "Ende:", "a: b: c", "x #y",
        "zwei\nZeilen", "drei\r\nmit\rallem", "Tab\tTab", "\u0007Glocke", "\u007fLösch", "\u0085NEL mitten\u0085drin", "LS\u2028PS\u2029", "\ufeffBOM", "ge\u00adtrennt", "schmal\u202fes", "\u200b",
        "e\u0301 kombiniert", "𝔉raktur", "עברית", "  außen Blanks  ", "<b>HTML</b>", "%TAG", "a\\", "\\\"", "'", "\"",
    ];

    [Theory]
    [MemberData(nameof(Tricky))]
    public void Tricky_values_survive_in_every_field(string value)
    {
        var text = World.Text("x");
        var article = new ArticleFile("beispiel", text.Fields with
        {
            Title = value,
            Topic = value,
            Team = value,
            Keywords = [value, "zweites"],
            Owner = value,
            Deputy = value,
            ChangeNote = value,
            ValidFrom = new DateOnly(2026, 8, 12),
            Sources = [new SourceNote(value, value, null)],
            OpenQuestions = [new OpenQuestion(value, null, value, value), new OpenQuestion(value, new DateOnly(2026, 1, 2), null, null)],
        }, value + "\n");

        RoundTrips(article);
    }

    [Fact]
    public void Random_values_survive()
    {
        const string Alphabet = "aZ9 :#\"'\\\n\t-,[]{}&*!|>%@`~§ä\u0085\u2028\u00a0\u0001";
        var random = new Random(20261120);
        for (var round = 0; round < 400; round++)
        {
            var text = World.Text(Word());
            RoundTrips(new ArticleFile("beispiel", text.Fields with
            {
                Topic = Word(),
                Keywords = [Word(), "b" + Word()],
                ChangeNote = Word(),
                ValidFrom = new DateOnly(2026, 8, 12),
                Sources = [new SourceNote("gesetz", Word(), new DateOnly(2026, 1, 1))],
                OpenQuestions = [new OpenQuestion(Word(), null, null, Word())],
            }, Word() + "\n---\n" + Word()));
        }

        string Word()
        {
            var word = new StringBuilder();
            for (var i = random.Next(12); i >= 0; i--) word.Append(Alphabet[random.Next(Alphabet.Length)]);
            return word.Insert(random.Next(word.Length), 'x').ToString();
        }
    }

    public static TheoryData<string> ContentFiles() =>
        [.. Directory.EnumerateFiles(Path.Combine(SourceFile.Checkout, "content", "artikel"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(SourceFile.Checkout, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(ContentFiles))]
    public void Every_starter_article_is_read_and_written_without_loss(string file)
    {
        var (article, faults) = ArticleFileReader.Read(file, File.ReadAllText(Path.Combine(SourceFile.Checkout, file)));

        Assert.Empty(faults);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), article!.Slug);
        RoundTrips(article);
    }

    [Fact]
    public void What_is_empty_stays_empty()
    {
        var text = World.Text("Leer");
        var article = new ArticleFile("leer", text.Fields with
        {
            ValidFrom = new DateOnly(2026, 8, 12),
            RecheckMonths = null,
            Keywords = [],
            OpenQuestions = [new OpenQuestion("Frage", null, "", "  ")],
        }, "");

        var read = RoundTrips(article);

        Assert.Null(Assert.Single(read.Fields.OpenQuestions).Answer);
        Assert.True(read.Fields.OpenQuestions[0].Blocks);
        Assert.Equal("\n", read.Markdown);
    }

    [Fact]
    public void A_file_from_windows_reads_the_same()
    {
        var file = ArticleFileWriter.Write(new ArticleFile("beispiel", World.Text("Titel").Fields with { ValidFrom = new DateOnly(2026, 8, 12) }, "Text.\n\nMehr.\n"));

        var (article, _) = ArticleFileReader.Read("a.md", file.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal("Text.\n\nMehr.\n", article?.Markdown);
    }

    /// <summary>Read back it is the same article, and written again the same bytes.</summary>
    private static ArticleFile RoundTrips(ArticleFile article)
    {
        var written = ArticleFileWriter.Write(article);
        var (read, faults) = ArticleFileReader.Read("artikel.md", written);

        Assert.Empty(faults);
        Assert.Equal(written, ArticleFileWriter.Write(read!));
        Assert.Equal(Expected(article), JsonSerializer.Serialize(read));
        return read!;
    }

    /// <summary>What saving makes of the values anyway: no blanks around them, one kind of line end.</summary>
    private static string Expected(ArticleFile article) => JsonSerializer.Serialize(article with
    {
        Markdown = article.Markdown.ReplaceLineEndings("\n").TrimEnd() + "\n",
        Fields = article.Fields with
        {
            Title = article.Fields.Title.Trim(),
            Topic = article.Fields.Topic.Trim(),
            Team = article.Fields.Team.Trim(),
            Owner = article.Fields.Owner.Trim(),
            Deputy = article.Fields.Deputy.Trim(),
            ChangeNote = article.Fields.ChangeNote.Trim(),
            Keywords = [.. article.Fields.Keywords.Select(word => word.Trim())],
            Sources = [.. article.Fields.Sources.Select(source => source with { Kind = source.Kind.Trim(), Title = source.Title.Trim() })],
            OpenQuestions = [.. article.Fields.OpenQuestions.Select(question => question with { Question = question.Question.Trim(), Answer = Trimmed(question.Answer), ApprovedAnyway = Trimmed(question.ApprovedAnyway) })],
        },
    });

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
