using Microsoft.AspNetCore.Authorization;
using Wiki.Core.Shared;

namespace Wiki.Web.Setup;

/// <summary>One policy per right; what the right means for a single thing is the verb's question.</summary>
public static class Policies
{
    public static string Of(Right right) => $"recht:{right}";

    internal static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var right in Enum.GetValues<Right>())
        {
            options.AddPolicy(Of(right), policy => policy.RequireAuthenticatedUser().AddRequirements(new RightRequirement(right)));
        }
    }
}

/// <summary>Opens a page or endpoint to people with this right: <c>@attribute [RequireRight(Right.Administer)]</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireRightAttribute(Right right) : AuthorizeAttribute(Policies.Of(right))
{
    public Right Right => right;
}

/// <summary>The right a policy asks for.</summary>
internal sealed record RightRequirement(Right Right) : IAuthorizationRequirement;

/// <summary>Answers <see cref="RightRequirement"/> from what the person may do now, not from what the cookie once said.</summary>
internal sealed class RightHandler(CurrentActor current) : AuthorizationHandler<RightRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        if (await current.FindAsync() is { } actor && actor.May(requirement.Right)) context.Succeed(requirement);
    }
}
