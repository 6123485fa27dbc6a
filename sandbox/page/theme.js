// Light and dark. The device's choice holds until the person toggles; toggling
// back to what the device says forgets the choice, so it is followed again. The server
// is told, so that pictures which are made for this page can go with it.

import { byId, setIcon } from "./dom.js";
import { NetError, tellLook } from "./net.js";

const KEY = "sandbox-theme";
const device = matchMedia("(prefers-color-scheme: dark)");

const chosen = () => document.documentElement.dataset.theme;
const isDark = () => (chosen() ? chosen() === "dark" : device.matches);

function show() {
  const button = byId("theme");
  setIcon(button, isDark() ? "sun" : "moon");
  button.setAttribute("aria-label", isDark() ? "Switch to light" : "Switch to dark");
}

/** Tells the server what the page that the person looks at is like. */
export async function tellTheme() {
  if (document.hidden) return;
  try {
    await tellLook(isDark());
  } catch (error) {
    // It is told again at the next connection.
    if (!(error instanceof NetError)) throw error;
  }
}

export function startTheme() {
  const stored = localStorage.getItem(KEY);
  if (stored) document.documentElement.dataset.theme = stored;
  show();
  const change = () => {
    show();
    tellTheme();
  };
  device.addEventListener("change", change);
  byId("theme").addEventListener("click", () => {
    const dark = !isDark();
    if (dark === device.matches) {
      delete document.documentElement.dataset.theme;
      localStorage.removeItem(KEY);
    } else {
      const theme = dark ? "dark" : "light";
      document.documentElement.dataset.theme = theme;
      localStorage.setItem(KEY, theme);
    }
    change();
  });
}
