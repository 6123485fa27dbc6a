"""Who is answered when: in the order of a chat, chats side by side, within ten minutes."""

import asyncio

from lumbar.language.texts import Markup
from lumbar.telegram.answers import Answers
from lumbar.telegram.pace import ANSWERED_WITHIN
from tests.patience import PATIENCE

YOU, FRIEND = 7, 8


async def said(answers: Answers, chat: int, word: str, told: list[str], wait: int = 0) -> None:
    async with answers.turn(chat):
        for _ in range(wait):
            await asyncio.sleep(0)
        told.append(word)


async def test_a_chat_is_answered_in_order_however_long_each_takes() -> None:
    answers, told = Answers(), list[str]()
    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
        for number in range(10):
            group.create_task(said(answers, YOU, str(number), told, wait=20 - 2 * number))
    assert told == [str(number) for number in range(10)]


async def test_one_chat_that_is_held_holds_no_other() -> None:
    answers, told, free = Answers(), list[str](), asyncio.Event()

    async def held() -> None:
        async with answers.turn(YOU):
            await free.wait()

    waits = asyncio.create_task(held())
    behind = asyncio.create_task(said(answers, YOU, "behind", told))
    await said(answers, FRIEND, "beside", told)
    assert told == ["beside"]
    free.set()
    await asyncio.gather(waits, behind)
    assert told == ["beside", "behind"]


async def test_whoever_gives_up_lets_the_next_one_go() -> None:
    answers, told, free = Answers(), list[str](), asyncio.Event()

    async def held() -> None:
        async with answers.turn(YOU):
            await free.wait()

    first = asyncio.create_task(held())
    gives_up = asyncio.create_task(said(answers, YOU, "never", told))
    last = asyncio.create_task(said(answers, YOU, "last", told))
    await asyncio.sleep(0)
    gives_up.cancel()
    first.cancel()
    await asyncio.gather(first, gives_up, return_exceptions=True)
    async with asyncio.timeout(PATIENCE):
        await last
    assert told == ["last"]


async def test_whoever_gives_up_as_its_turn_comes_passes_it_on() -> None:
    answers, told = Answers(), list[str]()
    async with answers.turn(YOU):
        late = asyncio.create_task(said(answers, YOU, "never", told))
        last = asyncio.create_task(said(answers, YOU, "last", told))
        await asyncio.sleep(0)
    late.cancel()  # its turn has come, and it has not run since
    async with asyncio.timeout(PATIENCE):
        await last
    assert told == ["last"]


async def test_so_many_chats_at_a_time_and_the_others_wait() -> None:
    answers, under_way, most = Answers(most_at_once=3), 0, 0

    async def say(chat: int) -> None:
        nonlocal under_way, most
        async with answers.turn(chat):
            under_way += 1
            most = max(most, under_way)
            await asyncio.sleep(0)
            under_way -= 1

    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*(say(chat) for chat in range(20)))
    assert most == 3


async def test_what_is_owed_is_done_once() -> None:
    answers, done = Answers(), list[str]()

    async def say() -> None:
        done.append("said")

    answers.expect(5, 60)
    answers.owe(5, say)
    rest = answers.rest(5)
    assert rest is not None
    assert answers.rest(5) is None
    await rest
    assert done == ["said"]


async def test_an_answer_has_ten_minutes_or_what_is_left_of_them() -> None:
    answers, now = Answers(), asyncio.get_running_loop().time()
    answers.expect(5, 60)
    assert 60 <= answers.until(5) - now < 60 + PATIENCE
    assert ANSWERED_WITHIN <= answers.until(6) - now < ANSWERED_WITHIN + PATIENCE
    assert answers.rest(5) is None
    assert answers.until(5) - now >= ANSWERED_WITHIN, "nothing is remembered of it"


async def test_what_is_missed_is_told_by_one_for_all_and_what_comes_later_too() -> None:
    answers = Answers()
    second, tells = answers.miss(YOU, 8, Markup("/progress"), done=False)
    first, tells_too = answers.miss(YOU, 7, Markup("/help"), done=False)
    other, tells_there = answers.miss(FRIEND, 9, Markup("/help"), done=False)
    assert (tells, tells_too, tells_there) == (True, False, True)
    notes = answers.missed(YOU)
    assert [one.what for one in notes] == ["/help", "/progress"], "in the order of their updates"
    third, _ = answers.miss(YOU, 6, Markup("/level"), done=True)
    answers.told(YOU, notes)
    assert (first.told.done(), second.told.done()) == (True, True)
    assert (third.told.done(), other.told.done()) == (False, False)
    assert [(one.what, one.done) for one in answers.missed(YOU)] == [("/level", True)]
    answers.told(YOU, answers.missed(YOU))
    assert answers.missed(YOU) == ()
    assert answers.miss(YOU, 10, Markup("/why"), done=False)[1], "the next one tells again"
