"""What people write: commands, words in a session, answers to a question, and anything else."""

from collections.abc import Awaitable, Callable
from functools import partial

from handlers import begin, free, labels, owners, pain, questions, remind, safety, stopping, zones
from handlers.ask import Ask
from handlers.commands import ALL, ANSWERS, COMMANDS, STOP, UNSPOKEN, Do, command_of, run
from handlers.delivery import deliver
from handlers.replies import voice_message
from handlers.words import all_is_well, in_session, leads_here
from lumbar.coach.question import Question
from lumbar.coach.standing import silent
from lumbar.language.replies import Meaning
from lumbar.language.talk import Talk
from lumbar.reading import said as reader
from lumbar.reading.commands import Command, command_inside
from lumbar.reading.free import SHORT, Request
from lumbar.reading.meant import denies, meant
from lumbar.reading.named import exercise_called, routine_named
from lumbar.reading.own import read_in
from lumbar.reading.replies import Said
from lumbar.reading.wanted import Wanted, wanted
from lumbar.screens import offers
from lumbar.screens import replies as session_screens
from lumbar.screens.exercise import shortened
from lumbar.screens.press_run import Run
from lumbar.screens.presses import (
    Press,
)
from lumbar.screens.screen import Screen
from lumbar.telegram.incoming import Incoming

LEADING_AWAY = {"said-thanks", "said-greeting", "said-sign", "said-no", "said-well"}
"""Lines that would lead away from a live session, to something else."""

KEPT = {**dict.fromkeys(LEADING_AWAY, "said-kept"), "lost": "lost-kept"}
"""What is said in place of a line to people who are to see a doctor first: it does not urge."""

ALBUM_SECONDS = 1.0
"""Seconds in which a part of an album that has words may come behind one that has none."""


def is_of_others(incoming: Incoming) -> bool:
    """Returns whether people in a group say something to each other, or to another bot."""
    if incoming.private or incoming.tap is not None:
        return False
    if incoming.command:
        return incoming.others
    return not incoming.to_us and incoming.voice is None


async def said(ask: Ask, pressed: Do) -> None:
    """Handles any message; one that was edited does what it says now.

    pressed: handles the press of a button, `ask.press`.
    """
    incoming = ask.incoming
    if incoming.edited and incoming.location is not None:
        return  # a live location that moves
    heard = ask.parts.heard
    first = heard.is_first(incoming)
    worded = bool(incoming.command or incoming.words or incoming.emoji)
    first_said = worded and heard.is_first_said(incoming)
    if not heard.is_news(incoming):
        return
    if ask.voice is not None and not incoming.edited:
        await voice_message(ask, _spoken)
    elif incoming.command:
        await _command(ask)
    elif ask.location is not None:
        await zones.located(ask)
    elif incoming.words or incoming.emoji:
        await _words(ask, pressed, first=first_said)
    elif first and not incoming.edited:
        await _file(ask)


async def _file(ask: Ask) -> None:
    """A picture or file without words; where it is a part of an album, another part may have them.

    Telegram sends the parts of an album one by one, and does not say how many there are.
    """
    if not ask.incoming.album:
        await _offer(ask, "said-file")
        return
    until = ask.parts.answers.until(ask.update_id)

    async def unless_said() -> None:
        await ask.parts.clock.sleep(ALBUM_SECONDS)
        if not ask.parts.heard.has_words(ask.incoming):
            await _offer(ask, "said-file")
            await deliver(ask, until)

    ask.parts.answers.owe(ask.update_id, unless_said)


async def _command(ask: Ask) -> None:
    """A command with a slash. In a group an unknown one is meant for another bot.

    So is one by another name of ours there, such as /menu, unless the bot is named, too.
    """
    theirs = owners.command_for(ask)
    if theirs is not None:
        await theirs(ask)
        return
    found = command_of(Command(ask.command, ask.words), ask.language)
    ours = ask.private or ask.incoming.named or ask.command in COMMANDS
    if found is not None and (ours or (found.name == STOP and leads_here(ask))):
        await run(ask, found)
        return
    if not ask.private:
        return
    words = f"{ask.command} {ask.words}"
    name = shortened(ask.command)
    ask.as_command("", words)
    if await in_session(ask):
        return
    near = reader.near_command(name.casefold(), ALL, ask.language.sayings.aliases)
    meant = Run(command=near, words=words.partition(" ")[2]) if near is not None else None
    await ask.say(
        offers.unknown_command(name, meant, ask.person.id, ask.language, private=ask.private)
    )


async def _words(ask: Ask, pressed: Do, *, first: bool) -> None:
    """A message that begins with no command.

    What is not understood gets one friendly line with buttons; where it was only edited, it had
    that already, as had an album if another part of it came first.
    """
    if await in_session(ask) or await _in_pain(ask):
        return
    if ask.incoming.forwarded:
        await _offer(ask, "said-elsewhere")
        return
    if first and not ask.incoming.edited and await all_is_well(ask):
        return
    asked_for = partial(_asked_for, pressed=pressed)
    for step in (_in_bed, asked_for, _safety_open, _talk, _named, zones.answered, _time):
        if await step(ask):
            return
    if ask.incoming.edited or not first or await _well(ask):
        return
    near = None if _is_live(ask) else reader.near_said(ask.words, ALL, ask.language)
    if near is not None and near.words:
        await _slip(ask, near)
    elif await _session_word(ask):
        return
    elif near is not None:
        await _slip(ask, near)
    else:
        sign = reader.is_sign(ask.words or ask.incoming.emoji)
        await _offer(ask, "said-sign" if sign else "lost")


async def _safety_open(ask: Ask) -> bool:
    """Where the safety question stands open, what is no answer has it asked once more."""
    if not ask.private or ask.incoming.edited or _is_live(ask):
        return False
    return await safety.asked_again(ask)


async def _in_pain(ask: Ask) -> bool:
    """Words of pain or alarm where no session is on: the signs first, then ways to move."""
    felt = _said(ask)
    if felt.meaning not in {Meaning.PAIN, Meaning.ALARM} or _is_called(ask):
        return False
    await pain.outside(ask, felt, ask.words)
    return True


async def _in_bed(ask: Ask) -> bool:
    """Whether to rest in bed, asked where no session is on: what is said of a back that hurts."""
    if _is_live(ask) or not reader.asks_to_rest(ask.words, ask.language):
        return False
    await pain.outside(ask, Said(Meaning.PAIN), ask.words)
    return True


def _is_called(ask: Ask) -> bool:
    """Whether a text is a command's name and nothing else: "stats" is no slip of "stabs"."""
    called = reader.command_said(ask.words, ALL, ask.language)
    # "Remind me" is taken with anything behind it, which may be pain.
    return called is not None and not called.words and called.name != Question.REMIND


def _said(ask: Ask) -> Said:
    return meant(ask.words or ask.incoming.emoji, ask.language)


async def _asked_for(ask: Ask, pressed: Do) -> bool:
    """A command inside a text or without its slash, a label, an answer; whether it was one.

    A label goes first, because it stands before the person; then the plea to be left in peace
    for good, then a command's mere name. What the bot has asked comes before words with anything
    behind.
    """
    if await _run(ask, command_inside(ask.words, ALL)) or await _labelled(
        pressed, labels.on_screen, ask
    ):
        return True
    asked = _wanted(ask)
    steps: tuple[Callable[[Ask], Awaitable[bool]], ...] = (
        partial(_run, found=asked.first),
        partial(_answered, request=asked.request),
        partial(_free, request=asked.request),
        partial(_run, found=asked.called),
        partial(_labelled, pressed, labels.anywhere),
    )
    for step in steps:
        if await step(ask):
            return True
    return False


async def _free(ask: Ask, request: Request | None) -> bool:
    if request is not None and not (request.command == SHORT and await _safety_open(ask)):
        await free.answer(ask, request)  # "too long" may be about the safety question
    return request is not None


def _wanted(ask: Ask) -> Wanted:
    """What a text asks for; while a session is on, no mere screen, which would bury it."""
    return wanted(ask.words, ask.local_now, ALL, ask.language, screens=not _is_live(ask))


async def _run(ask: Ask, found: Command | None) -> bool:
    if found is not None:
        await run(ask, found)
    return found is not None


async def _labelled(
    pressed: Do, find: Callable[[Ask], tuple[Press, int | None] | None], ask: Ask
) -> bool:
    """Presses the button whose label was typed, if one is found; returns whether it was."""
    found = find(ask)
    if found is None:
        return False
    ask.press, ask.message = found
    await pressed(ask)
    return True


async def _answered(ask: Ask, request: Request | None) -> bool:
    """Takes the text as the answer to the question that waits; returns whether that is done.

    What is no answer to it, and asks for something else, is left to that. A no lets go of it, and
    turns nothing off that is set.
    """
    if questions.waiting(ask) is None or reader.says_little(ask.words, ask.language):
        return False
    if request is None and reader.answers_yes(ask.words, ask.language) is False:
        await questions.over(ask)
        return False
    why = await questions.answered(ask, ANSWERS)
    if why is None:
        return True
    if request is not None:
        return False
    talks = reader.talk_said(ask.words, ask.language) is not None
    return not talks and await questions.unread(ask, why)


async def _talk(ask: Ask) -> bool:
    """A greeting, thanks, little time, yes or no; returns whether it was one."""
    minutes = reader.minutes_said(ask.words, ask.language)
    kind = reader.talk_said(ask.words, ask.language)
    if (minutes is not None or kind is Talk.HURRY) and not _is_live(ask):
        await free.little_time(ask, minutes)
    elif kind is Talk.STOP:
        await stopping.stop(ask)
    elif reader.answers_yes(ask.words, ask.language) is False:
        await _offer(ask, "said-no")
    elif kind is Talk.THANKS:
        await _offer(ask, "said-thanks")
    elif kind is Talk.GREETING:
        await _offer(ask, "said-greeting", short=begin.minutes(ask)[1])
    else:
        return False
    return True


async def _named(ask: Ask) -> bool:
    """The name of an exercise or a routine; returns whether it was one."""
    for language in read_in(ask.language):
        core = reader.core(ask.words, language)
        if exercise_called(core, language) is not None:
            await run(ask, Command("exercises", core))
            return True
        if routine_named(core, language):
            await run(ask, Command("routine", core))
            return True
    return False


async def _time(ask: Ask) -> bool:
    """A time of day that answers nothing: asks whether to remind then; returns whether it did."""
    return not _is_live(ask) and await remind.offered(ask)


async def _well(ask: Ask) -> bool:
    """Words that nothing hurts, or that somebody is well; returns whether they were."""
    well = reader.is_well(ask.words, ask.language)
    if not well and not denies(ask.words, ask.language):
        return False
    return await _offer(ask, "said-well")


async def _spoken(ask: Ask, words: str, sure: bool) -> bool:
    """Words that were heard where no session is on; returns whether they were understood.

    What was said for sure and only shows something is done as if it was typed. Anything else that
    a command would do waits for a tap.
    """
    ask.as_command("", words)
    asked = _wanted(ask)
    request, found = asked.request, asked.called
    if request is not None and request.says_more and request.command in ALL:
        found = Command(request.command, request.words)
    if found is None:
        return sure and (await _talk(ask) or await _named(ask) or await _well(ask))
    if sure and not found.words and found.name not in UNSPOKEN:
        await run(ask, found)
        return True
    key = "reply-heard" if sure else "reply-perhaps"
    text = ask.language(key, words=shortened(words))
    meant = Run(command=found.name, words=found.words)
    await ask.say(offers.meant(text, meant, ask.person.id, ask.language))
    return True


async def _slip(ask: Ask, near: Command) -> None:
    """Offers the command that was meant by words with a slip of the pen in them."""
    meant = Run(command=near.name, words=near.words)
    text = ask.language("near-command", words=shortened(ask.words), near=near.name)
    await ask.say(offers.meant(text, meant, ask.person.id, ask.language))


def _is_live(ask: Ask) -> bool:
    return ask.session is not None and ask.session.live


async def _session_word(ask: Ask) -> bool:
    """What would mean something in a session, but none is on; returns whether it was that."""
    meaning = _said(ask).meaning
    if meaning is Meaning.GO_ON and reader.is_sign(ask.words or ask.incoming.emoji):
        return False  # a nod
    if meaning is Meaning.NONE:
        return labels.is_of_session(ask) and await _offer(ask, "reply-idle")
    if meaning is Meaning.GO_ON and not _is_live(ask):
        await run(ask, Command("routine"))
    elif meaning in {Meaning.EASIER, Meaning.HARDER}:
        await run(ask, Command("level"))
    elif meaning is Meaning.DOUBT:
        await pain.outside(ask, _said(ask), ask.words)
    elif meaning is Meaning.STOP:
        await stopping.stop(ask)
    else:
        await _offer(ask, "reply-idle")
    return True


async def _offer(ask: Ask, key: str, **arguments: str | float) -> bool:
    """Says a line with buttons: those of a live session, else those for what the bot can do.

    Returns True.
    """
    person = ask.parts.live_sessions.person(ask.person.id) or ask.person
    session = session_screens.session_of(person)
    if session is not None and session.alarm:
        pain.stays(ask)  # where to get help, and nothing that leads on
        return True
    if session is not None:
        known = (person, ask.now, ask.parts.library, ask.language)
        kind = key in LEADING_AWAY
        await ask.say(session_screens.said("said-live" if kind else "lost-live", *known))
        return True
    if silent(person) and ask.private:
        await ask.say(offers.kept_silent(KEPT.get(key, key), person.id, ask.language))
        return True
    rows = offers.home(person.id, ask.language, private=ask.private)
    await ask.say(Screen(text=ask.language(key, **arguments), rows=rows))
    return True
