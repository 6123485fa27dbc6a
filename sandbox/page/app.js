// The page's wiring: events change the state, the state changes what is shown.

import { Composer } from "./composer.js";
import { ask, showAlert, showPicture, tell } from "./dialogs.js";
import { avatar, byId, focusedByKeyboard, h } from "./dom.js";
import { Log } from "./log.js";
import { menuFor } from "./menu.js";
import { addPerson, getWorld, listen, NetError, setBlocked } from "./net.js";
import { asMessage, Outbox } from "./outbox.js";
import { Presses } from "./presses.js";
import { currentKeys, showKeys } from "./replykeys.js";
import { address, chatName, Sidebar } from "./sidebar.js";
import {
  chatById, currentChat, forgetChats, isUnstarted, markRead, person, putMessage, removeMessages, setTyping, state, takeSnapshot, totalUnread,
} from "./state.js";
import { watchDoubleTaps } from "./taps.js";
import { showStatus } from "./status.js";
import { startTheme, tellTheme } from "./theme.js";
import { toast } from "./toast.js";

const FIRST_PERSON = 1001;
const LOST_AFTER = 4000; // a short gap is no news

let connection = null;
let lostTimer = null;

const presses = new Presses();
const outbox = new Outbox({ onChange: showEntry, onDone: entryDone });
const log = new Log({
  press: pressButton,
  reply: (message) => composer.reply(message),
  openPicture: showPicture,
  command: (text) => composer.command(text),
  openLink,
  retry: (id) => outbox.retry(id),
  discard: (id) => outbox.discard(id),
});
const composer = new Composer({
  onSend: (content) => outbox.add(state.me, state.current, content),
  onTap: (content) => outbox.addOnce(state.me, state.current, content),
  neighbour: (id, step) => log.neighbour(id, step),
});
const sidebar = new Sidebar({ go, addPerson: addSomeone });

// ---- Events from the server --------------------------------------------------

function onEvent(event) {
  switch (event.type) {
    case "snapshot":
      return onSnapshot(event);
    case "message":
      return onMessage(event.message, event.silent);
    case "edited":
      if (putMessage(event.message)?.id === state.current) log.put(event.message);
      return showSidebar();
    case "deleted":
      removeMessages(event.chat_id, event.message_ids);
      if (event.chat_id === state.current) log.remove(event.message_ids);
      return showChat();
    case "typing":
      setTyping(event.chat_id, event.action);
      return showStatus();
    case "answer":
      return onAnswer(event);
    case "bot":
      state.bot = event.bot;
      return showChat();
    default:
      return undefined; // a newer server's news: nothing to show for it
  }
}

function onSnapshot(event) {
  const again = state.ready;
  takeSnapshot(event);
  if (!currentChat()) {
    state.current = state.me; // the private chat, which everybody has
    history.replaceState(null, "", address(state.me, state.current));
  }
  if (again) {
    log.sync([...currentChat().messages, ...entries()]);
    noticeRead();
    showChat();
  } else openChat();
}

function onMessage(message, silent) {
  const chat = putMessage(message);
  if (!chat) return;
  const mine = message.from?.id === state.me;
  if (mine) outbox.confirmedBy(message);
  const open = chat.id === state.current;
  if (open) log.put(message, silent);
  if (open && message.reply_markup?.force_reply) composer.reply(message);
  if (!mine && (!open || document.hidden)) chat.unread += 1;
  else if (open && !document.hidden) markRead(chat);
  if (mine && chat.type === "private") chat.blocked = false;
  showChat();
}

function onAnswer({ query_id: id, text, show_alert: alert, url }) {
  presses.answered(id);
  if (text && alert) showAlert(state.bot.first_name, text);
  else if (text || url) toast(text || "The bot has a link for you.", url && { href: url, label: "Open" });
}

// ---- Sending -------------------------------------------------------------------

const entries = () => outbox.entriesFor(state.me, state.current).map((entry) => asMessage(entry, person()));

function showEntry(entry) {
  if (entry.person !== state.me || entry.chatId !== state.current) return;
  log.put(asMessage(entry, person()));
  showChat(); // Start has been tapped, and is gone at once
}

function entryDone(entry, message) {
  if (entry.content.localUrl) URL.revokeObjectURL(entry.content.localUrl);
  if (entry.person !== state.me) return;
  if (message) putMessage(message);
  if (entry.chatId === state.current) {
    log.remove([entry.id]);
    if (message) log.put(message);
  }
  showChat();
}

/** A key of the bot's reply keyboard. */
function onKey(button) {
  if (button.request_location) composer.askLocation();
  else if (button.request_contact || button.request_poll || button.request_users || button.request_chat || button.web_app) {
    toast("The sandbox cannot send this.");
  } else outbox.addOnce(state.me, state.current, { text: button.text });
}

async function pressButton(message, button, row, column) {
  if (button.url) return openLink(button.url) || window.open(button.url, "_blank", "noopener,noreferrer");
  if (button.copy_text) {
    await navigator.clipboard.writeText(button.copy_text.text);
    return toast("Copied");
  }
  if (button.callback_data === undefined) return toast("The sandbox cannot open this kind of button.");
  try {
    return await presses.press({ person: state.me, chat_id: message.chat.id, message_id: message.message_id, row, column });
  } catch (error) {
    return tellOf(error);
  }
}

/** Links to the bot itself stay in the page: t.me/<bot>?start=… is a /start. */
function openLink(url) {
  const target = new URL(url);
  if (target.hostname !== "t.me" || target.pathname.slice(1).toLowerCase() !== state.bot.username.toLowerCase()) return false;
  go(state.me, state.me);
  outbox.addOnce(state.me, state.me, { text: `/start ${target.searchParams.get("start") ?? ""}`.trim() });
  return true;
}

async function block(blocked) {
  try {
    await setBlocked(state.me, blocked);
    const chat = chatById(state.me);
    if (chat) chat.blocked = blocked;
    showChat();
    if (!blocked) byId("composer").focus();
  } catch (error) {
    tellOf(error);
  }
}

async function addSomeone() {
  const answer = await ask({
    title: "Add a person",
    fields: [
      { name: "first_name", label: "Name", required: true, maxlength: "64", autocomplete: "off" },
      { name: "language_code", label: "Language code", value: "en", maxlength: "8", autocomplete: "off" },
      { name: "group", label: "Joins the group too", type: "checkbox", checked: true },
    ],
    accept: "Add",
  });
  if (!answer) return;
  try {
    const added = await addPerson({ ...answer, first_name: answer.first_name.trim() });
    takeWorld(await getWorld());
    go(added.id, added.id);
    sidebar.close();
  } catch (error) {
    tellOf(error);
  }
}

/** A failure that is the world's, in words; one that is ours stays an error. */
function tellOf(error) {
  if (!(error instanceof NetError)) throw error;
  toast(error.message);
}

// ---- Where we are ----------------------------------------------------------------

function fromAddress() {
  const query = new URLSearchParams(location.search);
  const me = Number(query.get("person")) || FIRST_PERSON;
  return { me, chat: Number(query.get("chat")) || me };
}

function go(me, chat) {
  if (me === state.me && chat === state.current) return;
  history.pushState(null, "", address(me, chat));
  arrive(me, chat);
}

function arrive(me, chat) {
  const otherPerson = me !== state.me;
  state.me = me;
  state.current = chat;
  if (otherPerson) connect();
  else if (state.ready) openChat();
}

function connect() {
  connection?.close();
  forgetChats();
  log.show([], { me: state.me, group: false });
  connection = listen(state.me, { onEvent, onOpen, onLost });
  showSidebar();
  showStatus();
}

function onOpen() {
  state.connected = true;
  clearTimeout(lostTimer);
  lostTimer = null;
  byId("banner").hidden = true;
  tellTheme();
  refreshPeople();
  showStatus();
}

function onLost() {
  state.connected = false;
  showStatus();
  refreshPeople();
  lostTimer ??= setTimeout(() => {
    // Shown before it is filled, or screen readers would not notice.
    byId("banner").hidden = false;
    byId("banner").textContent = "The sandbox does not answer. This page keeps trying; what you write is kept.";
  }, LOST_AFTER);
}

/** Also finds out that a server which started anew does not know this person. */
async function refreshPeople() {
  let world;
  try {
    world = await getWorld();
  } catch (error) {
    if (error instanceof NetError) return;
    throw error;
  }
  takeWorld(world);
  if (state.people.length && !state.people.some((one) => one.id === state.me)) {
    toast("The sandbox does not know this person any more.");
    go(state.people[0].id, state.people[0].id);
  }
  showSidebar();
  showStatus();
}

function takeWorld({ people, chats }) {
  state.people = people;
  state.members = new Map(chats.map((chat) => [chat.id, chat.members.length]));
}

// ---- Showing ---------------------------------------------------------------------

function openChat() {
  const chat = currentChat();
  if (!chat) return go(state.me, state.me);
  byId("chat-avatar").replaceWith(Object.assign(avatar(chat.type === "private" ? "bot" : "group", chat.id, chat.title), { id: "chat-avatar" }));
  log.show([...chat.messages, ...entries()], { me: state.me, group: chat.type !== "private" });
  composer.show(`${state.me}/${chat.id}`, chat.type !== "private", state.bot.username);
  noticeRead();
  return showChat();
}

function noticeRead() {
  const chat = currentChat();
  if (chat && !document.hidden) markRead(chat);
}

function showChat() {
  const chat = currentChat();
  showSidebar();
  showStatus();
  if (!chat) return;
  byId("chat-title").textContent = chatName(chat, state.bot);
  composer.setCommands(chat.type === "private" ? state.bot.commands : state.bot.group_commands);
  showKeys(currentKeys(chat.messages, state.me), onKey);
  showIntro(chat);
  showDock(chat);
}

function showIntro(chat) {
  const intro = byId("intro");
  intro.hidden = !isUnstarted(chat) || entries().length > 0;
  if (intro.hidden) return intro.replaceChildren();
  const { first_name: name, description } = state.bot;
  return intro.replaceChildren(
    avatar("bot"),
    h("h2", {}, name),
    h("p", { class: "pre-wrap", dir: "auto", "data-testid": "description" }, description || "No messages yet. Press Start to meet the bot."),
    h("p", { class: "intro-note" }, "A local stand-in for Telegram: nothing leaves this computer."),
  );
}

/** The composer, or the one button that makes sense instead of it. */
function showDock(chat) {
  const blocked = chat.type === "private" && chat.blocked;
  const unstarted = !blocked && isUnstarted(chat) && entries().length === 0;
  const held = byId("dock").contains(document.activeElement);
  const byKeyboard = held && focusedByKeyboard();
  byId("unblock").hidden = !blocked;
  byId("start").hidden = !unstarted;
  byId("composer-form").hidden = blocked || unstarted;
  byId("reply-keys").classList.toggle("away", blocked || unstarted);
  byId("composer").disabled = blocked;
  if (held && !byId("dock").contains(visibleFocus())) (byKeyboard ? byId("composer") : byId("scroller")).focus({ preventScroll: true });
}

const visibleFocus = () => (document.activeElement?.offsetParent ? document.activeElement : null);

function showSidebar() {
  sidebar.render({ people: state.people, me: state.me, chats: state.chats, current: state.current, bot: state.bot });
  const unread = totalUnread();
  document.title = `${document.hidden && unread ? `(${unread}) ` : ""}${state.bot.first_name} · ${person().first_name} · Sandbox`;
}

// ---- Start -----------------------------------------------------------------------

startTheme();
watchDoubleTaps();
menuFor(byId("more"), () => {
  const blocked = chatById(state.me)?.blocked;
  return [
    blocked
      ? { label: `Unblock ${state.bot.first_name}`, icon: "sent", run: () => block(false) }
      : { label: `Block ${state.bot.first_name}`, icon: "close", danger: true, run: () => block(true) },
    {
      label: "About this page",
      icon: "bot",
      run: () =>
        tell(
          "About this page",
          "A local stand-in for Telegram: nothing leaves this computer.",
          "Open it in a second tab as another person to try the group.",
          "Enter sends, Shift+Enter starts a new line, / lists the commands, Ctrl+Up and Ctrl+Down choose a message to reply to.",
        ),
    },
  ];
});
byId("start").addEventListener("click", () => outbox.addOnce(state.me, state.current, { text: "/start", start: true }));
byId("unblock").addEventListener("click", () => block(false));
addEventListener("popstate", () => {
  const { me, chat } = fromAddress();
  // The skip link's #composer is no other place.
  if (me !== state.me || chat !== state.current) arrive(me, chat);
});
document.addEventListener("visibilitychange", () => {
  tellTheme();
  noticeRead();
  showSidebar();
});
const first = fromAddress();
arrive(first.me, first.chat);
outbox.resume();
