using Wiki.Core.Inbox;
using Wiki.Core.Onboarding;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Permissions;

/// <summary>Whose right hangs on the thing is refused by the verb for things of others; what it says is what it says about things that don't exist, where their existence is nobody's business.</summary>
public sealed class EveryThingTests(EveryThingTests.OneOffice one) : IClassFixture<EveryThingTests.OneOffice>
{
    public static TheoryData<string> Labels => [.. OthersThings.Rows.Keys];

    public static TheoryData<string> Questions => [.. GuardedQueries.Rows.Keys];

    public static TheoryData<string> WithEntitled => [.. OthersThings.Rows.Values.Where(row => row.Entitled is not null).DistinctBy(row => row.Verb).Select(row => row.Label)];

    [Theory]
    [MemberData(nameof(Labels))]
    public async Task A_verb_refuses_things_of_others(string label)
    {
        var row = OthersThings.Rows[label];
        var actor = await one.Office.ActorAsync(row.Who.Person);
        actor = actor with { Rights = row.Who.Rights?.ToHashSet() ?? actor.Rights, Team = row.Who.Team ?? actor.Team };

        foreach (var code in await AnswersAsync(row, actor)) Assert.Equal(row.Code, code);
    }

    /// <summary>Else the no above could be about a thing that isn't there.</summary>
    [Theory]
    [MemberData(nameof(WithEntitled))]
    public async Task Somebody_it_is_for_is_told_something_else(string label)
    {
        var row = OthersThings.Rows[label];

        foreach (var code in await AnswersAsync(row, await one.Office.ActorAsync(row.Entitled!))) Assert.NotEqual(row.Code, code); // WithEntitled
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Without_the_right_there_is_nothing_to_read(string what)
    {
        var row = GuardedQueries.Rows[what];
        var actor = await one.Office.ActorAsync(row.Person);

        Assert.True(IsSomething(await row.Find(one.Host, one.Things, actor)), "with the right");
        Assert.False(IsSomething(await row.Find(one.Host, one.Things, actor with { Rights = Enum.GetValues<Right>().Except(row.Rights).ToHashSet() })), "without it");
    }

    private static bool IsSomething(object? found) => found switch
    {
        null => false,
        int count => count > 0,
        System.Collections.IEnumerable many => many.Cast<object>().Any(),
        _ => true,
    };

    private async Task<IReadOnlyList<string>> AnswersAsync(OthersThings.Row row, Actor actor)
    {
        var answers = new List<string>();
        foreach (var verb in VerbMethod.All.Where(verb => verb.Name == row.Verb))
        {
            answers.Add(await verb.AnswerAsync(
                one.Host.Services.GetService(verb.Verb)!, actor, // the program has every verb
                [(row.Argument, await one.ThingAsync(row.Thing, row.Argument)), .. OthersThings.Beside(row.Verb, one.Office.Today)]));
        }

        Assert.NotEmpty(answers);
        return answers;
    }

    /// <summary>A program with one thing of every kind.</summary>
    public sealed class OneOffice : IAsyncLifetime
    {
        private string task = "";
        private int absence;
        private int token;

        public OneOffice() => Office = new Office(Host);

        public WebHost Host { get; } = new();

        public Office Office { get; }

        public OneOfEach Things { get; private set; } = default!; // InitializeAsync

        public async ValueTask InitializeAsync()
        {
            Things = await OneOfEach.MakeAsync(Office);
            var (lead, author) = (await Office.ActorAsync("leitung"), await Office.ActorAsync("autorin"));
            await Host.Get<RecordAbsence>().RunAsync((await Office.ActorAsync("patin")).Id, Office.Today, null, lead, default).Must();
            absence = (await Host.Get<AbsenceQueries>().FindAsync(lead, default))!.Rows[0].Id; // just recorded
            await Host.Get<CreatePersonalToken>().RunAsync(author.Id, "Skript", TokenScope.Read, 30, author, default).Must();
            token = (await Host.Get<PersonalTokenQueries>().ListAsync(author, default))[0].Id;
            task = (await Host.Get<InboxQueries>().FindAsync(lead, default)).Sections[0].Items[0].Key;
        }

        /// <summary>The thing as the verb's parameter takes it.</summary>
        public async Task<object> ThingAsync(string thing, string argument)
        {
            if (thing is "task") return task;
            if (thing is "absence") return absence;
            if (thing is "token") return token;
            if (!thing.Contains('{', StringComparison.Ordinal)) return (await Office.ActorAsync(thing)).Id;
            var value = Things.Address(thing);
            return argument == "slug" ? value : int.Parse(value[(value.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
