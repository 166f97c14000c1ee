using System.Net.Sockets;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CspSupportBot.Tests.Storage;

/// <summary>Which failures are the store's, whatever they are wrapped in.</summary>
public sealed class StoreFaultsTests
{
    [Theory]
    [InlineData(13, 13, StoreFault.Full)]
    [InlineData(10, 4874, StoreFault.Full)]
    [InlineData(10, 778, StoreFault.Unreachable)]
    [InlineData(14, 14, StoreFault.Unreachable)]
    [InlineData(8, 8, StoreFault.Unreachable)]
    [InlineData(5, 5, StoreFault.Unreachable)]
    [InlineData(19, 2067, null)]
    [InlineData(11, 11, null)]
    public void SQLite_says_it_by_its_code(int code, int extended, StoreFault? expected) =>
        Assert.Equal(expected, StoreFaults.Of(new DbUpdateException("saving failed", new SqliteException("as the test wants", code, extended))));

    [Theory]
    [InlineData("53100", StoreFault.Full)]
    [InlineData("57P01", StoreFault.Unreachable)]
    [InlineData("57P03", StoreFault.Unreachable)]
    [InlineData("53300", StoreFault.Unreachable)]
    [InlineData("25006", StoreFault.Unreachable)]
    [InlineData("08006", StoreFault.Unreachable)]
    [InlineData("23505", null)]
    [InlineData("42P01", null)]
    public void PostgreSQL_says_it_by_its_state(string state, StoreFault? expected) =>
        Assert.Equal(expected, StoreFaults.Of(new InvalidOperationException("all tries failed", new PostgresException("as the test wants", "ERROR", "ERROR", state))));

    [Fact]
    public void A_network_that_breaks_is_the_store_s_and_anything_else_is_not()
    {
        Assert.Equal(StoreFault.Unreachable, StoreFaults.Of(new NpgsqlException("broken", new SocketException())));
        Assert.Null(StoreFaults.Of(new HttpRequestException("Teams is away", new SocketException())));
    }
}
