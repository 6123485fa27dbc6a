// Modal dialogs on the browser's own <dialog>: it traps the focus, closes on Esc
// and gives the focus back.

import { h, icon } from "./dom.js";

let count = 0;

function open(dialog, closeOnBackdrop) {
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  if (closeOnBackdrop) {
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
  }
  dialog.showModal();
}

/** Shows the bot's answer to a callback query as a dialog (show_alert). */
export function showAlert(title, text) {
  const id = `dialog-${(count += 1)}`;
  const dialog = h(
    "dialog",
    { class: "dialog", role: "alertdialog", "data-testid": "alert", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-text` },
    h("h2", { id: `${id}-title` }, title),
    h("p", { id: `${id}-text`, class: "pre-wrap", dir: "auto" }, text),
    h("div", { class: "dialog-buttons" }, h("button", { type: "button", class: "primary", onclick: () => dialog.close() }, "OK")),
  );
  open(dialog, false);
}

/** A picture as large as the window; Esc, a click and the browser's Back close it. */
export function showPicture(src, about, caption) {
  const dialog = h(
    "dialog",
    { class: "viewer", "aria-label": about, "data-testid": "viewer" },
    h("img", { src, alt: about, onclick: () => dialog.close() }),
    caption && h("p", { class: "viewer-caption pre-wrap", dir: "auto" }, caption),
    h("button", { type: "button", class: "icon-button", "aria-label": "Close picture", onclick: () => dialog.close() }, icon("close")),
  );
  // A step of its own in the history, so that Back leaves the picture and not the chat.
  history.pushState({ viewer: true }, "");
  const back = () => dialog.close();
  addEventListener("popstate", back);
  dialog.addEventListener("close", () => {
    removeEventListener("popstate", back);
    if (history.state?.viewer) history.back();
  });
  open(dialog, true);
}

/**
 * Asks for a few values. `fields` are [{name, label, type, value, …attributes}];
 * ends with an object of strings (booleans for checkboxes), or null if the person cancelled.
 */
export function ask({ title, fields, accept, before }) {
  return new Promise((done) => {
    const id = `dialog-${(count += 1)}`;
    let answer = null;
    const inputs = fields.map(({ label, ...attributes }) => {
      const input = h("input", { type: "text", ...attributes });
      return h("label", { class: attributes.type === "checkbox" ? "field check" : "field" }, h("span", {}, label), input);
    });
    const form = h(
      "form",
      {
        method: "dialog",
        onsubmit: () => {
          answer = Object.fromEntries([...form.querySelectorAll("input")].map((input) => [input.name, input.type === "checkbox" ? input.checked : input.value]));
        },
      },
      h("h2", { id: `${id}-title` }, title),
      before,
      inputs,
      h(
        "div",
        { class: "dialog-buttons" },
        h("button", { type: "button", onclick: () => dialog.close() }, "Cancel"),
        h("button", { type: "submit", class: "primary" }, accept),
      ),
    );
    const dialog = h("dialog", { class: "dialog", "aria-labelledby": `${id}-title` }, form);
    dialog.addEventListener("close", () => done(answer));
    open(dialog, true);
    form.querySelector("input, .primary")?.focus();
  });
}

/** Plain words with one button. */
export function tell(title, ...paragraphs) {
  const id = `dialog-${(count += 1)}`;
  const dialog = h(
    "dialog",
    { class: "dialog", "aria-labelledby": `${id}-title` },
    h("h2", { id: `${id}-title` }, title),
    paragraphs.map((words) => h("p", {}, words)),
    h("div", { class: "dialog-buttons" }, h("button", { type: "button", class: "primary", onclick: () => dialog.close() }, "Close")),
  );
  open(dialog, true);
}
