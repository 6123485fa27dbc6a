"""A page on another port of this machine, in the same browser, against the local Telegram's."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from playwright.async_api import Browser

from sandbox.server import Sandbox
from sandbox.world import FIRST_PERSON as YOU
from tests.e2e.test_page import browser, pytestmark

__all__ = ["browser", "pytestmark"]
HOSTILE = """<!doctype html><title>other</title>
<iframe name="frame" src="URL/"></iframe>
<form id="form" method="post" enctype="text/plain" target="frame" action="URL/app/send">
<input name='{"person":1001,"chat_id":1001,"text":"by form","x":"' value='"}'></form>
<script>
const said = [];
const note = (name) => (value) => said.push(`${name}: ${value}`);
const body = JSON.stringify({person: 1001, chat_id: 1001, text: "by script"});
const tries = {
  page: () => fetch("URL/").then((answer) => answer.text()),
  blind: () => fetch("URL/app/send", {method: "POST", mode: "no-cors", body}).then(() => "sent"),
  plain: () => fetch("URL/app/send", {method: "POST", body}).then((answer) => answer.text()),
  world: () => fetch("URL/app/world", {credentials: "include"}).then((answer) => answer.text()),
  bot: () => fetch("URL/botTOKEN/sendMessage?chat_id=1001&text=x").then((a) => a.text()),
  blindBot: () => fetch("URL/botTOKEN/sendMessage?chat_id=1001&text=x", {mode: "no-cors"}),
  script: () => new Promise((done) => {
    const node = document.createElement("script");
    node.src = "URL/page/app.js";
    node.onload = () => done("loaded");
    node.onerror = () => done("refused");
    document.head.append(node);
  }),
  events: () => new Promise((done) => {
    const source = new EventSource("URL/app/events?person=1001");
    source.onmessage = (event) => done(event.data);
    source.onerror = () => { source.close(); done("refused"); };
  }),
};
document.getElementById("form").submit();
Promise.all(Object.entries(tries).map(([name, tried]) =>
  tried().then(note(name), () => note(name)("refused"))
)).then(() => { document.title = JSON.stringify(said); });
</script>"""


@asynccontextmanager
async def other_page(html: str) -> AsyncIterator[str]:
    """Serves a page on a port of its own; its address."""

    async def serve(_: web.Request) -> web.Response:
        return web.Response(text=html, content_type="text/html")

    app = web.Application()
    app.add_routes([web.get("/", serve)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
async def test_another_port_of_this_machine_reaches_nothing(name: str, browser: Browser) -> None:
    token = "42:known-even"
    sandbox = Sandbox(token)
    await sandbox.start()
    url = sandbox.url.replace("127.0.0.1", name)
    world = sandbox.world
    world.chats[YOU].started = True
    async with other_page(HOSTILE.replace("URL", url).replace("TOKEN", token)) as other:
        context = await browser.new_context()
        mine = await context.new_page()
        await mine.goto(url)
        await mine.get_by_test_id("start").wait_for()
        page = await context.new_page()
        await page.goto(other)
        async with asyncio.timeout(60):
            while (title := await page.title()) == "other":
                await asyncio.sleep(0.05)
        said = dict(line.split(": ", 1) for line in json.loads(title))
        frames = [await frame.content() for frame in page.frames if frame.name == "frame"]
        await context.close()
    await sandbox.stop()
    assert world.chats[YOU].messages == {}
    assert not [call for call in world.calls if call["ok"]]
    blind = {"blind", "blindBot"}
    assert {name for name, came in said.items() if came != "refused"} <= blind, said
    assert not any(sandbox.page_token in text for text in [*said.values(), *frames])
