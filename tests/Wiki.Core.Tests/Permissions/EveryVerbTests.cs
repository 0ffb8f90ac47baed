using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Permissions;

/// <summary>
/// The second lock: pages hide what a person may not do, and each verb refuses it all the same, before it looks at what was sent.
/// Whoever lacks the right has every other one here, so that a verb that asks for the wrong right is found as well.
/// </summary>
public sealed class EveryVerbTests(EveryVerbTests.OneWorld one) : IClassFixture<EveryVerbTests.OneWorld>
{
    public static TheoryData<string> Guarded => [.. VerbRights.Guarded.Keys];

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task A_verb_refuses_whoever_has_every_other_right(string name)
    {
        var row = VerbRights.Guarded[name];

        foreach (var verb in VerbMethod.All.Where(verb => verb.Name == row.Verb))
        {
            Assert.Equal(row.Code, await verb.AnswerAsync(one.World.Get(verb.Verb), one.With(Enum.GetValues<Right>().Except(row.Rights)), row.Given));
        }
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Each_named_right_alone_opens_it(string name)
    {
        var row = VerbRights.Guarded[name];

        foreach (var verb in VerbMethod.All.Where(verb => verb.Name == row.Verb))
        {
            foreach (var right in row.Rights) Assert.NotEqual(row.Code, await verb.AnswerAsync(one.World.Get(verb.Verb), one.With([right]), row.Given));
        }
    }

    [Fact]
    public void Every_verb_is_in_one_of_the_lists()
    {
        string[] listed = [.. VerbRights.Guarded.Values.Select(row => row.Verb), .. OthersThings.Verbs, .. VerbRights.Exceptions.Keys];

        Assert.Empty(VerbMethod.All.Select(verb => verb.Name).Except(listed));
        Assert.Empty(listed.Except(VerbMethod.All.Select(verb => verb.Name)));
    }

    /// <summary>A verb may ask for no right only where there is nothing to name but oneself: no number, no address of a thing.</summary>
    [Fact]
    public void What_asks_for_no_right_names_nobody_and_nothing_else()
    {
        foreach (var verb in VerbMethod.All.Where(verb => VerbRights.Exceptions.ContainsKey(verb.Name)))
        {
            Assert.DoesNotContain(verb.Method.GetParameters(), parameter => parameter.ParameterType == typeof(int) || parameter.ParameterType == typeof(int?) || parameter.Name is "slug" or "key" or "userName");
        }

        Assert.Equal(["ChangePassword", "RecordExternalCourse"], VerbRights.Exceptions.Keys.Order(StringComparer.Ordinal)); // a third one is worth a thought
    }

    /// <summary>A world that all lines share: nothing changes in it.</summary>
    public sealed class OneWorld : IAsyncLifetime
    {
        public World World { get; private set; } = default!; // InitializeAsync

        public async ValueTask InitializeAsync() => World = await World.NewAsync();

        /// <summary>A person of a Fachstelle with these rights and no role.</summary>
        public Actor With(IEnumerable<Right> rights) => World.Cast.Cem with { Rights = rights.ToHashSet(), Team = "humanitaer", Level = SigningLevel.S4 };

        public ValueTask DisposeAsync() => World.DisposeAsync();
    }
}
