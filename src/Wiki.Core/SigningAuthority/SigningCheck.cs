using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>Says whether a person may sign a case on a day, and why. Pure: the same facts always give the same answer.</summary>
internal static class SigningCheck
{
    private const string NoRight = "Ihre Rolle sieht das Zeichnen nicht vor.";

    public static SigningAnswer Answer(AuthorityFacts facts, SigningRequest request, int personId, DateOnly day)
    {
        var covering = AuthorityRule.InForce(facts.Rules, day).Where(rule => rule.Covers(request)).ToArray();
        var strictest = covering.MaxBy(rule => rule.Terms.MinimumLevel);
        var deciding = strictest?.Terms.MinimumLevel > request.OutcomeLevel ? strictest : null;
        var needed = deciding?.Terms.MinimumLevel ?? request.OutcomeLevel;
        var coSign = covering.Max(rule => rule.Terms.CoSignLevel);
        var isCoSigning = request.SignedBy.Count > 0;
        if (isCoSigning && coSign > needed)
        {
            needed = coSign.Value; // the second signature is the one the rule asks it of
            deciding = covering.MaxBy(rule => rule.Terms.CoSignLevel);
        }

        var person = facts.People.GetValueOrDefault(personId);
        var held = person is null ? null : facts.HeldBy(person, request.CaseType, day);
        var refusal = Refusal(facts, request, person, held, needed, day);
        return new SigningAnswer
        {
            May = refusal is null,
            Required = needed,
            Held = held?.Level ?? SigningLevel.S0,
            CoSignLevel = isCoSigning || coSign is null ? null : coSign > needed ? coSign : needed,
            Because = $"{Needs(needed, deciding, isCoSigning)} {refusal ?? Has(held!)}", // without a refusal there is authority
            HeldBecause = held is null || !person!.MaySign ? NoRight : Has(held), // whoever holds something is there
            Rules = [.. covering.Select(Applied)],
            DecidingRule = deciding is null ? null : Applied(deciding),
            Source = held?.Source ?? AuthoritySource.OwnLevel,
            SourceId = held?.SourceId,
            FindSigners = () => Others(facts, request, personId, refusal is null && coSign > needed ? coSign.Value : needed, day),
        };
    }

    private static string? Refusal(AuthorityFacts facts, SigningRequest request, Signatory? person, HeldAuthority? held, SigningLevel needed, DateOnly day)
    {
        if (person is null || held is null || !person.MaySign) return NoRight;
        if (request.SignedBy.Contains(person.Id)) return "Sie haben diesen Vorgang selbst gezeichnet; mitzeichnen muss eine zweite Person.";
        if (held.Level >= needed) return null;

        var ended = facts.Grants[person.Id].Where(grant => grant.Until < day && grant.Covers(request.CaseType) && grant.Level >= needed).MaxBy(grant => grant.Until);
        if (ended is not null) return $"Ihre Befugnis {ended.Level} „{ended.Title}“ war bis {ended.Until:dd.MM.yyyy} befristet; jetzt haben Sie {held.Level}.";
        return facts.Stepwise.Contains(person.Id) && held.Source == AuthoritySource.OwnLevel
            ? $"Sie haben {held.Level}, {held.Words}."
            : $"Sie haben {held.Level}.";
    }

    private static string Needs(SigningLevel needed, AuthorityRule? deciding, bool isCoSigning)
    {
        var what = isCoSigning ? "Mitzeichnen" : "Zeichnen";
        return deciding is null
            ? $"{what} darf bei diesem Ergebnis, wer mindestens {needed} hat."
            : $"{what} darf hier nach Befugnisregel {deciding.Number} ({deciding.Terms.Source}), wer mindestens {needed} hat.";
    }

    private static string Has(HeldAuthority held) => $"Sie haben {held.Level} {held.Words}.";

    private static AppliedRule Applied(AuthorityRule rule) => new(rule.Number, rule.Version, rule.Terms.Source);

    /// <summary>The lowest sufficient level first: a superior's time is dear.</summary>
    private static IReadOnlyList<PossibleSigner> Others(AuthorityFacts facts, SigningRequest request, int personId, SigningLevel needed, DateOnly day) =>
    [
        .. from other in facts.People.Values
           where other.Id != personId && other.MaySign && other.StandsFor(request.Team) && !request.SignedBy.Contains(other.Id)
           let level = facts.HeldBy(other, request.CaseType, day).Level
           where level >= needed
           orderby other.Team == request.Team descending, level, other.SortKey, other.Id
           select new PossibleSigner(other.Id, other.UserName, other.Name, other.Team, level),
    ];
}
