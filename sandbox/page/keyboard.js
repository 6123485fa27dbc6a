// A message's inline keyboard. Bots edit keyboards often (a countdown: every second),
// so buttons that stay the same keep their very nodes, and with them the focus.

import { h, icon, focusedByKeyboard } from "./dom.js";

const WAIT_MOST = 15_000;
const STYLES = new Set(["danger", "success", "primary"]);
const SIGNS = { url: "link", web_app: "link", login_url: "link", copy_text: "copy" };

export class Keyboard {
  /** @param onPress (button, row, column) → a promise that ends with the bot's answer */
  constructor(onPress) {
    this.node = h("div", { class: "keyboard", "data-testid": "keyboard", role: "group", "aria-label": "Buttons" });
    this.onPress = onPress;
    this.rows = [];
    this.node.addEventListener("click", (event) => this.#pressed(event));
  }

  /** @param fallback () → the node that takes the focus when no button is left */
  update(rows, fallback) {
    const held = this.node.contains(document.activeElement) ? document.activeElement : null;
    const byKeyboard = held && focusedByKeyboard();
    const heldText = held?.textContent;

    rows.forEach((buttons, row) => this.#updateRow(row, buttons));
    while (this.node.children.length > rows.length) this.node.lastElementChild.remove();
    this.rows = rows;

    if (held && !this.node.contains(held)) {
      const all = [...this.node.querySelectorAll("button")];
      const next = all.find((button) => button.textContent === heldText) ?? all[0];
      (next ?? fallback(byKeyboard))?.focus({ preventScroll: true });
    }
  }

  #updateRow(row, buttons) {
    const line = this.node.children[row] ?? this.node.appendChild(h("div", { class: "keyboard-row" }));
    buttons.forEach((button, column) => {
      const old = line.children[column];
      const kind = signOf(button);
      if (old && old.textContent === button.text && (old.dataset.sign ?? "") === kind) restyle(old, button);
      else if (old) old.replaceWith(makeButton(button, kind));
      else line.append(makeButton(button, kind));
    });
    while (line.children.length > buttons.length) line.lastElementChild.remove();
  }

  async #pressed(event) {
    const node = event.target.closest("button");
    // One press at a time for a button, as long as its answer is out.
    if (!node || node.getAttribute("aria-busy") === "true") return;
    const row = [...this.node.children].indexOf(node.parentElement);
    const column = [...node.parentElement.children].indexOf(node);
    node.setAttribute("aria-busy", "true");
    const late = new Promise((done) => setTimeout(done, WAIT_MOST));
    try {
      await Promise.race([this.onPress(this.rows[row][column], row, column), late]);
    } finally {
      node.removeAttribute("aria-busy");
    }
  }
}

/** What a button does besides asking the bot: the name of a small icon, or nothing. */
const signOf = (button) => SIGNS[Object.keys(SIGNS).find((key) => button[key])] ?? "";

function makeButton(button, sign) {
  const node = h("button", { type: "button", dir: "auto", data: sign ? { sign } : {} }, button.text, sign && icon(sign));
  restyle(node, button);
  return node;
}

function restyle(node, button) {
  if (STYLES.has(button.style)) node.dataset.style = button.style;
  else delete node.dataset.style;
}
