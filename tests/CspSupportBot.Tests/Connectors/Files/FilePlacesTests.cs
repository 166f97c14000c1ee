using System.Net;
using CspSupportBot.Connectors.Files;

namespace CspSupportBot.Tests.Connectors.Files;

/// <summary>Where a file may be fetched from: whoever writes the message writes the address.</summary>
public sealed class FilePlacesTests
{
    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/aiko/_layouts/15/download.aspx?UniqueId=1&tempauth=x", true)]
    [InlineData("https://CONTOSO.SharePoint.com/x", true)]
    [InlineData("http://contoso.sharepoint.com/x", false)]
    [InlineData("https://contoso.sharepoint.com:8443/x", false)]
    [InlineData("https://user@contoso.sharepoint.com/x", false)]
    [InlineData("https://sharepoint.com/x", false)]
    [InlineData("https://contoso.sharepoint.com.evil.example/x", false)]
    [InlineData("https://evilsharepoint.com/x", false)]
    [InlineData("https://smba.trafficmanager.net/amer/v3/attachments/1/views/original", false)]
    [InlineData("https://169.254.169.254/metadata/identity", false)]
    [InlineData("http://127.0.0.1:3978/x", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Only_OneDrive_is_trusted(string address, bool isTrusted) => Assert.Equal(isTrusted, new FilePlaces(allowsLoopbackHttp: false).Trusts(new Uri(address)));

    [Theory]
    [InlineData("http://127.0.0.1:3978/x", true)]
    [InlineData("http://localhost/x", true)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("http://10.0.0.1/x", false)]
    public void This_machine_is_trusted_only_where_Teams_may_be_on_it(string address, bool isTrusted) => Assert.Equal(isTrusted, new FilePlaces(allowsLoopbackHttp: true).Trusts(new Uri(address)));

    [Theory]
    [InlineData("13.107.136.9", true)]
    [InlineData("2620:1ec:8f8::9", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:13.107.136.9", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void Only_addresses_of_the_internet_are_connected_to(string address, bool isPublic) => Assert.Equal(isPublic, FilePlaces.IsPublic(IPAddress.Parse(address)));
}
