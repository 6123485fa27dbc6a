// Quotes that fold: three lines until they are unfolded, by a tap on them or by the
// button in their corner. What was unfolded stays so when the bot edits its message.

import { h, icon } from "./dom.js";

/** An expandable quote, folded: {outer, inner}, the words go into `inner`. */
export function foldable() {
  const inner = h("span", { class: "fold" });
  const button = h("button", { type: "button", class: "unfold", "aria-label": "Show all", "aria-expanded": "false" }, icon("down"));
  return { outer: h("blockquote", { class: "expandable folded", dir: "auto" }, inner, button), inner };
}

/** Lets taps within `root` fold and unfold. By delegation: an edit may replace any node in it. */
export function watchFolds(root) {
  root.addEventListener("click", (event) => {
    const quote = event.target.closest(".expandable");
    const other = event.target.closest("a, button, [role=button]");
    if (!quote || (other && !other.matches(".unfold")) || quote.querySelector(".unfold").hidden) return;
    // Whoever marks words to copy them does not mean to fold.
    if (!other && !getSelection().isCollapsed) return;
    setFolded(quote, !quote.classList.contains("folded"));
  });
}

/** Gives the quotes of an edited text, not shown yet, the state of those it will replace. */
export function keepFolds(shown, wanted) {
  const before = [...shown.querySelectorAll(".expandable")];
  [...wanted.querySelectorAll(".expandable")].forEach((quote, at) => {
    if (!before[at]) return;
    setFolded(quote, before[at].classList.contains("folded"));
    quote.querySelector(".unfold").hidden = before[at].querySelector(".unfold").hidden;
  });
}

/** Shows the sign only where there is more to see. Call it when the words are on the page. */
export function measureFolds(root) {
  for (const quote of root.querySelectorAll(".expandable.folded")) {
    sizes.observe(quote.firstElementChild);
    measure(quote.firstElementChild);
  }
}

export const isUnfolded = (root) => Boolean(root.querySelector(".expandable:not(.folded)"));

const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => measure(target)));

function measure(fold) {
  const quote = fold.parentElement;
  if (quote?.classList.contains("folded") && fold.clientHeight) {
    quote.querySelector(".unfold").hidden = fold.scrollHeight <= fold.clientHeight + 1;
  }
}

function setFolded(quote, folded) {
  quote.classList.toggle("folded", folded);
  quote.querySelector(".unfold").setAttribute("aria-expanded", String(!folded));
}
