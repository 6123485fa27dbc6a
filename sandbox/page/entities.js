// Text with Bot API entities → DOM nodes. Offsets count UTF-16 code units, which
// is how JavaScript indexes strings, so they are used as they come.

import { h } from "./dom.js";
import { foldable } from "./fold.js";
import { formatMoment } from "./time.js";

const SIMPLE = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE_LINK = /^(https?:|mailto:|tel:|tg:)/i;

/**
 * @param actions {command(text), openLink(url) → true when the page took care of it}
 */
export function renderText(text, entities, actions) {
  const waiting = [...(entities ?? [])].sort(byPlace);
  const out = document.createDocumentFragment();
  fill(out, text, 0, text.length, waiting, actions);
  return out;
}

// Outer entities come before those inside them.
const byPlace = (a, b) => a.offset - b.offset || b.length - a.length;

function fill(parent, text, from, to, waiting, actions) {
  let at = from;
  let afterBlock = false;
  const plain = (end) => {
    let start = at;
    // A block already breaks the line; the newline after it would leave a gap.
    if (afterBlock && text[start] === "\n") start += 1;
    if (end > start) parent.append(text.slice(start, end));
  };
  while (waiting.length && waiting[0].offset < to) {
    const entity = waiting.shift();
    const start = Math.max(entity.offset, at);
    const stop = Math.min(entity.offset + entity.length, to);
    const beyond = entity.offset + entity.length - to;
    if (beyond > 0) {
      // It crosses its parent's end: what is left goes on as its neighbour.
      waiting.push({ ...entity, offset: to, length: beyond });
      waiting.sort(byPlace);
    }
    if (stop <= start) continue;
    plain(start);
    const { outer, inner } = wrap(entity, text.slice(start, stop), actions);
    if (inner) fill(inner, text, start, stop, waiting, actions);
    parent.append(outer);
    at = stop;
    afterBlock = BLOCKS.has(entity.type);
  }
  plain(to);
}

/** The element for an entity, and where its content goes (null: it has its own). */
function wrap(entity, content, actions) {
  const same = (node) => ({ outer: node, inner: node });
  if (entity.type in SIMPLE) return same(h(SIMPLE[entity.type]));
  switch (entity.type) {
    case "pre": {
      const code = h("code");
      return { outer: h("pre", { data: entity.language ? { language: entity.language } : {}, tabindex: "0" }, code), inner: code };
    }
    case "blockquote":
      return same(h("blockquote", { dir: "auto" }));
    case "expandable_blockquote":
      return foldable();
    case "spoiler":
      return spoiler();
    case "text_link":
      return same(link(entity.url, actions));
    case "url":
      return same(link(/^[a-z]+:/i.test(content) ? content : `https://${content}`, actions));
    case "email":
      return same(link(`mailto:${content}`, actions));
    case "phone_number":
      return same(link(`tel:${content}`, actions));
    case "bot_command":
      return same(h("button", { type: "button", class: "inline-command", dir: "ltr", onclick: () => actions.command(content) }));
    case "date_time":
      return { outer: moment(entity, content), inner: null };
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return same(h("span", { class: "mention" }));
    default:
      return same(h("span"));
  }
}

function link(url, actions) {
  if (!SAFE_LINK.test(url)) return h("span");
  return h("a", {
    href: url,
    target: "_blank",
    rel: "noopener noreferrer",
    onclick: (event) => actions.openLink(url) && event.preventDefault(),
  });
}

function spoiler() {
  // Inert until shown, so that links under the cover cannot be reached.
  const inner = h("span", { inert: true });
  const cover = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, press to show" }, inner);
  const show = () => {
    inner.inert = false;
    cover.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) cover.removeAttribute(name);
    cover.removeEventListener("click", show);
    cover.removeEventListener("keydown", onKey);
  };
  const onKey = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    show();
  };
  cover.addEventListener("click", show);
  cover.addEventListener("keydown", onKey);
  return { outer: cover, inner };
}

function moment(entity, content) {
  const unix = entity.unix_time;
  const format = entity.date_time_format ?? "";
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.getTime())) return h("span", {}, content);
  // Its own live setting: a countdown must not be read out every second.
  const node = h("time", { "aria-live": "off", datetime: date.toISOString(), title: date.toLocaleString() });
  node.textContent = format ? formatMoment(unix, format) : content;
  if (format === "r") node.dataset.unix = unix;
  return node;
}

// Relative moments count by themselves, as they do in Telegram.
setInterval(() => {
  for (const node of document.querySelectorAll("time[data-unix]")) {
    const text = formatMoment(Number(node.dataset.unix), "r");
    if (node.textContent !== text) node.textContent = text;
  }
}, 1000);
