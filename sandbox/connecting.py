"""The page that tells how to connect a bot of any language: address, token, chats, examples."""

from __future__ import annotations

from html import escape

from sandbox.world import World

_KINDS = {"private": "private chat", "supergroup": "supergroup", "channel": "channel"}
_EXAMPLES = (
    (
        "curl",
        """curl {url}/bot{token}/sendMessage \\
  -d chat_id={person} -d text=Hello""",
    ),
    (
        "python-telegram-bot",
        """Application.builder().token("{token}")
    .base_url("{url}/bot")
    .base_file_url("{url}/file/bot")
    .build()""",
    ),
    (
        "aiogram",
        """api = TelegramAPIServer.from_base("{url}")
Bot("{token}", session=AiohttpSession(api=api))""",
    ),
    (
        "grammY",
        """new Bot("{token}", {{
  client: {{ apiRoot: "{url}" }},
}})""",
    ),
)
_LOCAL = (
    "Webhooks may be plain http, on any port and on this machine, as with a server of your own "
    "that is started with --local."
)
_STRICT = (
    "Webhooks must be ones that Telegram takes: https, ports 80, 88, 443 or 8443, no address of "
    "this machine. For a webhook on this machine start the sandbox with --local."
)


def connecting(world: World, url: str) -> str:
    """Return the HTML of the page, for a server at `url` such as http://127.0.0.1:8080."""
    person = next(iter(world.people), 0)
    words = {"url": url, "token": world.token, "person": person}
    examples = "".join(
        f"<h2>{name}</h2>\n<pre>{escape(text.format(**words))}</pre>\n" for name, text in _EXAMPLES
    )
    chats = "".join(
        f"<tr><td><code>{chat.id}</code></td><td>{escape(chat.title)}</td>"
        f"<td>{'forum' if chat.is_forum else _KINDS.get(chat.type, chat.type)}</td></tr>\n"
        for chat in world.chats.values()
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Connect a bot</title>
<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/style.css">
<link rel="stylesheet" href="/page/connect.css">
</head>
<body class="paper">
<main class="leaf">
<h1>Connect a bot</h1>
<p>This is a local Telegram for one bot, in any language. Give the bot this address and this token,
then write to it on the <a href="/">chat page</a>.</p>
<dl>
<dt>Bot API</dt><dd><code>{escape(url)}</code></dd>
<dt>Token</dt><dd><code>{escape(world.token)}</code></dd>
<dt>Files</dt><dd><code>{escape(url)}/file/bot{escape(world.token)}/…</code></dd>
</dl>
<h2>Chats</h2>
<table>
<tr><th>id</th><th>name</th><th>kind</th></tr>
{chats}</table>
<p>A private chat is open once its person has written to the bot. In a group a bot hears commands,
mentions and replies to it, unless it is an administrator.</p>
{examples}<h2>Webhooks</h2>
<p>{_LOCAL if world.local else _STRICT}</p>
</main>
</body>
</html>
"""
