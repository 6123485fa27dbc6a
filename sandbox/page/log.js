// The list of messages: order, days, scrolling. It stays at the bottom while it is
// there; elsewhere it keeps its place and counts what is new on the way-down button.

import { byId, h, focusedByKeyboard } from "./dom.js";
import { MessageView } from "./message.js";
import { arrived } from "./player.js";
import { resembles, tellChange, tellNew } from "./spoken.js";
import { dayKey, dayLabel } from "./time.js";

const NEAR_BOTTOM = 48; // pixels
const SAME_RUN = 300; // seconds between two bubbles that belong together
const ANEW_AMONG = 6; // how many messages above may be the one that was sent anew
const ANEW_WAITS = 2000; // milliseconds until one that was sent anew must be deleted

/** What is still being sent has no number yet and stays last. */
const rank = (message) => (typeof message.message_id === "number" ? message.message_id : Infinity);

export class Log {
  #views = new Map(); // message id → MessageView
  #order = []; // the same views, as they stand in the list
  #place = { me: 0, group: false };
  #actions;
  #atBottom = true;
  #unseen = 0;
  #top = 0; // where the last scroll event left it

  constructor(actions) {
    this.#actions = { ...actions, jump: (id) => this.#jump(id), focusAway: (byKeyboard) => this.#focusAway(byKeyboard) };
    this.scroller = byId("scroller");
    this.list = byId("log");
    this.down = byId("to-bottom");
    this.down.addEventListener("click", () => {
      this.scroller.focus({ preventScroll: true });
      this.toBottom(true);
    });
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    // Pictures that arrive, a growing composer, a turned phone: stay at the bottom.
    const keep = new ResizeObserver((entries) => {
      if (entries.some(({ target }) => target === this.scroller)) for (const view of this.#order) view.loosen();
      this.#keep();
    });
    keep.observe(this.scroller);
    keep.observe(this.list);
  }

  /** Shows another chat or person: rebuilds the whole list. */
  show(messages, place) {
    for (const view of this.#order) view.gone();
    this.#views.clear();
    this.#order = [];
    this.#place = place;
    this.list.setAttribute("aria-busy", "true");
    this.list.replaceChildren();
    for (const message of messages) this.#add(message);
    this.#arrange();
    this.list.removeAttribute("aria-busy");
    this.toBottom();
  }

  /** The same chat after a reconnect: only what differs changes. */
  sync(messages) {
    const ids = new Set(messages.map((message) => message.message_id));
    this.remove([...this.#views.keys()].filter((id) => !ids.has(id)));
    for (const message of messages) this.put(message);
  }

  /** A new message, or one that changed. @param silent the bot sent it without a sound */
  put(message, silent = false) {
    const view = this.#views.get(message.message_id);
    if (view && view.key === MessageView.keyOf(message)) this.#change(view, message);
    else {
      if (view) this.#drop(message.message_id);
      this.#putNew(message, silent);
    }
    this.#keep();
    this.#showDown();
  }

  #change(view, message) {
    const before = view.lines;
    view.update(message);
    if (!view.mine) tellChange(view.lines, before);
  }

  #putNew(message, silent) {
    const before = silent ? this.#before(message) : null;
    const view = this.#add(message, before);
    this.#arrange();
    if (view.mine) {
      this.#atBottom = true;
      return;
    }
    if (before) this.#replace(before, view);
    else {
      if (!this.#atBottom) this.#unseen += 1;
      tellNew(view.lines, view.who, view.buttons);
      view.arrives();
    }
    arrived(view.node);
  }

  /**
   * The view of the message that a silent one was before it was sent anew. Bots do so to have it
   * newest again, and delete the old one then; here the new one takes the old one's place.
   */
  #before(message) {
    if (!message.reply_markup?.inline_keyboard || message.from?.id === this.#place.me) return null;
    const lines = MessageView.linesOf(message);
    const sameKind = (view) => view.message.from?.id === message.from?.id && view.buttons.length && !view.node.hidden;
    return this.#order.slice(-ANEW_AMONG).findLast((view) => sameKind(view) && resembles(lines, view.lines)) ?? null;
  }

  #replace(old, view) {
    tellChange(view.lines, old.lines);
    const held = old.node.contains(document.activeElement) ? document.activeElement.textContent : null;
    old.leave()?.stop?.();
    if (held !== null) view.focusOn(held);
    setTimeout(() => {
      if (this.#order.includes(old)) old.comeBack();
    }, ANEW_WAITS);
  }

  remove(ids) {
    for (const id of ids) this.#drop(id);
    this.#arrange();
    this.#keep();
  }

  /** The message before or after another one that can be replied to. */
  neighbour(id, step) {
    const all = this.#order.map((view) => view.message).filter((message) => !message.pending && !message.error);
    const at = all.findIndex((message) => message.message_id === id);
    return at < 0 ? all.at(step < 0 ? -1 : 0) : all[at + step];
  }

  toBottom(smoothly = false) {
    this.#atBottom = true;
    this.#unseen = 0;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smoothly && !calm ? "smooth" : "instant" });
    this.#showDown();
  }

  #add(message, before = null) {
    const view = new MessageView(message, this.#place, this.#actions, before);
    let at = this.#order.length;
    while (at > 0 && rank(this.#order[at - 1].message) > rank(message)) at -= 1;
    if (at === this.#order.length) this.list.append(view.node);
    else this.#order[at].node.before(view.node);
    this.#order.splice(at, 0, view);
    this.#views.set(message.message_id, view);
    return view;
  }

  #drop(id) {
    const view = this.#views.get(id);
    if (!view) return;
    const byKeyboard = focusedByKeyboard();
    const hadFocus = view.node.contains(document.activeElement);
    view.gone();
    view.node.remove();
    this.#views.delete(id);
    this.#order.splice(this.#order.indexOf(view), 1);
    if (hadFocus) this.#focusAway(byKeyboard)?.focus({ preventScroll: true });
  }

  /** Day headings, and which bubbles form a run of one speaker. */
  #arrange() {
    let before = null;
    for (const view of this.#order) {
      const newDay = !before || dayKey(before.message.date) !== dayKey(view.message.date);
      this.#placeHeading(view, newDay);
      const joined = !newDay && before.message.from?.id === view.message.from?.id && view.message.date - before.message.date < SAME_RUN;
      view.node.classList.toggle("run-start", !joined);
      view.node.classList.add("run-end");
      if (joined) before.node.classList.remove("run-end");
      before = view;
    }
    for (const orphan of this.list.querySelectorAll(".day + .day, .day:last-child")) {
      (orphan.matches(":last-child") ? orphan : orphan.previousElementSibling).remove();
    }
  }

  #placeHeading(view, wanted) {
    const above = view.node.previousElementSibling;
    const heading = above?.matches(".day") ? above : null;
    if (!wanted) return heading?.remove();
    const label = dayLabel(view.message.date);
    if (!heading) view.node.before(h("h2", { class: "day", "aria-live": "off" }, label));
    else if (heading.textContent !== label) heading.textContent = label;
    return undefined;
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    // Only scrolling up leaves the bottom: a grown message or composer also widens
    // the distance, and its scroll event comes before the resize is seen.
    if (scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM) this.#atBottom = true;
    else if (scrollTop < this.#top) this.#atBottom = false;
    this.#top = scrollTop;
    if (this.#atBottom) this.#unseen = 0;
    this.#showDown();
  }

  #keep() {
    const { paddingTop, paddingBottom } = getComputedStyle(this.scroller);
    const [last, above] = this.#order.filter((view) => !view.node.hidden).slice(-2).reverse();
    last?.fit(this.scroller.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom), above?.voiceAbove(last));
    if (!this.#atBottom) return;
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.#top = this.scroller.scrollTop;
  }

  #showDown() {
    this.down.hidden = this.#atBottom;
    const count = byId("new-count");
    count.hidden = this.#unseen === 0;
    count.textContent = String(this.#unseen);
    this.down.setAttribute("aria-label", this.#unseen ? `${this.#unseen} new messages, go to the end` : "Go to the end");
  }

  #jump(id) {
    const view = this.#views.get(id);
    if (!view) return;
    view.node.scrollIntoView({ block: "center" });
    view.node.classList.remove("flash");
    requestAnimationFrame(() => view.node.classList.add("flash"));
  }

  /** Returns the element that takes the focus when the one that had it is removed. */
  #focusAway(byKeyboard) {
    return byKeyboard ? document.querySelector("#composer:not([disabled])") : this.scroller;
  }
}
