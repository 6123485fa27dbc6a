// Short messages that disappear after a while.

import { byId, h } from "./dom.js";

const SHOWN_FOR = 4500;
const READING_SPEED = 55; // milliseconds a character, for long ones

/** @param link {href, label}, for an answer that opens something */
export function toast(text, link) {
  const node = h(
    "div",
    { class: "toast", "data-testid": "toast" },
    h("span", { dir: "auto" }, text),
    link && h("a", { href: link.href, target: "_blank", rel: "noopener noreferrer" }, link.label),
  );
  byId("toasts").append(node);
  setTimeout(() => node.remove(), Math.max(SHOWN_FOR, text.length * READING_SPEED));
}
