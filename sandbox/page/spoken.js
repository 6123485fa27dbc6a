// What a screen reader is told as it happens. New messages, once; of edited ones the
// lines that say something else than before, so a countdown tells its changes of state
// and never its seconds.

import { byId, h } from "./dom.js";

const STANDS = 6000; // milliseconds a line stays where a screen reader finds it
const HIDDEN = new Set(["expandable_blockquote", "date_time"]); // folded away; counts by itself

/** The words of a message that are told, a line each. `text`: its text, caption or what stands for it. */
export function linesOf(text, entities = []) {
  let words = "";
  let at = 0;
  const covers = entities.filter(({ type }) => HIDDEN.has(type) || type === "spoiler").sort((a, b) => a.offset - b.offset);
  for (const { type, offset, length } of covers) {
    if (offset < at) continue;
    words += text.slice(at, offset) + (type === "spoiler" ? "hidden text" : "");
    at = offset + length;
  }
  const lines = (words + text.slice(at)).split("\n").map(readable).filter(Boolean);
  // A message that is one folded quote is told whole.
  return lines.length ? lines : text.split("\n").map(readable).filter(Boolean);
}

/** Without signs that are only drawn: ●●○○ would be read one by one. */
const readable = (line) => line.replace(/[\u2500-\u25ff]+/g, " ").replace(/\s+/g, " ").trim();

/** The words of a line beyond its numbers; each knows whether a number stands before it. */
const wordsOf = (line) => [...line.toLowerCase().matchAll(/(\p{N}[\p{N}.,:/]*)?[^\p{L}\p{N}]*(\p{L}[\p{L}\p{M}'’]*)/gu)].map(([, number, word]) => ({ counted: Boolean(number), word }));

/** Whether two lines say the same but for their numbers. "1 second" and "2 seconds" do. */
export function sameWords(one, other) {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  return left.length === right.length && left.every(({ word, counted }, at) => word === right[at].word || (counted && right[at].counted && isPlural(word, right[at].word)));
}

function isPlural(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && long.length - short.length <= 2;
}

const has = (lines, line) => lines.some((other) => sameWords(line, other));

/** Whether a message says at least half of what another one says: it is that one, sent anew. */
export const resembles = (lines, others) => lines.length > 0 && 2 * lines.filter((line) => has(others, line)).length >= lines.length;

/** Tells a new message. @param who whose it is, "" where that is clear; buttons: their names */
export function tellNew(lines, who, buttons) {
  say([who, ...lines, buttons.length ? `Buttons: ${buttons.join(", ")}` : ""]);
}

/** Tells what an edit has changed beyond numbers, or nothing. */
export function tellChange(lines, before) {
  say(lines.map((line, at) => (has(before, line) ? "" : withoutLabel(line, before[at] ?? ""))));
}

/** "Bridge: Lower." after "Bridge: Lift." is "Lower.": what it is about was told already. */
function withoutLabel(line, before) {
  const at = line.indexOf(": ");
  const label = at > 0 && !line.slice(0, at).includes(". "); // else the word before it belongs to what is new
  const same = label && before.includes(": ") && sameWords(line.slice(0, at), before.slice(0, before.indexOf(": ")));
  return same ? line.slice(at + 2) : line;
}

function say(lines) {
  const told = lines.filter(Boolean).map((line) => (/[\p{L}\p{N})]$/u.test(line) ? `${line}.` : line));
  if (!told.length) return;
  const node = h("p", { dir: "auto" }, told.join(" "));
  byId("spoken").append(node);
  setTimeout(() => node.remove(), STANDS);
}
