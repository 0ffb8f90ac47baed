namespace Wiki.Core.LegalText;

/// <summary>Where the reader stands within a citation: the units named so far, from § down.</summary>
internal struct NormPath
{
    internal string? Section;
    internal string? Subsection;
    internal string? Sentence;
    internal string? Number;
    internal string? Letter;

    /// <summary>Level of the unit named last: a bare number in a list is of this level.</summary>
    internal NormLevel Level;

    /// <summary>A sentence within a number or subparagraph has no place in a NormRef and is dropped; the wider unit stays true.</summary>
    private bool innerSentence;

    internal readonly NormRef ToRef(string? law) => new(law, Section, Subsection, Sentence, Number, Letter);

    /// <summary>Goes down one step; false where the unit can't stand below the last one and so begins a new citation.</summary>
    internal bool Descend(NormLevel level, string value)
    {
        var isInner = level == NormLevel.Inner || (level == NormLevel.Subparagraph && Number is null && Sentence is null)
            || (level == NormLevel.Number && Number is not null && innerSentence);
        if (isInner)
        {
            innerSentence |= level == NormLevel.Subparagraph;
            Level = level;
            return true;
        }

        if (level == NormLevel.Sentence && (Number is not null || Letter is not null || innerSentence))
        {
            innerSentence = true;
            Level = level;
            return true;
        }

        if (level <= Level && Level != NormLevel.Inner && Level != NormLevel.Sentence) return false;
        if (Get(level) is not null) return level == NormLevel.Letter && Stay(level);
        Set(level, value);
        return true;
    }

    /// <summary>Goes to another unit of the given level beside or above the last one.</summary>
    internal void Beside(NormLevel level, string value)
    {
        if (level is NormLevel.Inner or NormLevel.Subparagraph || (level == NormLevel.Sentence && innerSentence))
        {
            Level = level;
            return;
        }

        if (level == NormLevel.Section) Subsection = null;
        if (level <= NormLevel.Subparagraph) Sentence = null;
        if (level <= NormLevel.Sentence) Number = null;
        if (level <= NormLevel.Number) Letter = null;
        innerSentence = false;
        Set(level, value);
    }

    internal readonly string? Get(NormLevel level) => level switch
    {
        NormLevel.Section => Section,
        NormLevel.Subsection => Subsection,
        NormLevel.Sentence => Sentence,
        NormLevel.Number => Number,
        NormLevel.Letter => Letter,
        _ => null,
    };

    private bool Stay(NormLevel level)
    {
        Level = level;
        return true;
    }

    private void Set(NormLevel level, string value)
    {
        Level = level;
        switch (level)
        {
            case NormLevel.Section: Section = value; break;
            case NormLevel.Subsection: Subsection = value; break;
            case NormLevel.Sentence: Sentence = value; break;
            case NormLevel.Number: Number = value; break;
            default: Letter = value; break;
        }
    }
}
