// A small menu that a button opens: arrow keys, Home, End, Enter, Esc, a click outside.

import { h, icon } from "./dom.js";

let count = 0;

/** @param items () → [{label, icon, run, danger}], asked for each time it opens */
export function menuFor(button, items) {
  const id = `menu-${(count += 1)}`;
  const menu = h("div", { class: "menu", role: "menu", id, hidden: true, "aria-label": button.getAttribute("aria-label") });
  button.after(menu);
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", id);

  const outside = (event) => {
    if (!menu.contains(event.target) && !button.contains(event.target)) close(false);
  };
  const close = (backToButton) => {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside);
    if (backToButton) button.focus();
  };
  const open = () => {
    menu.replaceChildren(
      ...items().map((item) =>
        h(
          "button",
          {
            type: "button",
            role: "menuitem",
            tabindex: "-1",
            class: item.danger ? "danger" : undefined,
            onclick: () => {
              close(true);
              item.run();
            },
          },
          icon(item.icon),
          item.label,
        ),
      ),
    );
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", outside);
    menu.firstElementChild.focus();
  };

  button.addEventListener("click", () => (menu.hidden ? open() : close(true)));
  button.addEventListener("keydown", (event) => {
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && menu.hidden) {
      event.preventDefault();
      open();
    }
  });
  menu.addEventListener("keydown", (event) => {
    const all = [...menu.children];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") {
      if (event.key === "Escape") event.preventDefault();
      close(true);
    } else if (to !== undefined) {
      event.preventDefault();
      all[to].focus();
    }
  });
}
