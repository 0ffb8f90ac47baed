using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Wiki.TestKit;

/// <summary>A form on a page: filled by label or field name as a person would, sent as a browser would.</summary>
public sealed class WebForm
{
    private readonly FormClient client;
    private readonly WebPage page;
    private readonly IHtmlFormElement form;
    private readonly List<(string Name, string Value)> extra = [];
    private readonly List<(string Name, string FileName, byte[] Content)> files = [];

    internal WebForm(FormClient client, WebPage page, IHtmlFormElement form) => (this.client, this.page, this.form) = (client, page, form);

    /// <summary>What a text field, select or text area holds now.</summary>
    public string ValueOf(string labelOrName) => Control(labelOrName) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        var other => throw new InvalidOperationException($"{labelOrName} is a {other.LocalName}."),
    };

    /// <summary>Types into a field, or chooses the option with this value or text.</summary>
    public WebForm Set(string labelOrName, string value)
    {
        switch (Control(labelOrName))
        {
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(o => o.Value == value || WebPage.Squeeze(o.Text) == value)
                    ?? throw new InvalidOperationException($"{labelOrName} has no option {value}.");
                foreach (var other in select.Options) other.IsSelected = other == option;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case var other:
                throw new InvalidOperationException($"{labelOrName} is a {other.LocalName}.");
        }

        return this;
    }

    public WebForm Check(string label, bool on = true)
    {
        var box = (IHtmlInputElement)Control(label);
        box.IsChecked = on;
        return this;
    }

    public WebForm Uncheck(string label) => Check(label, on: false);

    /// <summary>Sends a field the page does not have: what a bent request would do. Replaces one of the same name.</summary>
    public WebForm Smuggle(string name, string value)
    {
        extra.RemoveAll(field => field.Name == name);
        extra.Add((name, value));
        return this;
    }

    /// <summary>Chooses a file in the field with this label or name.</summary>
    public WebForm Choose(string labelOrName, string fileName, byte[] content)
    {
        files.Add((Control(labelOrName).GetAttribute("name")!, fileName, content)); // a field without a name would send nothing
        return this;
    }

    /// <summary>Sends the form without its antiforgery token.</summary>
    public WebForm WithoutToken()
    {
        foreach (var token in form.QuerySelectorAll("input[name=__RequestVerificationToken]")) token.Remove();
        return this;
    }

    /// <summary>Presses Enter or the button that <see cref="WebPage.FormWithButton"/> found.</summary>
    public async Task<WebPage> SubmitAsync()
    {
        var fields = Fields().Where(field => extra.TrueForAll(other => other.Name != field.Name)).Concat(extra)
            .Select(field => KeyValuePair.Create(field.Name, field.Value)).ToArray();
        var target = new Uri(page.Address, form.GetAttribute("action") is { Length: > 0 } action ? action : page.PathAndQuery);
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            using var query = new FormUrlEncodedContent(fields);
            return await client.GetAsync(target.GetLeftPart(UriPartial.Path) + "?" + await query.ReadAsStringAsync());
        }

        using HttpContent content = form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(fields) : new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = content };
        return await client.SendAsync(request);
    }

    private MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes) in files) content.Add(new ByteArrayContent(bytes), name, fileName);
        return content;
    }

    internal WebForm Press(IHtmlButtonElement button)
    {
        if (button.IsDisabled) throw new InvalidOperationException($"The button {WebPage.Squeeze(button.TextContent)} is disabled.");
        return string.IsNullOrEmpty(button.Name) ? this : Smuggle(button.Name, button.Value);
    }

    private IElement Control(string labelOrName)
    {
        var found = form.Elements.Where(element => element.GetAttribute("name") == labelOrName).ToArray();
        if (found.Length > 0) return found[0];

        var labels = form.QuerySelectorAll("label").OfType<IHtmlLabelElement>().ToArray();
        var label = Array.Find(labels, l => WebPage.Squeeze(l.TextContent) == labelOrName)
            ?? Array.Find(labels, l => WebPage.Squeeze(l.TextContent).StartsWith(labelOrName, StringComparison.Ordinal));
        return (label?.HtmlFor is { Length: > 0 } id ? form.QuerySelector($"[id='{id}']") : label?.QuerySelector("input, select, textarea"))
            ?? throw new InvalidOperationException($"The form on {page.PathAndQuery} has no field {labelOrName}: {WebPage.Squeeze(form.TextContent)}");
    }

    private IEnumerable<(string Name, string Value)> Fields()
    {
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!; // the filter above asked for it
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked) yield return (name, box.HasAttribute("value") ? box.Value : "on");
                    break;
                case IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) yield return (name, option.Value);
                    break;
            }
        }
    }
}
