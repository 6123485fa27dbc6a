// A player for voice messages and audio: play/pause, position, time, speed. Plain
// controls, so it works by keyboard, and only one sounds at a time. When a voice
// message ends, the next one below begins by itself, as in Telegram's own apps; after one
// that was new, the next new one, as on Android.

import { h, icon, setIcon } from "./dom.js";
import { minutes } from "./time.js";
import { waveform } from "./waveform.js";

const NEXT_WAITS = 3000; // milliseconds after an end in which one that arrives still begins by itself
const RATES = [1, 1.5, 2];
const players = new WeakMap(); // its node → what the others may do with a player

let sounding = null;
let finished = null; // {node, at}: what came to its end last, and when
let rate = RATES[0]; // for all of them, as the person chose

/**
 * @param label how a screen reader calls it, e.g. "voice message"
 * @param chained the next one of its kind begins when it ends
 * @param id of the file: a voice message that has not been heard yet says so, here and after a reload
 * @returns {node, stop}: `stop` ends it for good, for when its message is gone
 */
export function player({ src, duration, label, title, chained = false, id = "" }) {
  const audio = new Audio();
  audio.preload = "metadata";
  audio.src = src;
  let length = duration ?? 0;
  let seeking = false;
  let moved = false; // by hand, just now
  let wasNew = false; // when it began to play

  const button = h("button", { type: "button", class: "play" }, icon("play"));
  const slider = h("input", { type: "range", min: "0", step: "0.1", value: "0", "aria-label": `Position in ${label}` });
  const speed = h("button", { type: "button", class: "speed" });
  const time = h("span", { class: "player-time" });
  const fresh = h("span", { class: "unheard", role: "img", "aria-label": "not heard yet", hidden: !chained || wasHeard(id) });
  const fault = h("p", { class: "player-fault", hidden: true }, "This browser cannot play it. ", h("a", { href: src, download: "" }, "Download it"));
  const track = h("div", { class: "track" }, waveform(src), slider);

  const show = () => {
    const at = seeking ? Number(slider.value) : audio.currentTime;
    if (!seeking) slider.value = String(at);
    track.style.setProperty("--played", length ? `${Math.min(100, (at / length) * 100)}%` : "0%");
    // Who has the slider in hand hears where they move it, and not every second of playing.
    if (audio.paused || moved || document.activeElement !== slider) slider.setAttribute("aria-valuetext", `${minutes(at)} of ${minutes(length)}`);
    moved = false;
    const begun = at > 0 || !audio.paused;
    time.textContent = begun ? `${minutes(at)} / ${minutes(length)}` : minutes(length);
    speed.hidden = !begun;
  };
  const showLength = () => {
    slider.max = String(Math.max(length, 0.1));
    show();
  };
  const showState = () => {
    setIcon(button, audio.paused ? "play" : "pause");
    button.setAttribute("aria-label", `${audio.paused ? "Play" : "Pause"} ${label}`);
    show();
  };
  const showRate = () => {
    audio.playbackRate = rate;
    speed.textContent = `${rate}×`;
    speed.setAttribute("aria-label", `Speed ${rate}×`);
  };
  // timeupdate comes four times a second; between them the slider follows by frame.
  const follow = () => {
    show();
    if (!audio.paused) requestAnimationFrame(follow);
  };
  const play = () => {
    if (sounding && sounding !== audio) sounding.pause();
    sounding = audio;
    finished = null;
    showRate();
    // Refused without a press on this page, or broken off by a pause: the button shows which.
    return audio.play().catch((error) => {
      if (error.name !== "NotAllowedError" && error.name !== "AbortError" && !audio.error) throw error;
    });
  };
  const stop = () => {
    if (sounding === audio) sounding = null;
    audio.pause();
    // Cancels a download in progress.
    audio.removeAttribute("src");
  };

  button.addEventListener("click", () => (audio.paused ? play() : audio.pause()));
  speed.addEventListener("click", () => {
    rate = RATES[(RATES.indexOf(rate) + 1) % RATES.length];
    showRate();
  });
  slider.addEventListener("input", () => {
    seeking = true;
    moved = true;
    show();
  });
  slider.addEventListener("change", () => {
    seeking = false;
    audio.currentTime = Number(slider.value);
  });
  slider.addEventListener("keydown", (event) => {
    const to = keyTarget(event.key, audio.currentTime, length);
    if (to === null) return;
    event.preventDefault();
    audio.currentTime = to;
    moved = true;
    show();
  });
  audio.addEventListener("loadedmetadata", () => {
    if (Number.isFinite(audio.duration)) length = audio.duration;
    showLength();
  });
  audio.addEventListener("play", () => {
    wasNew ||= !fresh.hidden;
    fresh.hidden = true;
    noteHeard(id);
    showState();
    follow();
  });
  audio.addEventListener("pause", showState);
  audio.addEventListener("timeupdate", show);
  audio.addEventListener("seeked", show);
  audio.addEventListener("ended", () => {
    sounding = null;
    audio.currentTime = 0;
    showState();
    if (chained) goOn(node, wasNew);
    wasNew = false;
  });
  audio.addEventListener("error", () => {
    // Without a source it was stopped, and is no fault.
    if (!audio.hasAttribute("src")) return;
    fault.hidden = false;
    button.disabled = true;
  });

  const node = h(
    "div",
    { class: "player", role: "group", "aria-label": label, data: chained ? { chained: "" } : {} },
    button,
    h("div", { class: "player-main" }, title && h("p", { class: "player-title" }, title), track, h("div", { class: "player-foot" }, time, fresh, speed)),
    fault,
  );
  players.set(node, { play });
  showRate();
  showState();
  showLength();
  return { node, stop };
}

const HEARD = "sandbox-heard";
const HEARD_KEPT = 500;
const heard = () => JSON.parse(sessionStorage.getItem(HEARD) ?? "[]");
const wasHeard = (id) => !id || heard().includes(id);

function noteHeard(id) {
  if (!wasHeard(id)) sessionStorage.setItem(HEARD, JSON.stringify([...heard(), id].slice(-HEARD_KEPT)));
}

/** A new message in the list: it begins by itself if it is the one that was waited for. */
export function arrived(root) {
  const next = root.querySelector(CHAINED);
  if (!next || !finished || performance.now() - finished.at > NEXT_WAITS) return;
  if (!finished.node.isConnected || isBelow(next, finished.node)) players.get(next).play();
}

// One's own voice is not part of what the bot has to say.
const CHAINED = ".player[data-chained]";
const OTHERS = `.message:not([data-from="me"]) ${CHAINED}`;

function goOn(node, onlyNew) {
  const isNext = (other) => isBelow(other, node) && !(onlyNew && other.querySelector(".unheard").hidden);
  const next = [...document.querySelectorAll(OTHERS)].find(isNext);
  if (next) players.get(next).play();
  else finished = { node, at: performance.now() };
}

const isBelow = (other, node) => Boolean(node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Where a key takes the position, in seconds, or null for keys that are not for it. */
function keyTarget(key, at, length) {
  const step = length > 20 ? 5 : 1;
  const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -3 * step, PageUp: 3 * step }[key];
  if (by) return Math.min(Math.max(0, at + by), length);
  if (key === "Home") return 0;
  return key === "End" ? length : null;
}
