"""What is noted of what a chat shows, also where the session is shown elsewhere by then."""

from dataclasses import replace
from functools import partial

from lumbar.coach import notes
from lumbar.coach.exercise import Dose, Sides
from lumbar.coach.live import Change, live_of
from lumbar.coach.over import Ending
from lumbar.coach.person import GuideMessage, Last, Left, Live, Person
from lumbar.coach.session import Session, State
from lumbar.coach.timeline import Item
from tests.every import every

YOU, OFFICE = 1001, -2001
NOW = 1_800_000_000.0
DOSE = Dose(sets=1, repetitions=1, hold=20, release=0, rest=0)
ITEM = Item(exercise="plank", rung=0, sides=Sides.BOTH, dose=DOSE)
SESSION = Session(
    id="s", routine="whole", plan=(ITEM,), by_itself=False, begun=NOW, state=State.RUNNING
)
LIVE = Live(session=SESSION, chat=YOU, instruction=5)
PERSON = Person(id=YOU, live=LIVE)
VOICE = GuideMessage(step=0, message=9, since=NOW)
LEFT = Left(chat=YOU, message=3, last=Last.INSTRUCTION)


def shown(**changes: object) -> Person:
    return notes.shown(PERSON, session="s", before=LIVE, changes=changes)


def test_what_was_sent_is_noted_where_the_session_is_shown_there() -> None:
    live = live_of(shown(countdown=6, of=0))
    assert (live.countdown, live.left) == (6, ())
    person = notes.shown(
        PERSON, session="s", before=LIVE, changes={"instruction": None}, leaves=(LEFT,)
    )
    assert (live_of(person).instruction, live_of(person).left) == (None, (LEFT,))


def test_what_was_sent_where_it_is_shown_no_more_is_left_behind() -> None:
    moved = replace(PERSON, live=replace(LIVE, chat=OFFICE, instruction=None))
    person = notes.shown(moved, session="s", before=LIVE, changes={"countdown": 6})
    assert live_of(person).countdown is None
    assert live_of(person).left == (Left(chat=YOU, message=6, last=Last.MOVED, exercise="plank"),)
    assert notes.shown(moved, session="s", before=LIVE, changes={"countdown": None}) is moved


def test_voices_come_and_go() -> None:
    sent = partial(notes.guide_sent, session="s", language="")
    person = sent(PERSON, chat=YOU, voice=VOICE)
    assert live_of(person).guides == (VOICE,)
    assert live_of(notes.silent(person, session="s", voices={VOICE.message})).guides == ()
    elsewhere = sent(PERSON, chat=OFFICE, voice=VOICE)
    assert live_of(elsewhere).guides == ()
    assert live_of(elsewhere).left == (Left(chat=OFFICE, message=9, last=Last.VOICE),)
    ahead = replace(VOICE, named=False)
    assert live_of(sent(PERSON, chat=YOU, voice=ahead)).guides == (ahead,)
    german = replace(PERSON, language="de")
    assert live_of(sent(german, chat=YOU, voice=VOICE)).guides == (VOICE,), "it plays already"
    assert live_of(sent(german, chat=YOU, voice=ahead)).guides == ()
    assert live_of(sent(german, chat=YOU, voice=ahead)).left[0].message == ahead.message


def test_what_was_left_behind_is_put_right_once() -> None:
    person = replace(PERSON, live=replace(LIVE, left=(LEFT,)))
    assert live_of(notes.tidied(person, session="s", left=LEFT)).left == ()


def test_a_session_that_is_over_is_live_no_more() -> None:
    assert notes.over(PERSON, session="s") == Person(id=YOU)


def test_an_ending_that_was_sent_is_known_until_the_session_ends_anew() -> None:
    session = replace(live_of(PERSON).session, ended=NOW)
    assert not notes.is_told(PERSON, session)
    ending = Ending(session="s", ended=NOW, message=7, tells="first", asks="voice")
    person = notes.told(PERSON, session="s", ending=ending)
    assert person == replace(PERSON, ending=ending, milestones=("first",), offered=True)
    assert notes.is_told(person, session)
    assert not notes.is_told(person, replace(session, ended=NOW + 60)), "it was taken back"
    plain = replace(ending, tells="whole", asks="")
    assert notes.told(PERSON, session="s", ending=plain) == replace(PERSON, ending=plain)


@every(
    "note",
    [
        lambda p: notes.shown(p, session="x", before=LIVE, changes={"countdown": 6}),
        lambda p: notes.guide_sent(p, session="x", chat=YOU, language="", voice=VOICE),
        lambda p: notes.silent(p, session="x", voices={VOICE.message}),
        lambda p: notes.tidied(p, session="x", left=LEFT),
        lambda p: notes.told(p, session="x", ending=Ending(session="x")),
        lambda p: notes.over(p, session="x"),
    ],
)
def test_another_session_is_left_alone(note: Change) -> None:
    assert note(PERSON) is PERSON


def test_what_the_record_lacks_may_be_out() -> None:
    whole = replace(LIVE, instruction=None, countdown=6)
    assert not notes.may_lack(PERSON, whole, NOW)
    assert notes.may_lack(PERSON, replace(whole, countdown=None), NOW), "the session message"
    calm, both = replace(PERSON, calm=True), replace(LIVE, instruction=5, countdown=6)
    assert not notes.may_lack(calm, both, NOW)
    assert notes.may_lack(calm, replace(both, instruction=None), NOW)
    assert notes.may_lack(calm, replace(both, countdown=None), NOW)
    heard = replace(PERSON, voice=True)
    assert notes.may_lack(heard, whole, NOW), "a voice"
    assert not notes.may_lack(heard, whole, NOW, speaks=False), "none speaks their language"
