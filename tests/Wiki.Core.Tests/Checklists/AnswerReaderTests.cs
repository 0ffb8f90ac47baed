using System.Text.Json;
using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Tests.Checklists;

/// <summary>Answers as the API takes them.</summary>
public sealed class AnswerReaderTests
{
    private const string Items = """
        - {id: j, typ: ja_nein, frage: "?"}
        - {id: z, typ: zahl, frage: "?"}
        - {id: b, typ: betrag, frage: "?"}
        - {id: d, typ: datum, frage: "?"}
        - {id: a, typ: auswahl, frage: "?", optionen: [x, y]}
        - {id: dok, typ: dokument, frage: "?"}
        - {id: abg, typ: abgeleitet, titel: "?", erfuellt_wenn: "j"}
        """;

    [Theory]
    [InlineData("""{"j": true, "z": 1, "b": 12.50, "d": "2026-02-28", "a": "x", "dok": "fehlt"}""", 6)]
    [InlineData("""{"z": -1.5e3, "b": 0.01}""", 2)]
    [InlineData("""{"j": null, "z": null}""", 0)]
    [InlineData("{}", 0)]
    [InlineData("null", 0)]
    public void Answers_of_the_right_form_are_read(string json, int count) => Assert.Equal(count, Read(json).Value.Count);

    [Theory]
    [InlineData("""{"x": 1}""", "unknown-answer")]
    [InlineData("""{"abg": true}""", "unknown-answer")]
    [InlineData("""{"X": null}""", "unknown-answer")]
    [InlineData("""{"j": "true"}""", "bad-answer")]
    [InlineData("""{"j": 1}""", "bad-answer")]
    [InlineData("""{"z": "1"}""", "bad-answer")]
    [InlineData("""{"z": true}""", "bad-answer")]
    [InlineData("""{"z": 1e400}""", "bad-answer")]
    [InlineData("""{"z": 12345678901234567890123456789}""", "bad-answer")]
    [InlineData("""{"d": "20.11.2026"}""", "bad-answer")]
    [InlineData("""{"d": "2026-02-29"}""", "bad-answer")]
    [InlineData("""{"d": "2026-11-20T00:00:00"}""", "bad-answer")]
    [InlineData("""{"a": "z"}""", "bad-answer")]
    [InlineData("""{"a": ["x"]}""", "bad-answer")]
    [InlineData("""{"dok": true}""", "bad-answer")]
    [InlineData("""{"dok": "Vorhanden"}""", "bad-answer")]
    [InlineData("""{"j": true, "j": false}""", "bad-answer")]
    [InlineData("[]", "bad-answer")]
    [InlineData("3", "bad-answer")]
    public void A_wrong_answer_is_refused_by_code(string json, string code) => Assert.Equal(code, Read(json).Problem?.Code);

    private static Core.Shared.Result<Answers> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return AnswerReader.FromJson(ChecklistFixtures.Template(ChecklistFixtures.Yaml(Items)), document.RootElement);
    }
}
