// Light and dark. The device's choice holds until the person toggles; toggling
// back to what the device says forgets the choice, so it is followed again.

import { byId, setIcon } from "./dom.js";

const KEY = "sandbox-theme";
const device = matchMedia("(prefers-color-scheme: dark)");

const chosen = () => document.documentElement.dataset.theme;
const isDark = () => (chosen() ? chosen() === "dark" : device.matches);

function show() {
  const button = byId("theme");
  setIcon(button, isDark() ? "sun" : "moon");
  button.setAttribute("aria-label", isDark() ? "Switch to light" : "Switch to dark");
}

export function startTheme() {
  const stored = localStorage.getItem(KEY);
  if (stored) document.documentElement.dataset.theme = stored;
  show();
  device.addEventListener("change", show);
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
    show();
  });
}
