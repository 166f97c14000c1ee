namespace CspSupportBot.Tests.Infrastructure;

/// <summary>Bytes that begin as a picture does.</summary>
public static class Pictures
{
    public static byte[] Png(int length = 12_000)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        byte[] begins = [0x89, (byte)'P', (byte)'N', (byte)'G'];
        begins.CopyTo(bytes, 0);
        return bytes;
    }
}
