// The keyboard a bot offers in place of the phone's own: answers to tap instead of type.

import { byId, h } from "./dom.js";

/** The rows that stand in a chat now: the bot's newest word on it, unless used up. */
export function currentKeys(messages, me) {
  for (let at = messages.length - 1; at >= 0; at -= 1) {
    const markup = messages[at].reply_markup;
    if (markup?.remove_keyboard) return [];
    if (markup?.keyboard) {
      const used = markup.one_time_keyboard && messages.slice(at + 1).some((message) => message.from?.id === me);
      return used ? [] : markup.keyboard;
    }
  }
  return [];
}

let shown = "";

/** @param onKey (button), a Bot API KeyboardButton */
export function showKeys(rows, onKey) {
  const key = JSON.stringify(rows);
  if (key === shown) return;
  shown = key;
  const box = byId("reply-keys");
  box.hidden = rows.length === 0;
  box.replaceChildren(
    ...rows.map((row) => h("div", {}, row.map((button) => h("button", { type: "button", dir: "auto", onclick: () => onKey(button) }, button.text)))),
  );
}
