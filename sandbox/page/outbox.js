// What the person has sent and the server has not confirmed yet. Nothing typed is
// lost: a failed message stays with "Try again", and texts outlive a reload. Nothing is
// sent twice either: each has an id of its own, and the server takes an id once.

import { now } from "./time.js";
import { NetError, send } from "./net.js";
import { isSecondTap } from "./taps.js";

const STORE = "sandbox-outbox";
const DOUBLE_TAP = 700; // milliseconds

export class Outbox {
  #entries = [];
  #lines = new Map(); // chat → the promise its next message waits for, to keep the order
  #next = Date.now();
  #tapped = { what: "", at: 0 };

  /** @param onChange (entry): show it; onDone (entry, message | null): it is gone, sent or discarded */
  constructor({ onChange, onDone }) {
    this.onChange = onChange;
    this.onDone = onDone;
    this.#entries = JSON.parse(sessionStorage.getItem(STORE) ?? "[]");
  }

  /** Sends what was on its way when the page was closed or loaded anew. */
  resume() {
    for (const entry of this.#entries) if (entry.state === "sending") this.#queue(entry);
  }

  /** What was tapped, and not typed: a second tap at once behind the first is the same tap. */
  addOnce(person, chatId, content) {
    const what = JSON.stringify([person, chatId, content]);
    const now = performance.now();
    const atOnce = isSecondTap() || now - this.#tapped.at < DOUBLE_TAP;
    const isDouble = atOnce && what === this.#tapped.what;
    this.#tapped = { what, at: now };
    if (!isDouble) this.add(person, chatId, content);
  }

  add(person, chatId, content) {
    const entry = { id: `out-${(this.#next += 1)}`, once: crypto.randomUUID(), person, chatId, content, date: now(), state: "sending" };
    this.#entries.push(entry);
    this.#queue(entry);
  }

  retry(id) {
    const entry = this.#entries.find((one) => one.id === id);
    if (entry?.state === "failed") this.#queue(entry);
  }

  discard(id) {
    const entry = this.#entries.find((one) => one.id === id);
    if (entry) this.#finish(entry, null);
  }

  entriesFor(person, chatId) {
    return this.#entries.filter((entry) => entry.person === person && entry.chatId === chatId);
  }

  /** The event can overtake the request's own answer: the entry it confirms is done then. */
  confirmedBy(message) {
    const same = (entry) =>
      entry.state === "sending" && entry.chatId === message.chat.id && entry.person === message.from?.id && entry.content.text === message.text;
    const entry = this.#entries.find(same);
    if (entry) this.#finish(entry, message);
  }

  #queue(entry) {
    entry.state = "sending";
    entry.error = undefined;
    this.#changed(entry);
    const line = (this.#lines.get(entry.chatId) ?? Promise.resolve()).then(() => this.#deliver(entry));
    this.#lines.set(entry.chatId, line);
  }

  async #deliver(entry) {
    if (!this.#entries.includes(entry)) return;
    try {
      const message = await send(entry.person, entry.chatId, entry.content, entry.once);
      if (this.#entries.includes(entry)) this.#finish(entry, message);
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      if (!this.#entries.includes(entry)) return;
      entry.state = "failed";
      entry.error = error.message;
      this.#changed(entry);
    }
  }

  #changed(entry) {
    this.#store();
    this.onChange(entry);
  }

  #finish(entry, message) {
    this.#entries.splice(this.#entries.indexOf(entry), 1);
    this.#store();
    this.onDone(entry, message);
  }

  #store() {
    // Files cannot be kept in the browser's session storage; texts and places can.
    const lasting = this.#entries.filter((entry) => !entry.content.file);
    sessionStorage.setItem(STORE, JSON.stringify(lasting));
  }
}

/** An entry as a message, to show it in the list until the real one comes. */
export function asMessage(entry, person) {
  const { text, caption, location, file, kind, localUrl } = entry.content;
  const message = {
    message_id: entry.id,
    date: entry.date,
    from: person,
    text,
    caption: caption || undefined,
    location,
    pending: entry.state === "sending",
    error: entry.error,
  };
  if (file && kind === "photo") Object.assign(message, { photo: [{}], localUrl });
  else if (file && kind === "voice") Object.assign(message, { voice: {}, localUrl });
  else if (file) message.document = { file_name: file.name, file_size: file.size };
  return message;
}
