// Building DOM from values. Children that are strings become text nodes, so
// nothing a person or a bot writes is ever read as markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes, `on…` listeners, `data` (dataset) and children. */
export function h(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "data") Object.assign(node.dataset, value);
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** One of the symbols in index.html; always decoration, its button carries the name. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

export function setIcon(button, name) {
  button.querySelector("use").setAttribute("href", `#i-${name}`);
}

export const byId = (id) => document.getElementById(id);

/** A steady colour class (tint-0 … tint-6) for a person or chat. */
export const tint = (id) => `tint-${Math.abs(id) % 7}`;

/** A round sign for a person, group or the bot. */
export function avatar(kind, id, name) {
  if (kind === "bot") return h("span", { class: "avatar avatar-bot", "aria-hidden": "true" }, icon("bot"));
  const sign = kind === "group" ? icon("group") : [...name][0]?.toUpperCase() ?? "?";
  return h("span", { class: `avatar ${tint(id)}`, "aria-hidden": "true" }, sign);
}

/** Whether the focus came by keyboard: then it must never be lost; after a tap
 *  it must not jump into the composer, which would open a phone's keyboard. */
export const focusedByKeyboard = () => Boolean(document.activeElement?.matches(":focus-visible"));
