using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wiki.Core.Citations.Reading;

/// <summary>Writes the plain text of an Absatz and notes on the way what the law itself only counts. A list is part of its sentence.</summary>
internal sealed partial class SectionTextWriter
{
    private readonly StringBuilder text = new();
    private readonly List<UnitRange> sentences = [];
    private readonly List<UnitRange> items = [];
    private readonly UnitAnchors anchors = new();

    /// <summary>The last sentence has not come to its full stop.</summary>
    private bool open;

    private bool behindList;

    public void Write(Passage passage)
    {
        (open, behindList) = (false, false);
        foreach (var block in passage.Blocks)
        {
            if (block is TextBlock flow) WriteSentences(flow, PlainText.Of(flow.Runs));
            else if (block is ListBlock list) WriteList(list);
            else if (block is TableBlock table) WriteWhole(() => WriteTable(table));
            else if (block is not EditorialBlock) WriteWhole(() => PlainText.Write(block, text));
        }
    }

    public SectionText Finish() => new(text.ToString(), [.. sentences, .. items], anchors);

    private void WriteSentences(TextBlock block, string flow)
    {
        if (flow.Length == 0) return;
        NewLine();
        var offset = text.Length;
        text.Append(flow);
        var found = SentenceSplitter.Split(flow);
        foreach (var (start, end) in found)
        {
            if (start == found[0].Start && GoesOn(flow[start..])) sentences[^1] = sentences[^1] with { End = offset + end };
            else AddSentence(offset + start, offset + end, block, start);
        }

        (open, behindList) = (!SentenceSplitter.IsComplete(flow), false);
    }

    /// <summary>Text behind a list belongs to the list's sentence unless that one is complete or this one clearly starts anew.</summary>
    private bool GoesOn(string flow)
    {
        if (sentences.Count == 0) return false;
        if (!behindList) return open;
        return char.IsLower(flow[0]) || (open && !SentenceSplitter.StartsAnew(flow));
    }

    private void WriteList(ListBlock list)
    {
        if (sentences.Count == 0) AddSentence(text.Length, text.Length);
        foreach (var item in list.Items) WriteItem(item, number: null, letter: null);
        CloseSentenceHere();
        if (list.Items[^1] is { Blocks: [TextBlock flow] }) TakeSentencesBehind(flow);
        (open, behindList) = (!SentenceSplitter.IsComplete(text.ToString(Math.Max(0, text.Length - 8), Math.Min(8, text.Length))), true);
    }

    /// <summary>
    /// Some files hold the sentences behind a list in its last item (§ 18 Abs. 2 AufenthG). Inside an item nobody would say "nach Satz 1" of
    /// the sentence the list stands in: what does, stands behind the list.
    /// </summary>
    private void TakeSentencesBehind(TextBlock flow)
    {
        var plain = PlainText.Of(flow.Runs);
        var found = SentenceSplitter.Split(plain);
        var first = 1;
        while (first < found.Count && !Names(plain[found[first].Start..found[first].End], sentences[^1].Sentence)) first++;
        if (first >= found.Count) return;

        var offset = text.Length - plain.Length;
        sentences[^1] = sentences[^1] with { End = offset + found[first - 1].End };
        if (items.Count > 0) items[^1] = items[^1] with { End = offset + found[first - 1].End };
        foreach (var (start, end) in found.Skip(first)) AddSentence(offset + start, offset + end, flow, start);
    }

    private static bool Names(string sentence, string? number) => OwnSentence().Match(sentence) is { Success: true } match && match.Groups[1].Value == number;

    private void WriteItem(ListItem item, string? number, string? letter)
    {
        NewLine();
        var start = text.Length;
        if (item.Label.Length > 0) text.Append(item.Label).Append(' ');
        var label = UnitLabel.Read(item.Label);
        var (ownNumber, ownLetter) = (label.Number ?? number, label.Letter ?? letter);
        foreach (var block in item.Blocks) WriteInside(block, ownNumber, ownLetter);
        TrimEnd(start);
        if (!label.IsUnit) return;
        items.Add(new(sentences[^1].Sentence, ownNumber, ownLetter, start, text.Length));
        anchors.Add(item, sentences[^1].Sentence, ownNumber, ownLetter);
    }

    private void WriteInside(Block block, string? number, string? letter)
    {
        switch (block)
        {
            case ListBlock list:
                foreach (var item in list.Items) WriteItem(item, number, letter);
                break;
            case TextBlock flow:
                if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append('\n');
                text.Append(PlainText.Of(flow.Runs));
                break;
            default:
                PlainText.Write(block, text);
                break;
        }
    }

    private void WriteWhole(Action write)
    {
        if (sentences.Count == 0) AddSentence(text.Length, text.Length);
        NewLine();
        write();
        CloseSentenceHere();
        (open, behindList) = (false, false);
    }

    private void WriteTable(TableBlock table)
    {
        foreach (var row in table.Head) PlainText.Write(row, text);
        var units = new TableUnits(sentences[^1].Sentence);
        foreach (var row in table.Body)
        {
            var start = text.Length;
            PlainText.Write(row, text);
            if (units.Take(row, start, start + text.ToString(start, text.Length - start).TrimEnd().Length) is { } unit)
            {
                anchors.Add(row, unit.Sentence, unit.Number, unit.Letter);
            }
        }

        items.AddRange(units.Found);
    }

    private void AddSentence(int start, int end, TextBlock? block = null, int place = 0)
    {
        var number = (sentences.Count + 1).ToString(CultureInfo.InvariantCulture);
        sentences.Add(new(number, null, null, start, end));
        if (block is not null) anchors.Add(block, place, number);
    }

    private void CloseSentenceHere()
    {
        TrimEnd(0);
        sentences[^1] = sentences[^1] with { End = text.Length };
    }

    private void NewLine()
    {
        TrimEnd(0);
        if (text.Length > 0) text.Append('\n');
    }

    private void TrimEnd(int floor)
    {
        while (text.Length > floor && text[^1] is ' ' or '\n') text.Length--;
    }

    [GeneratedRegex(@"\b(?:nach|von|des|in|aus) Satz (\d{1,2})\b(?! des)")]
    private static partial Regex OwnSentence();
}
