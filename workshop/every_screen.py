"""Every screen outside a session: what a screen of which person in which state.

Each generator gives screens by name. The tests check them, and workshop/screens.py puts them on a
page.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product

from lumbar.coach.manner import offer_to
from lumbar.coach.person import Person, today
from lumbar.coach.safety import Answer, Condition, Safety, Why
from lumbar.coach.wish import Wish
from lumbar.language.languages import Language
from lumbar.screens import (
    about,
    beginning,
    exercise,
    offers,
    order,
    pauses,
    person,
    reminder,
    reminders,
    safety,
    schedule,
    voice,
    where,
)
from lumbar.screens.flare import flare
from lumbar.screens.press_run import Run
from lumbar.screens.presses import RemindAs
from lumbar.screens.screen import Screen
from workshop.people import (
    BARE,
    CLOCKS,
    HERE,
    LIBRARY,
    LONGER,
    MANY_PLACES,
    NINE,
    OWN,
    SHORT,
    SPEAKERS,
    START,
    START_DAY,
    TODAY,
    WISHES,
    Show,
    meant,
    news,
    next_ones,
    pauses_to_come,
    schedules,
)

Named = tuple[str, Screen]


def schedule_screens(of: Person, show: Show) -> Iterator[Named]:
    """Reminders, sit breaks, zones and pauses, as they are set."""
    language = show.language
    for name, at in schedules(of):
        for next_at in next_ones():
            yield f"remind, {name}", schedule.remind(at, next_at, HERE, language)
        said = [schedule.remind_text(at, None, HERE, language), language("zone-change")]
        for place in ("Stockholm", exercise.shortened(show.typed)):
            yield f"zone known, {name}", where.known(place, 0, -210, said, language)
        yield f"pause, {name}", pauses.pause_choices(at, HERE, NINE, language)
        if at.rest_until is not None:
            yield f"rested, {name}", pauses.rested(at, NINE, language)
        yield f"breaks, {name}", schedule.breaks(at, HERE, language)
        yield f"settings, {name}", person.settings(at, "Stockholm", HERE, language)
        yield f"resumed, {name}", pauses.resumed(said, language)
    yield "zone question", where.question((), of.id, language)
    first, lost = language("zone-first"), language("zone-lost", zone=exercise.shortened(show.typed))
    for before in (None, first, lost):
        yield "zone question with times", where.question(CLOCKS, of.id, language, before)
    yield "zone, other", where.other(language)
    why = language("unsure", said=exercise.shortened(show.typed))
    yield "pause, unread", pauses.pause_choices(of, HERE, NINE, language, why)
    example = language("example-remind")
    yield "unsure", reminders.unsure(why, meant(of.id), example, TODAY, language)
    week = [RemindAs(owner=of.id, times=(570,), days=(day,), also=False) for day in range(7)]
    yield "unsure of the day", reminders.on_which_day(language("unsure-weekly"), week, language)
    yield "unsure of all", reminders.unsure(why, [], example, TODAY, language)
    yield "fixed zone", where.known("UTC+05:30", 1439, None, [], language)
    for places in ([("Mumbai", "Asia/Kolkata")], MANY_PLACES):
        yield "zones of a time", where.which(places, of.id, language)
        for guess in (False, True):
            yield "zone choices", schedule.zone_choices(of.id, places, language, guess=guess)
    yield from _pauses(of, language)


def _pauses(of: Person, language: Language) -> Iterator[Named]:
    """Pauses as they are set and cancelled."""
    for until in (None, date(2026, 11, 23), date(2026, 11, 29), date(2026, 11, 30), date.max):
        yield f"paused until {until}", pauses.paused(of, until, TODAY, language)
    for one in pauses_to_come():
        for next_at in next_ones():
            screen = pauses.announced(of, one.first, one.until, next_at, HERE, language)
            yield f"paused from {one.first}", screen
    for private in (True, False):
        yield "pause cancelled", pauses.called_off(of, [], language, private=private)


def coming_screens(of: Person, show: Show) -> Iterator[Named]:
    """What comes by itself: every reminder, every sit break, and the answers to both."""
    language = show.language
    for told in (None, *news()):
        for plan in (SHORT, OWN):
            name = f"reminder, {told.says if told else plan.routine}"
            yield name, reminder.reminder(of, TODAY, 570, plan, told, LIBRARY, language)
    for plan in (BARE, LONGER):
        name = f"reminder with nothing left, whole {plan.whole}"
        yield name, reminder.reminder(of, TODAY, 570, plan, None, LIBRARY, language)
    yield "later", reminder.reminder_later(of, TODAY, "23:45", "short", language)
    for step in (None, (LIBRARY.exercises["bridge"], 1)):
        yield "taken up", reminder.taken_up(language("button-whole"), step, language)
    yield "nudge bare", reminder.nudge(of, 1, None, language)
    for key in LIBRARY.routines["breaks"].exercises:
        for number in range(reminder.BREAKS):
            one = LIBRARY.exercises[key]
            yield f"nudge {key} {number}", reminder.nudge(of, number, one, language)
            yield (
                f"done {key} {number}",
                reminder.nudge_done(number, language.names.exercise(one.key), language),
            )


OFFERED = (
    "lost",
    "said-thanks",
    "said-sign",
    "said-file",
    "said-elsewhere",
    "let-go",
    "reply-idle",
)
"""The lines that stand above the buttons for what the bot can do."""


def offered_screens(of: Person, show: Show) -> Iterator[Named]:
    """What has buttons for whatever comes next."""
    language = show.language
    for private in (True, False):
        for key in OFFERED:
            yield key, offers.offer(key, of.id, language, private=private)
        for near in (None, Run(command="routine"), Run(command="remind", words=show.typed)):
            name = exercise.shortened(show.typed)
            screen = offers.unknown_command(name, near, of.id, language, private=private)
            yield "unknown command", screen
    for minutes in (None, 1, 10, 60):
        yield f"{minutes} minutes", offers.has_minutes(minutes, 26, 5, of.id, language)
    yield "hurts", safety.hurts(of, language)
    yield "flare", flare(of, language)
    yield "alarm", safety.alarm(of, language)
    for known in (True, False):
        yield "stops", offers.stops(of, HERE, language, known=known)
    yield "stopped", offers.stops(of, HERE, language, known=True, done="remind-off")


def safety_screens(of: Person, wish: Wish | None, show: Show) -> Iterator[Named]:
    """The safety question, and all that follows from it."""
    language = show.language
    for why in Why:
        yield f"safety question, {why}", safety.question(of, wish, why, language)
    told = replace(of, zone="Europe/Stockholm")
    for answer in (Answer.EMERGENCY, Answer.DOCTOR):
        said = replace(told, safety=Safety(answer=answer, at=START))
        yield f"safety, {answer}", safety.advice(said, wish, language)
    yield "safety, which list", safety.which_yes(of, wish, language)
    yield "safety, surgery", safety.surgery(of, wish, language)
    for conditions in ((), *((one,) for one in Condition), tuple(Condition)):
        for operated, cleared in ((None, False), (START_DAY, False), (START_DAY, True)):
            answer_ = Safety(
                answer=Answer.CLINICIAN,
                at=START,
                conditions=conditions,
                surgery=operated,
                cleared=cleared,
            )
            said = replace(of, safety=answer_)
            name = f"safety, {', '.join(conditions) or 'a clinician'}"
            yield name, safety.conditions(said, wish, language)
            yield name, safety.clinician_says(said, wish, language)
            yield name, safety.wait(said, wish, START_DAY, language)
            yield name, safety.free(said, wish, language)
            yield name, safety.unsuited(said, LIBRARY.exercises["superman"], language)
            yield name, safety.unsuited(said, None, language)


def begin_screens(of: Person, show: Show) -> Iterator[Named]:
    """The begin screen with each manner, alone and with the welcome above it."""
    language = show.language
    hello = beginning.hello(26, 5, language)
    for speaks, heard, by_itself in product((False, True), repeat=3):
        likes = replace(of, voice=heard, by_itself=by_itself, chosen=True)
        offer = offer_to(likes, LIBRARY, START, speaks=speaks)
        name = f"begin, {'aloud' if speaks and heard else 'silent'}{', by itself' * by_itself}"
        if offer is not None:
            yield name, beginning.begin_screen(of.id, offer, LIBRARY, language)
            yield f"{name}, welcome", beginning.begin_screen(of.id, offer, LIBRARY, language, hello)


def standing_screens(of: Person, show: Show) -> Iterator[Named]:
    """Every screen that needs no session."""
    language = show.language
    day = today(of, START)
    yield "welcome", beginning.welcome(of.id, 26, 5, language)
    yield "help", about.help_(show.commands, language)
    for wish in (None, *WISHES):
        yield from safety_screens(of, wish, show)
    yield from offered_screens(of, show)
    for chair in (False, True):
        choice = beginning.choose(of.id, 26, 5, language, chair=chair, standing=chair)
        yield "choose a routine", choice
    yield from begin_screens(of, show)
    yield "level", person.level(of, LIBRARY, language)
    yield (
        "level unknown",
        person.level(of, LIBRARY, language, unknown=exercise.shortened(show.typed)),
    )
    yield "settings", person.settings(of, "Stockholm", HERE, language)
    yield (
        "settings without a zone",
        person.settings(of, language("settings-no-zone"), HERE, language),
    )
    silent = person.settings(of, "Stockholm", HERE, language, speaks=False)
    yield "settings without a voice", silent
    yield "progress", person.progress(of, day, language)
    for on in (False, True):
        for speaker in ("", "man", "gone"):
            heard = replace(of, voice=on, speaker=speaker)
            yield f"voice, {'on' if on else 'off'}", voice.voice(heard, SPEAKERS, language)
    yield "voice, none", voice.voice(of, (), language)
    for key in ("unknown", "missing", "refused", "private", "no"):
        yield f"voice {key}", about.plain(f"voice-{key}", language)
    yield "forget", person.forget(of, language)
    yield "exercises", exercise.exercise_list(of, LIBRARY, language)
    yield "nothing left", order.nothing_left(of, LIBRARY, language)
    bend, cat = (LIBRARY.exercises[key] for key in ("forward-bend", "cat"))
    for other in (cat, None):
        for hours in (0, 9):
            now = START + hours * 3600
            yield f"waits, {hours} hours later", order.waits(bend, other, of, now, language)
    yield "no exercise", exercise.no_exercise(show.typed, of, LIBRARY, language)
    stretches = [LIBRARY.exercises[key] for key in ("cat", "forward-bend")]
    yield "no stretch", exercise.no_stretch(show.typed, stretches, language)
    for key, one in LIBRARY.exercises.items():
        for moves in (False, True):
            shown = exercise.exercise_alone(one, of, language, moves=moves)
            yield f"exercise, {key}", shown
