using System.Net;
using System.Net.Sockets;

namespace OnRecord.Articles.Fetching;

/// <summary>Tells addresses of the public Internet from those of this machine, of private networks and of no one.</summary>
/// <remarks>
/// The blocks are those of the IANA special-purpose address registries that are not globally reachable, and multicast.
/// An IPv4 address inside an IPv6 address (mapped, translated, 6to4, ISATAP) counts as what it is; Teredo (2001::/32) and the
/// old compatible form (::/96) are never dialled.
/// </remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    // All else of IPv6 is reserved, local or multicast.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether anyone on the Internet could reach it.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (Inner(address) is { } inner)
        {
            return IsPublic(inner);
        }

        return (address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address))
            && !Array.Exists(NotPublic, n => n.Contains(address));
    }

    private static IPAddress? Inner(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return address.AddressFamily != AddressFamily.InterNetworkV6 ? null
            : Translated.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12, 4))
            : SixToFour.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(2, 4))
            : IsIsatap(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12, 4))
            : null;
    }

    // RFC 5214, section 6.1; fe80:: and the like stay private whatever is in them.
    private static bool IsIsatap(IPAddress address) =>
        address.GetAddressBytes().AsSpan(8, 4) is [0 or 2, 0, 0x5e, 0xfe]
        && !Array.Exists(NotPublic, n => n.Contains(address));
}
