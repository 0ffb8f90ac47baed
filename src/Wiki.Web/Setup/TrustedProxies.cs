using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Wiki.Web.Setup;

/// <summary>Which reverse proxies may say where a request really came from and that it came by TLS: those in WIKI_PROXIES, nobody else.</summary>
internal static class TrustedProxies
{
    /// <summary>WIKI_PROXIES: addresses or networks (10.0.0.5, 10.1.0.0/16), separated by blanks, commas or semicolons.</summary>
    private const string Setting = "WIKI_PROXIES";

    public static void Configure(IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.None;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var entry in (configuration[Setting] ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (IPAddress.TryParse(entry, out var address)) options.KnownProxies.Add(address);
                else if (IPNetwork.TryParse(entry, out var network)) options.KnownIPNetworks.Add(network);
                else throw new InvalidOperationException($"{Setting}: \"{entry}\" is neither an address nor a network.");
                options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            }
        });

    /// <summary>The key under which sign-in attempts of this connection are counted; one IPv6 line holds a /64.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null) return "unbekannt";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
