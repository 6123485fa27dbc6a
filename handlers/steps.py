"""The answer to the offer of a step up."""

from handlers.ask import Ask
from handlers.ending import ending_here, show_again
from lumbar.coach.next_step import declined
from lumbar.coach.person import Person, may_rise, today
from lumbar.coach.rungs import with_stay, with_step
from lumbar.screens import steps as screens
from lumbar.screens.press_steps import Stay, StepPress, StepUp


async def step_pressed(ask: Ask, press: StepUp) -> None:
    """Step up: one rung more from next time on; once, however often it is tapped."""
    day = today(ask.person, ask.now)

    def decide(person: Person) -> Person | None:
        exercise = ask.parts.library.exercises.get(press.exercise)
        return with_step(person, exercise, press.rung, day) if exercise else None

    if not ask.again and decide(ask.person) is None:
        hurts = not may_rise(ask.person, press.exercise, day)
        await ask.answer("harder-hurt" if hurts else "passed")
        return
    await ask.change(lambda person: decide(person) or person)
    await _show(ask, press)


async def stay_pressed(ask: Ask, press: Stay) -> None:
    """Stay: the same next time, and the days count anew."""
    day = today(ask.person, ask.now)

    def decide(person: Person) -> Person | None:
        exercise = ask.parts.library.exercises.get(press.exercise)
        stays = with_stay(person, exercise, press.rung) if exercise else None
        return declined(stays, press.exercise, day) if stays is not None else None

    if not ask.again and decide(ask.person) is None:
        await ask.answer("passed")
        return
    await ask.change(lambda person: decide(person) or person)
    await _show(ask, press)


async def _show(ask: Ask, press: StepPress) -> None:
    await ask.answer()
    under = ending_here(ask) is not None
    if under:
        await show_again(ask)
    exercise = ask.parts.library.exercises.get(press.exercise)
    if exercise is None or (under and ask.incoming.tap is not None):
        return
    screen = screens.stepped(exercise, press.rung, ask.person, ask.language)
    await (ask.say if under else ask.show)(screen)
