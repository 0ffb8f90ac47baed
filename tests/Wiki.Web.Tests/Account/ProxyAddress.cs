using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Wiki.Web.Tests.Account;

/// <summary>Lets requests of the test host, which have no network, come from an address.</summary>
internal sealed class ProxyAddress(IPAddress address) : IStartupFilter
{
    public static Action<IServiceCollection> Pretend(string address) =>
        services => services.AddSingleton<IStartupFilter>(new ProxyAddress(IPAddress.Parse(address)));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            http.Connection.RemoteIpAddress = address;
            return rest(http);
        });
        next(app);
    };
}
