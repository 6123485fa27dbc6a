"""What befalls chats: members that change, groups that become supergroups, and nobody's words."""

import asyncio
import logging
from dataclasses import replace
from functools import partial

from handlers.commands import command_of
from handlers.parts import Parts
from handlers.taken import record_of
from lumbar.coach.person import Person
from lumbar.coach.reminders import back
from lumbar.reading.commands import Command
from lumbar.screens import about
from lumbar.screens.screen import Screen
from lumbar.store.protocol import StoreError
from lumbar.telegram.errors import CallFailed
from lumbar.telegram.incoming import Incoming, Member

log = logging.getLogger(__name__)

HELLO_AFTER = 2.0
"""Seconds before a group is greeted. A group that becomes a supergroup looks as if the bot had been
added to that (telegram-bot-api, issue 266), before or after the messages that say so."""


def is_no_person_s(incoming: Incoming) -> bool:
    """Returns whether an update is nothing that a person says to the bot."""
    special = incoming.member is not None or incoming.moved is not None
    return special or incoming.nobody


async def befell(incoming: Incoming, parts: Parts) -> None:
    """Handles an update that is_no_person_s; never raises."""
    if incoming.moved is not None:
        parts.live_sessions.follow(*incoming.moved)
    elif incoming.member is not None and incoming.private:
        await _in_private(incoming, incoming.member, parts)
    elif incoming.member is not None:
        await _in_group(incoming, incoming.member, parts)
    else:
        await _said_by_nobody(incoming, parts)


async def _in_private(incoming: Incoming, member: Member, parts: Parts) -> None:
    """A person has blocked the bot, or has taken it back; no record is made for that."""
    note = partial(with_block, now=parts.clock.now(), blocked=not member.is_in)
    if not member.is_in:
        parts.live_sessions.shut_out(incoming.chat)
    try:
        if await record_of(incoming.person, parts) is not None:
            await parts.live_sessions.change(incoming.person, note)
    except StoreError as error:
        log.error("update %s: a block is not noted: %s", incoming.update_id, error)


def with_block(person: Person, *, now: float, blocked: bool) -> Person:
    """Returns the person with a note whether they have blocked the bot; now: UTC seconds.

    Reminders stop with a block, and go on from `now` without it.
    """
    if person.gone is blocked:
        return person
    return replace(person, gone=True) if blocked else back(replace(person, gone=False), now)


async def _in_group(incoming: Incoming, member: Member, parts: Parts) -> None:
    """The bot was added to a group, taken out, muted or let write again."""
    if not member.writes:
        parts.live_sessions.shut_out(incoming.chat)
        return
    parts.live_sessions.heard_from(incoming.chat)
    if not member.was_in:
        tag = parts.languages.guess(incoming.tag)
        await parts.languages.bring(tag)
        hello = about.plain("group-hello", parts.languages.get(tag))
        await _say(incoming, parts, hello, after=HELLO_AFTER)


async def _said_by_nobody(incoming: Incoming, parts: Parts) -> None:
    """Words of an anonymous administrator or a channel: there is no record to answer from."""
    known = None
    if incoming.command:
        called = Command(incoming.command, incoming.words)
        known = command_of(called, parts.languages.default)
    asks_us = known is not None and not incoming.others
    ours = asks_us or (incoming.to_us and not incoming.command)
    if ours and parts.heard.is_first_of_nobody(incoming):
        await _say(incoming, parts, about.to_private("write-in-private", parts.languages.default))


async def _say(incoming: Incoming, parts: Parts, screen: Screen, *, after: float = 0.0) -> None:
    """Sends a message to the group; after: seconds to wait, in which the group may turn out to be
    one that the bot knows by another id, which then needs no words."""
    until = parts.answers.until(incoming.update_id)

    async def say() -> None:
        if after:
            await parts.clock.sleep(after)
            if parts.chats.refusals.came_from_a_group(incoming.chat):
                return
        try:
            async with asyncio.timeout_at(until), parts.answers.turn(incoming.chat):
                await parts.chats.of(incoming.chat, incoming.topic).say(screen)
        except (CallFailed, TimeoutError) as error:
            log.info("update %s: a group was not answered: %s", incoming.update_id, error)

    parts.answers.owe(incoming.update_id, say)
