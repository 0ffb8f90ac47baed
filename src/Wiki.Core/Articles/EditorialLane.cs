using Wiki.Core.Markup;
using Wiki.Core.Markup.Diff;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>What may go the short way of a redaktionelle Änderung: a few words, the same Fundstellen, the same Angaben of weight.</summary>
internal static class EditorialLane
{
    public const int MostWords = 60;

    /// <summary>Null when the change is small enough for one look.</summary>
    public static Problem? Objection(ArticleFields before, string textBefore, ArticleFields now, string textNow, RenderedArticle rendered, bool filesChanged)
    {
        var reasons = new List<string>();
        var diff = TextDiff.Between(textBefore, textNow);
        if (diff.WordsAdded + diff.WordsRemoved > MostWords) reasons.Add($"{diff.WordsAdded + diff.WordsRemoved} Wörter geändert, höchstens {MostWords} sind redaktionell");
        var cited = MarkdownRenderer.Render(textBefore).Citations.Select(citation => citation.Norm).ToHashSet();
        if (!cited.SetEquals(rendered.Citations.Select(citation => citation.Norm))) reasons.Add("Fundstellen geändert");
        if (before.Team != now.Team) reasons.Add("Fachstelle geändert");
        if (before.ValidUntil != now.ValidUntil) reasons.Add("„Gilt bis“ geändert");
        if (!before.OpenQuestions.SequenceEqual(now.OpenQuestions)) reasons.Add("Klärungsbedarf geändert");
        if (filesChanged) reasons.Add("Dateien geändert");
        return reasons.Count == 0 ? null : ArticleProblems.NotEditorial(reasons);
    }
}
