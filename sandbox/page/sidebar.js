// Who the person is and which chat is open. Links, so that another tab can be
// another person; on a narrow screen a drawer.

import { avatar, byId, h, icon } from "./dom.js";
import { summary } from "./message.js";
import { clockTime, dayKey, dayLabel, now } from "./time.js";

const wide = matchMedia("(min-width: 860px)");
export const address = (person, chat) => `/?person=${person}&chat=${chat}`;

export class Sidebar {
  /** @param go (person, chat); addPerson () */
  constructor({ go, addPerson }) {
    this.go = go;
    this.addPerson = addPerson;
    this.node = byId("sidebar");
    byId("open-sidebar").addEventListener("click", () => this.open());
    byId("close-sidebar").addEventListener("click", () => this.close());
    byId("scrim").addEventListener("click", () => this.close());
    this.node.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.node.classList.contains("open")) this.close();
    });
    wide.addEventListener("change", () => this.close(false));
    this.close(false);
  }

  open() {
    this.node.classList.add("open");
    this.node.inert = false;
    byId("main").inert = true;
    byId("open-sidebar").setAttribute("aria-expanded", "true");
    (this.node.querySelector("[aria-current]") ?? byId("close-sidebar")).focus();
  }

  close(giveFocusBack = true) {
    this.node.classList.remove("open");
    // Off the screen it must be out of the tab order too; on a wide screen it always shows.
    this.node.inert = !wide.matches;
    byId("main").inert = false;
    byId("open-sidebar").setAttribute("aria-expanded", "false");
    if (giveFocusBack && !wide.matches) byId("open-sidebar").focus();
  }

  /** Called at every event, so it changes only what differs: a click or the focus must not lose its node. */
  render({ people, me, chats, current, bot }) {
    const peopleKey = JSON.stringify([people, me, current]);
    if (peopleKey !== this.peopleKey) {
      this.peopleKey = peopleKey;
      this.#renderPeople(people, me, current);
    }
    const chatsKey = JSON.stringify([me, chats.map((chat) => chat.id)]);
    if (chatsKey !== this.chatsKey) {
      this.chatsKey = chatsKey;
      this.chatLinks = chats.map((chat) => this.#chatLink(chat, me));
      byId("chats").replaceChildren(...this.chatLinks.map((link) => h("li", {}, link)));
    }
    chats.forEach((chat, index) => updateChat(this.chatLinks[index], chat, { me, current, bot }));

    const unread = chats.reduce((sum, chat) => sum + (chat.id === current ? 0 : chat.unread), 0);
    setText(byId("elsewhere"), unread || "");
    byId("open-sidebar").setAttribute("aria-label", unread ? `People and chats, ${unread} unread` : "People and chats");
  }

  #renderPeople(people, me, current) {
    const held = byId("people").contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const links = people.map((person) => {
      // Someone else's private chat is not ours: they start in their own.
      const link = this.#link(
        person.id,
        current < 0 ? current : person.id,
        { class: "person", "data-testid": "person", data: { personId: person.id } },
        avatar("person", person.id, person.first_name),
        h("span", { class: "person-name", dir: "auto" }, person.first_name),
      );
      markCurrent(link, person.id === me);
      return link;
    });
    const add = h(
      "button",
      { type: "button", class: "person", "data-testid": "add-person", onclick: () => this.addPerson() },
      h("span", { class: "avatar avatar-add", "aria-hidden": "true" }, icon("plus")),
      h("span", { class: "person-name" }, "Add"),
    );
    byId("people").replaceChildren(...[...links, add].map((node) => h("li", {}, node)));
    if (held) byId("people").querySelector(`a[href="${held}"]`)?.focus();
  }

  #chatLink(chat, me) {
    return this.#link(
      me,
      chat.id,
      { class: "chat", "data-testid": "chat", data: { chatId: chat.id } },
      avatar(chat.type === "private" ? "bot" : "group", chat.id, chat.title),
      h(
        "span",
        { class: "chat-text" },
        h("span", { class: "chat-name", dir: "auto" }),
        h("time", { class: "chat-time" }),
        h("span", { class: "chat-last", dir: "auto" }),
        h("span", { class: "badge", hidden: true }),
      ),
    );
  }

  #link(person, chat, attributes, ...children) {
    return h(
      "a",
      {
        ...attributes,
        href: address(person, chat),
        onclick: (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          this.go(person, chat);
          this.close();
        },
      },
      ...children,
    );
  }
}

function updateChat(link, chat, { me, current, bot }) {
  const last = chat.messages.at(-1);
  markCurrent(link, chat.id === current);
  setText(link.querySelector(".chat-name"), chatName(chat, bot));
  setText(link.querySelector(".chat-time"), last ? shortWhen(last.date) : "");
  setText(link.querySelector(".chat-last"), last ? author(last, chat, me) + summary(last).slice(0, 100) : "No messages yet");
  const badge = link.querySelector(".badge");
  setText(badge, chat.unread || "");
  badge.setAttribute("aria-label", `${chat.unread} unread`);
}

function author(message, chat, me) {
  if (message.from?.id === me) return "You: ";
  return chat.type === "group" && message.from ? `${message.from.first_name}: ` : "";
}

/** Text without flicker; an empty one hides its node. */
function setText(node, text) {
  node.hidden = text === "";
  if (node.textContent !== String(text)) node.textContent = text;
}

function markCurrent(link, isCurrent) {
  if (isCurrent) link.setAttribute("aria-current", "true");
  else link.removeAttribute("aria-current");
}

export const chatName = (chat, bot) => (chat.type === "private" ? bot.first_name : chat.title);

const shortWhen = (seconds) => (dayKey(seconds) === dayKey(now()) ? clockTime(seconds) : dayLabel(seconds).split(",")[0]);
