"""Reminders in words: times and their days, those that come once, and what a line may mean."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import reduce

from lumbar.coach.person import Person
from lumbar.coach.schedule import Remind, Rule, Slot
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.press_pause import PauseFrom
from lumbar.screens.presses import PauseUntil, Press, RemindAs, RemindOnce
from lumbar.screens.screen import Button, Screen, rows
from lumbar.screens.when import days, from_until, times, until_when, when

WEEK = 7
HALF_A_WEEK = 4
"""Weekdays in the first of two rows of buttons."""
FORTNIGHT = 14


def has_reminders(person: Person, today: date) -> bool:
    """Whether any reminder is set that may still come."""
    remind = person.remind
    return remind is not None and bool((remind.on and remind.slots) or _once(remind, today))


def remind_words(person: Person, today: date, language: Language) -> Markup:
    """The reminders' days and times, and those that come once."""
    remind = person.remind
    if remind is None or not has_reminders(person, today):
        return language("remind-none")
    said = _again(remind, language) if remind.on else []
    said += [
        language("remind-once", when=when(slot.day, slot.at, today, language))
        for slot in _once(remind, today)
        if slot.day is not None
    ]
    return reduce(lambda before, one: language("remind-both", before=before, next=one), said)


def _again(remind: Remind, language: Language) -> list[Markup]:
    """Those that come again, a part for each set of dates."""
    groups: dict[Rule, list[int]] = {}
    for slot in remind.slots:
        groups.setdefault(remind.rule_of(slot), []).append(slot.at)
    return [
        language("remind-set", days=_dates(rule, language), times=times(of, language))
        for rule, of in groups.items()
    ]


def _once(remind: Remind, today: date) -> list[Slot]:
    """Those that come once and have not come."""
    return [
        slot
        for slot in remind.once
        if slot.day is not None and slot.day >= today and slot.open_on(slot.day)
    ]


def _dates(rule: Rule, language: Language) -> Markup:
    """The dates on which one comes: every other day, every 3 days, every other Monday."""
    if rule.every == 1 or rule.since is None:
        return days(rule.days, language)
    if rule.every % WEEK:
        return language("days-every", days=rule.every)
    weekday = rule.since.weekday()
    day = language.texts.weekday(weekday)
    return language("days-every-weeks", weeks=rule.every // WEEK, day=day, weekday=weekday)


# What a line may mean


def unsure(
    why: Markup,
    choices: Sequence[Press],
    example: Markup,
    today: date,
    language: Language,
    *,
    of: tuple[int, ...] = (),
) -> Screen:
    """Asks which of several things was meant; why: what can mean more than one.

    of: the weekdays of a time that is the only choice.
    """
    if not choices:
        return Screen(text=lines(why, language("unsure-none", example=example)))
    of = of if len(choices) == 1 else ()
    said = [_choice_words(press, today, language, of) for press in choices]
    buttons = [Button(_label(press, today, language), press) for press in choices]
    text = language("unsure-which", choices=Markup(language.texts.either(said)))
    return Screen(text=lines(why, text), rows=rows(*([button] for button in buttons)))


def on_which_day(why: Markup, choices: Sequence[RemindAs], language: Language) -> Screen:
    """Asks for the weekday, where nothing else is open; why: what is asked."""
    buttons = [
        Button(language.texts.weekday(press.days[0], width="abbreviated"), press)
        for press in choices
    ]
    return Screen(text=why, rows=rows(buttons[:HALF_A_WEEK], buttons[HALF_A_WEEK:]))


def offer(press: RemindAs | RemindOnce, today: date, language: Language) -> Screen:
    """Asks whether to remind at a time that was said and answers nothing."""
    what = _choice_words(press, today, language, ())
    if isinstance(press, RemindAs) and not press.days:
        what = language("remind-offer-at", times=what)
    text = language("remind-offer", what=what)
    button = Button(language("button-remind-then"), press)
    return Screen(text=text, rows=rows([button]))


def _choice_words(press: Press, today: date, language: Language, of: tuple[int, ...]) -> Markup:
    match press:
        case RemindAs():
            at = times(press.times, language)
            on = press.days or of
            if not on:
                return Markup(at)
            return language("remind-set", days=days(on, language), times=at)
        case RemindOnce():
            said = when(press.day, press.minute, today, language)
            return language("remind-once", when=said)
        case PauseUntil() if _ends_today(press, today):
            return language("pause-day")
        case PauseUntil():
            return until_when(press.day, press.minute, today, language)
        case PauseFrom():
            return from_until(press.first, press.until, today, language)
    raise TypeError(f"no line means {press}")


def _label(press: Press, today: date, language: Language) -> str:
    """Three words or fewer."""
    match press:
        case RemindAs():
            clocks = language.texts.joined(map(language.texts.clock, press.times))
            few = press.days and len(press.times) == 1
            return f"{clocks} {days(press.days, language)}" if few else clocks
        case PauseUntil() if _ends_today(press, today):
            return language("button-pause-today")
        case RemindOnce() | PauseUntil():
            day = _short_day(press.day, today, language)
            long = press.day.year != today.year
            at = language.texts.clock(press.minute) if press.minute and not long else ""
            return language.texts.joined(part for part in (day, at) if part)
        case PauseFrom(until=None):
            return _short_day(press.first, today, language)
        case PauseFrom(until=until) if until is not None:
            last = until - timedelta(days=1)
            day = _short_day(press.first, today, language)
            if last <= press.first:
                return language("pause-only", day=day)
            end = language.short_day(last)
            first = language.short_day(press.first)
            return language("pause-range", first=first, last=end)
    raise TypeError(f"no line means {press}")


def _ends_today(press: PauseUntil, today: date) -> bool:
    """Whether the pause ends with this day."""
    return not press.minute and press.day == today + timedelta(days=1)


def _short_day(day: date, today: date, language: Language) -> str:
    if day == today:
        return ""
    if day.year == today.year and day - today < timedelta(days=WEEK):
        return language.texts.weekday(day.weekday())
    return language.short_day(day, year=not language.same_year(day, today))
