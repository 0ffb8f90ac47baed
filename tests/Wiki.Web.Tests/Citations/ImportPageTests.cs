using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Citations;

/// <summary>Bringing statutes in through the real page.</summary>
public sealed class ImportPageTests : IDisposable
{
    private readonly WebHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_reader_may_not_import()
    {
        using var client = await host.SignedInAsync("sachbearbeitung");

        Assert.NotEqual(HttpStatusCode.OK, (await client.Http.GetAsync("/normen/einspielen", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_uploaded_file_is_a_state_of_its_law()
    {
        using var client = await host.SignedInAsync("fachverantwortung");

        var answer = await UploadAsync(client, "2026-01-10.xml", CloudLaw.With("8"));

        Assert.Contains("eingespielt WolkenG gesichtet am 10.01.2026", answer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/normen/wolkeng/1")).Status);
    }

    [Fact]
    public async Task A_broken_file_and_no_file_are_refused_with_the_reason()
    {
        using var client = await host.SignedInAsync("fachverantwortung");

        Assert.Contains("beschädigt oder abgeschnitten", await UploadAsync(client, "2026-01-10.xml", CloudLaw.With("8")[..500]), StringComparison.Ordinal);
        Assert.Contains("Wählen Sie eine XML-Datei oder ein ZIP", await UploadAsync(client, "", []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_held_state_is_decided_by_the_administration()
    {
        using var keeper = await host.SignedInAsync("fachverantwortung");
        using var administrator = await host.SignedInAsync("admin");
        await UploadAsync(keeper, "2026-01-10.xml", CloudLaw.With("8", sections: 30));

        Assert.Contains("angehalten WolkenG", await UploadAsync(keeper, "2026-02-10.xml", CloudLaw.With("8", sections: 5)), StringComparison.Ordinal);
        Assert.DoesNotContain("Übernehmen oder ablehnen", (await keeper.GetAsync("/normen/einspielen")).MainText, StringComparison.Ordinal);
        var decision = await (await administrator.GetAsync("/normen/einspielen")).FollowAsync("Übernehmen oder ablehnen");
        var answer = await decision.FormWithButton("Stand übernehmen").SubmitAsync();

        Assert.Contains("Der Stand ist übernommen.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("10.02.2026", (await keeper.GetAsync("/normen/wolkeng")).MainText, StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(FormClient client, string name, byte[] content)
    {
        var page = await client.GetAsync("/normen/einspielen");
        using var form = new MultipartFormDataContent();
        foreach (var field in page.Find("form[enctype]").QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()) form.Add(new StringContent(field.Value), field.Name!);
        form.Add(new StringContent(""), "Input.SeenOn");
        if (name.Length > 0) form.Add(new ByteArrayContent(content), "Input.File", name);

        var answer = await client.Http.PostAsync("/normen/einspielen", form, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var main = (await new HtmlParser().ParseDocumentAsync(html)).QuerySelector("main");
        return string.Join(' ', (main?.TextContent ?? html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
