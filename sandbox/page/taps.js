// The second tap of a double tap belongs to what the first one was on. What has moved
// below the finger meanwhile (another button, another command, the microphone) is not meant.

let first = null;
let second = false;

/** Whether the newest tap is the second of a double tap, as the browser counts them: by when the
 * taps were made, however late the page hears of them. */
export const isSecondTap = () => second;

/** The thing that a tap is on: a button, a link, an option; else what was hit. */
const thing = (node) => node.closest("button, a, [role=option], label, input, textarea") ?? node;

export function watchDoubleTaps() {
  document.addEventListener(
    "click",
    (event) => {
      const target = thing(event.target);
      // detail: which tap of several at one place this is, as the browser counts them; 0 by keyboard.
      second = event.detail > 1;
      if (!second) first = target;
      else if (target !== first) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { capture: true },
  );
}
