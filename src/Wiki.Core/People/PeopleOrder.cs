using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Wiki.Core.People;

/// <summary>Orders of the list of people.</summary>
public enum PeopleSort
{
    Name,
    UserName,
    Team,

    /// <summary>Newest first; who never signed in comes last.</summary>
    LastSignIn,
}

/// <summary>Order and key paging belong together: the cursor holds the last row's sort values.</summary>
internal static class PeopleOrder
{
    public static IQueryable<User> Apply(IQueryable<User> people, PeopleSort sort, string? after)
    {
        var key = Key.Parse(after, sort);
        return sort switch
        {
            PeopleSort.UserName => ByUserName(people, key),
            PeopleSort.Team => ByTeam(people, key),
            PeopleSort.LastSignIn => ByLastSignIn(people, key),
            _ => ByName(people, key),
        };
    }

    public static string CursorAfter(PersonRow row, PeopleSort sort) => new Key(
        sort, row.Id, sort switch
        {
            PeopleSort.UserName => row.UserName,
            PeopleSort.Team => row.Team,
            PeopleSort.LastSignIn => row.LastSignInAt?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            _ => row.SortKey,
        },
        row.SortKey).ToString();

    private static IQueryable<User> ByName(IQueryable<User> people, Key? key)
    {
        if (key is not null)
        {
            people = people.Where(u => u.SortKey.CompareTo(key.Value) > 0 || (u.SortKey == key.Value && u.Id > key.Id));
        }

        return people.OrderBy(u => u.SortKey).ThenBy(u => u.Id);
    }

    private static IQueryable<User> ByUserName(IQueryable<User> people, Key? key)
    {
        if (key is not null) people = people.Where(u => u.UserName!.CompareTo(key.Value) > 0); // unique, so it is key enough
        return people.OrderBy(u => u.UserName);
    }

    private static IQueryable<User> ByTeam(IQueryable<User> people, Key? key)
    {
        if (key is not null)
        {
            people = people.Where(u => u.Team.CompareTo(key.Value) > 0
                || (u.Team == key.Value && (u.SortKey.CompareTo(key.SortKey) > 0 || (u.SortKey == key.SortKey && u.Id > key.Id))));
        }

        return people.OrderBy(u => u.Team).ThenBy(u => u.SortKey).ThenBy(u => u.Id);
    }

    private static IQueryable<User> ByLastSignIn(IQueryable<User> people, Key? key)
    {
        if (key is { Value: "" }) people = people.Where(u => u.LastSignInAt == null && u.Id > key.Id);
        if (key is { Value.Length: > 0 })
        {
            var at = DateTime.Parse(key.Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
            people = people.Where(u => u.LastSignInAt == null || u.LastSignInAt < at || (u.LastSignInAt == at && u.Id > key.Id));
        }

        return people.OrderBy(u => u.LastSignInAt == null).ThenByDescending(u => u.LastSignInAt).ThenBy(u => u.Id);
    }

    private sealed record Key(PeopleSort Sort, int Id, string Value, string SortKey)
    {
        /// <summary>Null for a first page, and for a cursor that was bent or belongs to another order.</summary>
        public static Key? Parse(string? cursor, PeopleSort sort)
        {
            if (string.IsNullOrEmpty(cursor)) return null;
            try
            {
                var key = JsonSerializer.Deserialize<Key>(Base64Url.DecodeFromChars(cursor));
                if (key is not { Value: not null, SortKey: not null } || key.Sort != sort) return null;
                return sort == PeopleSort.LastSignIn && !IsTime(key.Value) ? null : key;
            }
            catch (Exception e) when (e is FormatException or JsonException)
            {
                return null;
            }
        }

        public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this)));

        private static bool IsTime(string value) =>
            value.Length == 0 || DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);
    }
}
