// The filter box and the switch between light and dark.
const box = document.querySelector("input");
const articles = [...document.querySelectorAll("article")];
const words = articles.map((article) => article.textContent.toLowerCase());

function filter() {
  const asked = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  articles.forEach((article, at) => {
    article.hidden = !asked.every((word) => words[at].includes(word));
  });
  document.querySelectorAll("section").forEach((section) => {
    section.hidden = !section.querySelector("article:not([hidden])");
  });
  const shown = articles.filter((article) => !article.hidden).length;
  document.querySelector("output").textContent = `${shown} of ${articles.length}`;
}

box.addEventListener("input", filter);
document.querySelector("[data-theme-switch]").addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});
filter();
