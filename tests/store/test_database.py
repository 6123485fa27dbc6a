"""A database that cannot be used is told in one clear line, and never with its password."""

import asyncio
import logging
import traceback
from collections.abc import Iterator

import pytest

from lumbar.store.postgres.address import address_of, each_host
from lumbar.store.postgres.database import Database, versions
from lumbar.store.protocol import CannotUse, StoreError
from tests.postgres import ASKED, Server, free_port, running_server
from tests.proxy import proxy_to

BOT = 7
SECRET, CODED = "Zä9q/w0rt", "Z%C3%A49q%2Fw0rt"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running_server() as running:
        running.ask("postgres", f"create role {ASKED} login password '{SECRET}'")
        yield running


async def refused(url: str, error: type[Exception] = CannotUse) -> str:
    """Returns what is said of a database that cannot be opened; looks for the password in it."""
    with pytest.raises(error) as caught:
        await Database.open(url, BOT)
    assert type(caught.value) is error
    everything = "".join(traceback.format_exception(caught.value))
    for secret in (SECRET, CODED, "9q", "w0rt"):
        assert secret not in everything
    line = str(caught.value)
    assert "\n" not in line
    return line


@pytest.mark.parametrize(
    "url",
    [
        "",
        "p9qw0rt",
        "mysql://me:p9qw0rt@host/lumbar",
        "me:p9qw0rt@host",
        "postgresql://me:p9q/w0rt@host/lumbar",
        "postgresql://me:p9q?w0rt@host/lumbar",
        "postgresql://me:p9q#w0rt@host/lumbar",
        "postgresql://me:99/w0rt@host/lumbar",
        "postgresql://me:p9qw0rt@host:p9q/lumbar",
        "postgresql://me:p9qw0rt@host:65536/lumbar",
        "postgresql://me:p9qw0rt@[::1/lumbar",
        "postgresql://me:p9qw0rt@ho st/lumbar",
        "postgresql:///x?password=p9q@w0rt",
    ],
)
async def test_what_is_no_url_of_postgresql_is_not_repeated(url: str) -> None:
    line = await refused(url)
    assert "no URL" in line
    assert "postgresql://USER:PASSWORD@HOST:PORT/DATABASE" in line
    assert "host/lumbar" not in line


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("postgresql://me:p@host/lumbar?sslmode=require", "postgresql://host/lumbar"),
        ("postgresql://me:p%40@a:1,[::1]:2,c/x", "postgresql://a:1,[::1]:2,c/x"),
        ("postgresql://a:b@one:1,two:2/x?c=d", "postgresql://one:1,two:2/x"),
        ("postgres://host/lumbar?user=me&password=p", "postgres://host/lumbar"),
        ("postgresql:///lumbar", "postgresql:///lumbar"),
    ],
)
def test_an_address_has_hosts_and_name_alone(url: str, address: str) -> None:
    assert address_of(url) == address


def test_each_host_has_a_url_of_its_own() -> None:
    assert each_host("postgresql://me:p%40@a:1,[::1]:2,c/x?y=z") == [
        "postgresql://me:p%40@a:1/x?y=z",
        "postgresql://me:p%40@[::1]:2/x?y=z",
        "postgresql://me:p%40@c/x?y=z",
    ]
    assert each_host("postgresql:///x") == ["postgresql:///x"]


async def test_a_wrong_option(server: Server) -> None:
    url = f"{server.database(login=f'{ASKED}:{CODED}')}?sslmode=perhaps"
    assert "sslmode" in await refused(url)


async def test_a_host_that_nobody_knows() -> None:
    url = f"postgresql://me:{CODED}@nobody.invalid/lumbar"
    with pytest.raises((CannotUse, StoreError), match=r"nobody\.invalid") as caught:
        await Database.open(url, BOT)
    assert "9q" not in str(caught.value)


async def test_a_port_that_refuses_may_be_taken_later() -> None:
    line = await refused(f"postgresql://me:{CODED}@127.0.0.1:{free_port()}/x", StoreError)
    assert "cannot be reached" in line


async def test_a_right_password_lets_in(server: Server) -> None:
    url = server.database(f"owner {ASKED}", login=f"{ASKED}:{CODED}")
    database = await Database.open(url, BOT)
    assert "9q" not in repr(database) + database.where
    await database.close()


async def test_a_wrong_password(server: Server) -> None:
    line = await refused(server.database(login=f"{ASKED}:{CODED}9"))
    assert "password" in line
    assert ASKED in line


async def test_a_user_that_is_none(server: Server) -> None:
    assert "nobody" in await refused(server.database(login=f"nobody:{CODED}"))


async def test_a_database_that_is_not_there(server: Server) -> None:
    url = f"postgresql://lumbar:{CODED}@127.0.0.1:{server.port}/elsewhere"
    assert "elsewhere" in await refused(url)


async def test_no_right_to_make_tables(server: Server) -> None:
    url = server.database(login=f"{ASKED}:{CODED}")
    server.ask_in(url.replace(f"{ASKED}:{CODED}", ""), "revoke create on schema public from public")
    line = await refused(url)
    assert "cannot be set up" in line
    assert "permission denied" in line


async def test_a_schema_of_a_newer_version(server: Server) -> None:
    url = server.database()
    await (await Database.open(url, BOT)).close()
    server.ask_in(url, "insert into lumbar_schema values (99)")
    line = await refused(url)
    assert "99" in line
    assert f"up to {max(versions())}" in line


async def test_the_database_of_another_bot(server: Server) -> None:
    url = server.database()
    await (await Database.open(url, BOT + 1)).close()
    line = await refused(url)
    assert f"bot {BOT + 1}" in line
    assert f"bot {BOT};" in line


async def test_a_postgresql_that_is_too_old(server: Server) -> None:
    url = server.database()
    version = server.ask("postgres", "show server_version_num").strip()[:2].encode()
    async with proxy_to(server.port) as proxy:
        proxy.replaced[b"server_version\0" + version] = b"server_version\0" + b"12"
        line = await refused(url.replace(str(server.port), str(proxy.port)))
    assert "is PostgreSQL 12" in line
    assert "expected 13 or newer" in line


async def test_a_database_that_has_no_place_for_every_language(server: Server) -> None:
    assert "LATIN1" in await refused(server.database("encoding 'LATIN1'"))


async def test_a_full_server_may_have_room_later(server: Server) -> None:
    url = server.database("connection limit 0", login=f"{ASKED}:{CODED}")
    assert "too many connections" in await refused(url, StoreError)


@pytest.mark.parametrize("option", ["", "?target_session_attrs=read-write"])
async def test_a_server_that_only_reads_may_write_later(server: Server, option: str) -> None:
    url = server.database()
    name = url.rpartition("/")[2]
    server.ask("postgres", f"alter database {name} set default_transaction_read_only = on")
    with pytest.raises(StoreError):
        await Database.open(url + option, BOT)


async def test_two_processes_may_set_up_the_same_database_at_once(server: Server) -> None:
    url = server.database()
    opened = await asyncio.gather(*(Database.open(url, BOT) for _ in range(4)))
    for database in opened:
        await database.close()
    assert server.ask_in(url, "select version from lumbar_schema").split() == ["1"]


async def test_the_password_is_in_no_line_of_the_log(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    url = server.database(f"owner {ASKED}", login=f"{ASKED}:{CODED}")
    database = await Database.open(url, BOT)
    await database.close()
    assert "schema 1" in caplog.text
    assert "9q" not in caplog.text


async def test_what_an_array_is_is_asked_once_and_not_in_each_connection(server: Server) -> None:
    """An asyncpg in which that is otherwise would ask in each again."""
    database = await Database.open(server.database(), 7)
    asked: list[str] = []
    async with database.connection() as one, database.connection() as other:
        for connection in (one, other):
            connection.add_query_logger(lambda record: asked.append(record.query))
            assert await connection.fetchval("select $1::timetz[]", []) == []
    await database.close()
    ours = [query for query in asked if "timetz" in query]
    assert len(ours) == 2
    assert len(asked) > 2, "the first has asked what that is"
    assert asked[-1] == ours[-1]
    assert len(asked[asked.index(ours[0]) :]) == 2, "the second has not"
