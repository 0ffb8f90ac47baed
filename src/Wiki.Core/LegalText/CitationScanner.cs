namespace Wiki.Core.LegalText;

/// <summary>Walks once over the tokens and collects citations; every step forward is bounded by what was read.</summary>
internal sealed class CitationScanner
{
    private readonly LegalTokens tokens;
    private readonly string? contextLaw;
    private readonly LawNameParser laws;
    private readonly NormChain chain;
    private readonly List<RecognizedCitation> found = [];

    internal CitationScanner(LegalTokens tokens, string? contextLaw)
    {
        (this.tokens, this.contextLaw) = (tokens, contextLaw);
        laws = new LawNameParser(tokens);
        chain = new NormChain(tokens, laws);
    }

    internal IReadOnlyList<RecognizedCitation> Run()
    {
        var openBrackets = 0;
        for (var i = 0; i < tokens.Count;)
        {
            var behind = Step(i, openBrackets > 0);
            if (behind == i)
            {
                if (tokens.Is(i, '(')) openBrackets++;
                else if (tokens.Is(i, ')') && openBrackets > 0) openBrackets--;
                else if (tokens.Kind(i) == TokenKind.Break) openBrackets = 0;
                behind++;
            }

            i = behind;
        }

        return found;
    }

    private int Step(int i, bool insideBracket)
    {
        if (tokens.Kind(i) is not (TokenKind.Word or TokenKind.Sign)) return i;
        var behind = chain.Read(i, insideBracket);
        if (behind > 0)
        {
            AddChain(i, behind, null);
            return behind;
        }

        if (!laws.TryBare(i, out var law)) return i;
        behind = chain.Read(law.Behind, insideBracket);

        // AufenthG § 5 und § 3 AsylG: only the first section belongs to the law before it.
        if (behind > 0 && chain.Law is not null) behind = chain.Read(law.Behind, insideBracket, oneSign: true);
        if (behind < 0 || chain.Law is not null)
        {
            Add(i, law.Behind, [new CitedNorm(tokens.Start(i), tokens.End(law.Behind - 1), new NormRef(law.Code, null))]);
            return law.Behind;
        }

        // The law stands first: Verordnung (EU) 2024/1347 Art. 3
        AddChain(i, behind, law.Code);
        return behind;
    }

    private void AddChain(int i, int behind, string? lawBefore)
    {
        var law = chain.Law?.Code ?? lawBefore ?? contextLaw;

        // "Artikel 3" alone may be any article; a section alone is a citation whose law the reader knows.
        if (law is null && chain.IsArticle) return;
        var units = chain.Units;
        if (units.Count == 1)
        {
            Add(i, behind, [new CitedNorm(tokens.Start(i), tokens.End(behind - 1), units[0].Path.ToRef(law))]);
            return;
        }

        Add(i, behind, [.. units.Select(unit => new CitedNorm(tokens.Start(unit.First), tokens.End(unit.Behind - 1), unit.Path.ToRef(law), unit.IsBetween))]);
    }

    private void Add(int i, int behind, IReadOnlyList<CitedNorm> norms) =>
        found.Add(new RecognizedCitation(tokens.Start(i), tokens.End(behind - 1), norms));
}
