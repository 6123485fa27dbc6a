// One message: built once, then changed in place, part by part, as the bot edits it.

import { h, icon, tint, focusedByKeyboard } from "./dom.js";
import { renderText } from "./entities.js";
import { Keyboard } from "./keyboard.js";
import { mediaKey, mediaName, renderMedia } from "./media.js";
import { clockTime, dayLabel } from "./time.js";

// What plays as a message arrives, by its id (message_effect_id).
const EFFECTS = {
  "5104841245755180586": "🔥",
  "5107584321108051014": "👍",
  "5104858069142078462": "👎",
  "5159385139981059251": "❤️",
  "5044134455711629726": "❤️",
  "5046509860389126442": "🎉",
  "5046589136895476101": "💩",
};
// A fresh message is read out by a screen reader; what changes in it later is not.
const READ_OUT_FOR = 1000;
const SWAP_MOST = 2000; // milliseconds a picture may take to replace another

// A game, an invoice and paid media are told in words.
const told = (message) => (message.game || message.invoice || message.paid_media ? mediaName(message) : "");
const textOf = (message) => message.text ?? message.caption ?? told(message);
export const summary = (message) => serviceText(message) ?? (textOf(message) || mediaName(message) || "Message");

/** Words for what happened in a chat, or null for an ordinary message. */
function serviceText(message) {
  const names = (people) => people.map((person) => person.first_name).join(", ");
  if (message.new_chat_members) return `${names(message.new_chat_members)} joined`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} left`;
  if (message.pinned_message) return `${message.from?.first_name ?? "Someone"} pinned a message`;
  if (message.group_chat_created) return "The group was created";
  if (message.new_chat_title) return `The group is now called ${message.new_chat_title}`;
  return null;
}

export class MessageView {
  /**
   * @param place {me, group: is it a group chat}
   * @param actions {press, reply, openPicture, command, openLink, retry, discard, jump, focusAway}
   * @param history it was there before: nothing to read out
   */
  constructor(message, place, actions, history) {
    this.actions = actions;
    this.place = place;
    this.key = MessageView.keyOf(message);
    this.mine = message.from?.id === place.me;
    const from = this.mine ? "me" : message.from?.is_bot ? "bot" : "other";

    this.media = h("div", { class: "media", hidden: true });
    this.words = h("div", { class: "text", "data-testid": "text", dir: "auto" });
    this.meta = h("span", { class: "meta" });
    this.quote = h("button", { type: "button", class: "quote", onclick: () => actions.jump(this.message.reply_to_message.message_id) });
    this.fault = h("div", { class: "fault", hidden: true });
    this.keyboard = new Keyboard((button, row, column) => actions.press(this.message, button, row, column));
    // Out of the tab order, which would be long; by keyboard, Ctrl+Up in the composer
    // replies, and on a touch screen a double tap.
    this.replyButton = h("button", { type: "button", class: "icon-button reply", tabindex: "-1", "aria-label": "Reply", onclick: () => actions.reply(this.message) }, icon("reply"));

    const name = place.group && !this.mine && message.from
      ? h("p", { class: `name ${message.from.is_bot ? "" : tint(message.from.id)}` }, message.from.first_name)
      : null;
    const replyUnlessLink = (event) => event.target.closest("a, button, input, video") || actions.reply(this.message);
    this.bubble = h("div", { class: "bubble", ondblclick: replyUnlessLink }, name, this.media, this.words, this.meta);
    this.node = h(
      "article",
      { class: "message", "data-testid": "message", "data-from": from, "data-message-id": message.message_id },
      h("div", { class: "stack" }, h("div", { class: "line" }, this.bubble, this.replyButton), this.fault),
    );
    // What the person wrote themselves needs no reading out either.
    if (history || this.mine) this.#quiet();
    else setTimeout(() => this.#quiet(), READ_OUT_FOR);
    this.#render(message);
    this.#play(EFFECTS[message.effect_id], history);
  }

  /** Shows a message's effect: large and moving as it arrives, later as a small sign. */
  #play(emoji, history) {
    if (!emoji) return;
    this.bubble.append(h("span", { class: `effect ${history ? "" : "arrives"}`, "data-testid": "effect", "aria-hidden": "true" }, emoji));
  }

  /** Another key under the same id means another message (a server that started anew). */
  static keyOf = (message) => `${message.message_id}/${message.date}/${message.from?.id}`;

  update(message) {
    this.#quiet();
    this.#render(message);
  }

  #quiet() {
    this.node.setAttribute("aria-live", "off");
  }

  #render(message) {
    const before = this.message;
    this.message = message;
    const changed = (part) => !before || JSON.stringify(part(before)) !== JSON.stringify(part(message));

    if (changed(mediaKey)) this.#renderMedia();
    else if (changed(textOf)) this.next?.retell?.(message);
    this.bubble.classList.toggle("caption-above", Boolean(message.show_caption_above_media));
    if (changed((m) => [textOf(m), m.entities, m.caption_entities, serviceText(m), m.edit_date, m.pending, m.error])) this.#renderWords();
    if (changed((m) => m.reply_to_message?.message_id)) this.#renderQuote();
    if (changed((m) => m.reply_markup?.inline_keyboard)) this.#renderKeyboard();
    if (changed((m) => [m.pending, m.error])) this.#renderFault();
    this.#renderLabel();
  }

  /** Its message is gone from the list: what sounds or moves in it ends now. */
  gone() {
    this.shown?.stop?.();
    this.shown = null;
    this.next = null;
  }

  #renderMedia() {
    const media = renderMedia(this.message, this.actions);
    const swaps = this.shown?.full && media?.full && media.ready;
    this.next = media;
    if (!swaps) return this.#showMedia(media);
    // The old picture stays until the new one can be seen, so that nothing blinks or jumps.
    const late = new Promise((done) => setTimeout(done, SWAP_MOST));
    return Promise.race([media.ready, late]).then(() => {
      if (this.next === media) this.#showMedia(media);
      else media.stop?.();
    });
  }

  #showMedia(media) {
    const hadFocus = this.media.contains(document.activeElement);
    const byKeyboard = hadFocus && focusedByKeyboard();
    this.shown?.stop?.();
    this.shown = media;
    this.media.replaceChildren(...(media ? [media.node] : []));
    this.media.hidden = !media;
    this.bubble.classList.toggle("with-picture", Boolean(media?.full));
    if (media?.ratio) this.node.style.setProperty("--ratio", media.ratio.toFixed(4));
    else this.node.style.removeProperty("--ratio");
    if (hadFocus) (this.media.querySelector("button, a") ?? this.actions.focusAway(byKeyboard))?.focus({ preventScroll: true });
  }

  #renderWords() {
    const message = this.message;
    const service = serviceText(message);
    const text = textOf(message);
    this.node.classList.toggle("service", Boolean(service));

    const status = message.pending ? "Sending" : message.edit_date ? "edited" : "";
    const time = clockTime(message.date);
    const sign = message.pending ? icon("clock") : this.mine && !message.error ? icon("sent") : null;
    this.meta.replaceChildren(...[message.edit_date ? h("span", { class: "edited" }, "edited ") : null, time, sign].filter(Boolean));
    this.meta.hidden = Boolean(service);

    const focusAt = this.#focusInWords();
    if (service) this.words.replaceChildren(service);
    else if (text) {
      const entities = message.entities ?? message.caption_entities;
      // The spacer keeps the last line clear of the time in the bubble's corner.
      const spacer = h("span", { class: "spacer", "aria-hidden": "true", data: { meta: `${status === "edited" ? "edited " : ""}${time}${sign ? " ——" : ""}` } });
      this.words.replaceChildren(renderText(text, entities, this.actions), spacer);
    } else if (message.dice) this.words.replaceChildren(h("span", { class: "dice" }, mediaName(message)));
    else if (!mediaName(message)) this.words.replaceChildren(h("em", {}, "A kind of message this page cannot show."));
    else this.words.replaceChildren();
    this.words.hidden = this.words.childNodes.length === 0;
    this.bubble.classList.toggle("no-words", this.words.hidden);
    if (focusAt >= 0) this.words.querySelectorAll("a, button")[focusAt]?.focus({ preventScroll: true });
  }

  /** Which of the links in the text has the focus, so that an edit can give it back. */
  #focusInWords() {
    return this.words.contains(document.activeElement) ? [...this.words.querySelectorAll("a, button")].indexOf(document.activeElement) : -1;
  }

  #renderQuote() {
    const original = this.message.reply_to_message;
    if (!original) return this.quote.remove();
    if (!this.quote.parentNode) this.media.before(this.quote);
    const who = original.from?.id === this.place.me ? "You" : original.from?.first_name ?? "Message";
    const words = this.message.quote?.text ?? summary(original);
    this.quote.replaceChildren(h("strong", {}, who), h("span", { dir: "auto" }, words.slice(0, 200)));
    this.quote.setAttribute("aria-label", `In reply to ${who}: ${words.slice(0, 80)}`);
    return undefined;
  }

  #renderKeyboard() {
    const rows = this.message.reply_markup?.inline_keyboard ?? [];
    // Moving it would drop the focus inside, so it is placed only once.
    if (rows.length && !this.keyboard.node.parentNode) this.fault.before(this.keyboard.node);
    this.keyboard.update(rows, this.actions.focusAway);
    if (!rows.length) this.keyboard.node.remove();
  }

  #renderFault() {
    const { error, message_id: id } = this.message;
    this.node.classList.toggle("failed", Boolean(error));
    if (!error) {
      if (this.fault.contains(document.activeElement)) this.actions.focusAway(focusedByKeyboard())?.focus({ preventScroll: true });
      this.fault.hidden = true;
      return this.fault.replaceChildren();
    }
    this.fault.hidden = false;
    return this.fault.replaceChildren(
      h("p", { role: "alert" }, `Not sent. ${error}`),
      h("button", { type: "button", onclick: () => this.actions.retry(id) }, "Try again"),
      h("button", { type: "button", onclick: () => this.actions.discard(id) }, "Delete"),
    );
  }

  #renderLabel() {
    const { message } = this;
    const who = this.mine ? "You" : message.from?.first_name ?? "Chat";
    const day = dayLabel(message.date);
    this.node.setAttribute("aria-label", `${who}, ${day === "Today" ? "" : `${day}, `}${clockTime(message.date)}${message.error ? ", not sent" : ""}`);
  }
}
