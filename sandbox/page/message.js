// One message: built once, then changed in place, part by part, as the bot edits it.

import { h, icon, tint, focusedByKeyboard } from "./dom.js";
import { renderText } from "./entities.js";
import { isUnfolded, keepFolds, measureFolds, watchFolds } from "./fold.js";
import { Keyboard } from "./keyboard.js";
import { mediaKey, mediaName, renderMedia } from "./media.js";
import { patch } from "./patch.js";
import { linesOf } from "./spoken.js";
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
const SWAP_MOST = 2000; // milliseconds a picture may take to replace another
const PICTURE_LEAST = 96; // pixels below which a picture says nothing any more
const PICTURE_GOOD = 100; // pixels that are enough where a voice message above is to be tapped

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
   * @param before the view whose message was sent anew as this one, if it was: its picture goes on
   */
  constructor(message, place, actions, before = null) {
    this.actions = actions;
    this.place = place;
    this.before = before;
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
    const replyUnlessLink = (event) => event.target.closest("a, button, input, video, .expandable") || actions.reply(this.message);
    this.bubble = h("div", { class: "bubble", ondblclick: replyUnlessLink }, name, this.media, this.words, this.meta);
    this.node = h(
      "article",
      { class: "message", "data-testid": "message", "data-from": from, "data-message-id": message.message_id },
      h("div", { class: "stack" }, h("div", { class: "line" }, this.bubble, this.replyButton), this.fault),
    );
    watchFolds(this.words);
    this.#render(message);
    const effect = EFFECTS[message.effect_id];
    if (effect) this.bubble.append(h("span", { class: "effect", "data-testid": "effect", "aria-hidden": "true" }, effect));
  }

  /** It has just come: its effect is shown large and moving, once; later it is a small sign. */
  arrives() {
    this.bubble.querySelector(".effect")?.classList.add("arrives");
  }

  /** Another key under the same id means another message (a server that started anew). */
  static keyOf = (message) => `${message.message_id}/${message.date}/${message.from?.id}`;

  /** What a screen reader is told of a message, a line each: its words, and what else it is. */
  static linesOf(message) {
    const service = serviceText(message);
    if (service) return [service];
    const name = mediaName(message);
    const lines = linesOf(textOf(message), message.entities ?? message.caption_entities);
    if (!lines.length) return [name || "Message"];
    return message.text || message.photo || message.animation || told(message) ? lines : [name, ...lines];
  }

  update(message) {
    this.#render(message);
  }

  /** Gives the focus to the button of this name, else to the first. */
  focusOn(name) {
    const all = [...this.keyboard.node.querySelectorAll("button")];
    (all.find((button) => button.textContent === name) ?? all[0])?.focus({ preventScroll: true });
  }

  get lines() {
    return MessageView.linesOf(this.message);
  }

  get buttons() {
    return (this.message.reply_markup?.inline_keyboard ?? []).flat().map((button) => button.text);
  }

  /** Whose it is where that is to be said: in a group. */
  get who() {
    return this.place.group && !serviceText(this.message) ? this.message.from?.first_name ?? "" : "";
  }

  /**
   * Makes its picture as low as it must be for all of it to fit into `room` pixels; and together
   * with a voice message right above, `voice` pixels tall with its gap, where that leaves enough.
   */
  fit(room, voice = 0) {
    if (!this.shown?.full || this.node.hidden || isUnfolded(this.words)) return;
    const over = this.node.offsetHeight - room;
    const most = this.media.offsetHeight - over;
    const both = most - voice;
    if (over + voice > 0 && voice && both >= PICTURE_GOOD) this.node.style.setProperty("--most", `${both}px`);
    else if (over > 0 && most >= PICTURE_LEAST) this.node.style.setProperty("--most", `${most}px`);
  }

  /** Pixels from its upper edge to that of the message below it, if it is a voice message; else 0. */
  voiceAbove(below) {
    const plays = this.node.querySelector(".player") && !this.mine;
    return plays ? below.node.getBoundingClientRect().top - this.node.getBoundingClientRect().top : 0;
  }

  /** Takes back what `fit` did: the window has another size. */
  loosen() {
    this.node.style.removeProperty("--most");
  }

  /** Out of sight: its message was sent anew below, and is about to be deleted. Its picture is given away. */
  leave() {
    this.node.hidden = true;
    const media = this.shown;
    this.shown = null;
    this.next = null;
    return media;
  }

  /** It was not deleted: it is shown again as it was. */
  comeBack() {
    this.node.hidden = false;
    if (!this.shown) this.#showMedia((this.next = renderMedia(this.message, this.actions)));
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
    const media = this.#givenMedia() ?? renderMedia(this.message, this.actions);
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

  /**
   * The picture of the message that this one was before, if it is the same: a loop that runs runs on.
   * Not where another is on its way there: what is shown is then an older one.
   */
  #givenMedia() {
    const { before } = this;
    this.before = null;
    if (!before?.shown?.full || before.shown !== before.next) return null;
    if (mediaKey(before.message) !== mediaKey(this.message)) return null;
    const media = before.leave();
    media.retell?.(this.message);
    return media;
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
    const words = document.createDocumentFragment();
    if (service) words.append(service);
    else if (text) {
      const entities = message.entities ?? message.caption_entities;
      // The spacer keeps the last line clear of the time in the bubble's corner.
      const spacer = h("span", { class: "spacer", "aria-hidden": "true", data: { meta: `${status === "edited" ? "edited " : ""}${time}${sign ? " ——" : ""}` } });
      words.append(renderText(text, entities, this.actions), spacer);
    } else if (message.dice) words.append(h("span", { class: "dice" }, mediaName(message)));
    else if (!mediaName(message)) words.append(h("em", {}, "A kind of message this page cannot show."));
    keepFolds(this.words, words);
    patch(this.words, words);
    measureFolds(this.words);
    this.words.hidden = this.words.childNodes.length === 0;
    this.bubble.classList.toggle("no-words", this.words.hidden);
    if (focusAt >= 0 && !this.words.contains(document.activeElement)) this.words.querySelectorAll("a, button")[focusAt]?.focus({ preventScroll: true });
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
    // With other rows there is another room for the picture; within one it must not change.
    if (rows.length !== this.keyboard.rows.length) this.loosen();
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
