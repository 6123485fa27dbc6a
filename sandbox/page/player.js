// A player for voice messages and audio: play/pause, position, time. Plain controls,
// so it works by keyboard, and only one sounds at a time.

import { h, icon, setIcon } from "./dom.js";
import { minutes } from "./time.js";

let sounding = null;

/** @param label how a screen reader calls it, e.g. "Voice message" */
export function player({ src, duration, label, title }) {
  const audio = new Audio();
  audio.preload = "metadata";
  audio.src = src;
  let length = duration ?? 0;
  let seeking = false;

  const button = h("button", { type: "button", class: "play", "aria-label": `Play ${label}` }, icon("play"));
  const slider = h("input", { type: "range", min: "0", max: String(Math.max(length, 0.1)), step: "0.1", value: "0", "aria-label": `Position in ${label}` });
  const time = h("span", { class: "player-time" }, minutes(length));
  const fault = h("p", { class: "player-fault", hidden: true }, "This browser cannot play it. ", h("a", { href: src, download: "" }, "Download it"));

  const show = () => {
    const at = seeking ? Number(slider.value) : audio.currentTime;
    if (!seeking) slider.value = String(at);
    slider.style.setProperty("--played", length ? `${Math.min(100, (at / length) * 100)}%` : "0%");
    slider.setAttribute("aria-valuetext", `${minutes(at)} of ${minutes(length)}`);
    time.textContent = at > 0 || !audio.paused ? `${minutes(at)} / ${minutes(length)}` : minutes(length);
  };
  const showState = () => {
    setIcon(button, audio.paused ? "play" : "pause");
    button.setAttribute("aria-label", `${audio.paused ? "Play" : "Pause"} ${label}`);
    show();
  };

  // timeupdate comes four times a second; between them the slider follows by frame.
  const follow = () => {
    show();
    if (!audio.paused && button.isConnected) requestAnimationFrame(follow);
    else if (!button.isConnected) audio.pause();
  };

  button.addEventListener("click", () => {
    if (!audio.paused) return audio.pause();
    if (sounding && sounding !== audio) sounding.pause();
    sounding = audio;
    return audio.play().catch(() => {});
  });
  slider.addEventListener("input", () => {
    seeking = true;
    show();
  });
  slider.addEventListener("change", () => {
    seeking = false;
    audio.currentTime = Number(slider.value);
  });
  audio.addEventListener("loadedmetadata", () => {
    if (Number.isFinite(audio.duration)) length = audio.duration;
    slider.max = String(length);
    show();
  });
  audio.addEventListener("play", () => {
    showState();
    follow();
  });
  audio.addEventListener("pause", showState);
  audio.addEventListener("seeked", show);
  audio.addEventListener("ended", () => {
    audio.currentTime = 0;
    showState();
  });
  audio.addEventListener("error", () => {
    fault.hidden = false;
    button.disabled = true;
  });
  show();

  return h(
    "div",
    { class: "player", role: "group", "aria-label": label },
    button,
    h("div", { class: "player-main" }, title && h("p", { class: "player-title" }, title), slider, time),
    fault,
  );
}
