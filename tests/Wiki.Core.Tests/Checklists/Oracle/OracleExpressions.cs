namespace Wiki.Core.Tests.Checklists.Oracle;

/// <summary>Works out expressions by cutting their text at the loosest operator again and again: no tokens, no tree.</summary>
internal sealed class OracleExpressions(Func<string, object> name, Func<string, string, object> special, DateOnly day, Mutation mutation)
{
    public object Value(string text)
    {
        text = text.Trim();
        while (text.StartsWith('(') && ClosingOf(text, 0) == text.Length - 1) text = text[1..^1].Trim();

        if (Cut(text, " oder ", last: false) is { } or) return Either(Truth(or.Left), Truth(or.Right));
        if (Cut(text, " und ", last: false) is { } and) return Both(Truth(and.Left), Truth(and.Right));
        if (text.StartsWith("nicht ", StringComparison.Ordinal)) return Truth(text[6..]) is bool known ? !known : Gap.Offen;
        foreach (var sign in new[] { "==", "!=", "<=", ">=", "<", ">" })
        {
            if (Cut(text, $" {sign} ", last: false) is { } compared) return Compared(sign, Value(compared.Left), Value(compared.Right));
        }

        if (Cut(text, " in ", last: false) is { } member) return Contained(Value(member.Left), member.Right);
        if (LastOf(text, " + ", " - ") is { } sum) return Calculated(sum.Sign, Value(sum.Left), Value(sum.Right));
        if (LastOf(text, " * ", " / ") is { } product) return Calculated(product.Sign, Value(product.Left), Value(product.Right));
        if (text.EndsWith(')')) return Called(text[..text.IndexOf('(', StringComparison.Ordinal)], Arguments(text));
        if (text.StartsWith('\'')) return text[1..^1];
        if (char.IsAsciiDigit(text[0]) || text[0] == '-') return Fraction.Parse(text);
        return text is "wahr" or "falsch" ? text == "wahr" : name(text);
    }

    /// <summary>bool or offen; entfällt is falsch.</summary>
    public object Truth(string text) => Value(text) switch
    {
        Gap.Entfaellt => false,
        var value => value,
    };

    private object Called(string function, List<string> arguments)
    {
        if (function == "wenn")
            return Truth(arguments[0]) switch { true => Value(arguments[1]), false => Value(arguments[2]), _ => Gap.Offen };
        if (function is "wert" or "gibt_es" or "offene_punkte") return special(function, arguments.Count == 0 ? "" : arguments[0].Trim('\''));
        if (Value(arguments[0]) is not DateOnly date) return Value(arguments[0]);
        return new Fraction(function == "monate_seit" ? Months(date) : Years(date), 1);
    }

    /// <summary>By trying: the next month must not lie after the day.</summary>
    private int Months(DateOnly date)
    {
        var count = ((day.Year - date.Year) * 12) - 15;
        while (Reached(count + 1)) count++;
        return count;

        bool Reached(int months) => mutation == Mutation.UnclampedMonths
            ? (date.Year * 12) + date.Month + months < (day.Year * 12) + day.Month || ((date.Year * 12) + date.Month + months == (day.Year * 12) + day.Month && date.Day <= day.Day)
            : date.AddMonths(months) <= day;
    }

    private int Years(DateOnly date)
    {
        var count = day.Year - date.Year - 2;
        while (Birthday(date.Year + count + 1) <= day) count++;
        return count;

        DateOnly Birthday(int year) => date is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 3, 1) : new DateOnly(year, date.Month, date.Day);
    }

    private object Calculated(char sign, object left, object right)
    {
        if (left is Gap.Entfaellt || right is Gap.Entfaellt) return Gap.Entfaellt;
        if (left is not Fraction a || right is not Fraction b || (sign == '/' && b.Up.IsZero)) return Gap.Offen;
        return sign switch
        {
            '+' => new Fraction((a.Up * b.Down) + (b.Up * a.Down), a.Down * b.Down),
            '-' => new Fraction((a.Up * b.Down) - (b.Up * a.Down), a.Down * b.Down),
            '*' => new Fraction(a.Up * b.Up, a.Down * b.Down),
            _ when mutation == Mutation.RoundedQuotient => new Fraction(a.Up * b.Down * 100 / (a.Down * b.Up), 100),
            _ => new Fraction(a.Up * b.Down, a.Down * b.Up),
        };
    }

    private object Compared(string sign, object left, object right)
    {
        if (left is Gap.Entfaellt || right is Gap.Entfaellt) return false;
        if (left is Gap || right is Gap) return mutation == Mutation.OpenIsFalse ? false : Gap.Offen;
        var order = left is Fraction a ? a.CompareWith((Fraction)right) : Comparer<object>.Default.Compare(left, right);
        return sign switch { "==" => order == 0, "!=" => order != 0, "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
    }

    private object Contained(object value, string list)
    {
        if (value is Gap gap) return gap == Gap.Entfaellt || mutation == Mutation.OpenIsFalse ? false : Gap.Offen;
        return list.Trim()[1..^1].Split(',').Any(choice => Compared("==", value, Value(choice)) is true);
    }

    private static object Either(object left, object right) => left is true || right is true ? true : left is Gap || right is Gap ? Gap.Offen : false;

    private static object Both(object left, object right) => left is false || right is false ? false : left is Gap || right is Gap ? Gap.Offen : true;

    private static (string Left, string Right, char Sign)? LastOf(string text, string one, string other)
    {
        var first = Cut(text, one, last: true);
        var second = Cut(text, other, last: true);
        var cut = first is null ? second : second is null || first.Value.Left.Length > second.Value.Left.Length ? first : second;
        return cut is null ? null : (cut.Value.Left, cut.Value.Right, text[cut.Value.Left.Length + 1]);
    }

    private static (string Left, string Right)? Cut(string text, string at, bool last)
    {
        (string, string)? found = null;
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\'') quoted = !quoted;
            if (quoted) continue;
            if (text[i] is '(' or '[') depth++;
            if (text[i] is ')' or ']') depth--;
            if (depth != 0 || string.CompareOrdinal(text, i, at, 0, at.Length) != 0) continue;
            found = (text[..i], text[(i + at.Length)..]);
            if (!last) return found;
        }

        return found;
    }

    private static List<string> Arguments(string call)
    {
        var rest = call[(call.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
        var arguments = new List<string>();
        while (Cut(rest, ",", last: false) is { } cut)
        {
            arguments.Add(cut.Left);
            rest = cut.Right;
        }

        if (rest.Trim().Length > 0) arguments.Add(rest.Trim());
        return arguments;
    }

    private static int ClosingOf(string text, int open)
    {
        var depth = 0;
        var quoted = false;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '\'') quoted = !quoted;
            if (!quoted && text[i] == '(') depth++;
            if (!quoted && text[i] == ')' && --depth == 0) return i;
        }

        return -1;
    }
}
