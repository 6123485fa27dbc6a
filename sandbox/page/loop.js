// Animations: silent, by themselves, over and over, while they can be seen. Who
// asked their device for less motion gets them still, with a button to play.

import { h, icon, setIcon } from "./dom.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const toggles = new WeakMap(); // a clip's frame → (is it in sight) → play or rest

// What is out of sight costs no work: a long chat holds many.
const sight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) toggles.get(target)(isIntersecting);
});

/** @returns {node, ready, stop, tell}: `ready` ends when there is something to see, `tell(about)` names it anew */
export function animation(file, src, about) {
  return file.mime_type === "image/gif" ? gif(src, about) : video(src, about);
}

function frame(button, ...content) {
  return h("div", { class: "moving" }, ...content, button);
}

/** The whole picture is the button; its sign shows while the picture rests. `pictures` get its words, too. */
function motionButton(about, ...pictures) {
  let words = about;
  let on = true;
  const button = h("button", { type: "button", class: "motion" }, h("span", { class: "motion-sign" }, icon("play")));
  const show = (playing) => {
    on = playing;
    setIcon(button, playing ? "pause" : "play");
    button.classList.toggle("resting", !playing);
    const name = `${playing ? "Pause" : "Play"} animation${words ? `: ${words}` : ""}`;
    if (button.getAttribute("aria-label") !== name) button.setAttribute("aria-label", name);
  };
  const tell = (changed) => {
    words = changed;
    // Also when a countdown's caption changes each second: only another name is written.
    const name = words ? `Animation: ${words}` : "Animation";
    for (const one of pictures) {
      const attribute = one.matches("img") ? "alt" : "aria-label";
      if (one.getAttribute(attribute) !== name) one.setAttribute(attribute, name);
    }
    show(on);
  };
  tell(about);
  return { button, show, tell };
}

function video(src, about) {
  const clip = h("video", { src, loop: true, playsinline: true, preload: "auto", role: "img", tabindex: "-1" });
  // Browsers start a video by itself only when it is muted as a property, not just as an attribute.
  clip.muted = true;
  let wanted = !calm.matches;
  const { button, show, tell } = motionButton(about, clip);
  const fault = h("p", { class: "motion-fault", hidden: true }, "This browser cannot play it. ", h("a", { href: src, download: "" }, "Download it"));
  const node = frame(button, clip, fault);
  const play = () =>
    clip.play().catch((error) => {
      // Broken off by a pause or a removal, or a file that does not play, which is told below.
      if (error.name !== "AbortError" && !clip.error) throw error;
    });

  button.addEventListener("click", () => {
    wanted = clip.paused;
    return wanted ? play() : clip.pause();
  });
  clip.addEventListener("play", () => show(true));
  clip.addEventListener("pause", () => show(wanted));
  const ready = new Promise((done) => {
    clip.addEventListener("loadeddata", done, { once: true });
    clip.addEventListener("error", () => {
      if (!clip.hasAttribute("src")) return;
      fault.hidden = false;
      button.hidden = true;
      done();
    });
  });
  show(wanted);
  toggles.set(node, (visible) => (visible && wanted ? play() : clip.pause()));
  sight.observe(node);
  const stop = () => {
    sight.unobserve(node);
    clip.pause();
    clip.removeAttribute("src");
  };
  return { node, ready, stop, tell };
}

function gif(src, about) {
  // A GIF cannot be paused; its first frame on a canvas stands in for it.
  const image = h("img", { src, alt: "" });
  const still = h("canvas", { hidden: true, role: "img" });
  let playing = !calm.matches;
  const { button, show, tell } = motionButton(about, image, still);
  const apply = () => {
    image.hidden = !playing;
    still.hidden = playing;
    show(playing);
  };
  const ready = new Promise((done) => {
    image.addEventListener("load", () => {
      still.width = image.naturalWidth;
      still.height = image.naturalHeight;
      still.getContext("2d").drawImage(image, 0, 0);
      apply();
      done();
    });
    image.addEventListener("error", done);
  });
  show(playing);
  button.addEventListener("click", () => {
    playing = !playing;
    apply();
  });
  return { node: frame(button, image, still), ready, stop: () => {}, tell };
}
