// What a message carries besides text: pictures, animations, sound, files, places.

import { h, icon, setIcon } from "./dom.js";
import { fileUrl } from "./net.js";
import { player } from "./player.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const INLINE_WIDTH = 640; // the smallest size at least this wide is sharp enough in a bubble

/** The node for a message's attachment, or null. `full` says whether it fills the bubble's width. */
export function renderMedia(message, actions) {
  if (message.photo?.length) return { node: photo(message, actions), full: true };
  if (message.animation) return { node: animation(message.animation, message.localUrl), full: true };
  if (message.video) return { node: video(message.video), full: true };
  if (message.video_note) return { node: video(message.video_note), full: true };
  if (message.sticker) return { node: sticker(message.sticker), full: false };
  if (message.voice) return { node: sound(message.voice, "voice message"), full: false };
  if (message.audio) return { node: sound(message.audio, "audio", audioTitle(message.audio)), full: false };
  if (message.document) return { node: fileCard(message.document), full: false };
  if (message.venue) return { node: place(message.venue.location, message.venue), full: false };
  if (message.location) return { node: place(message.location), full: false };
  if (message.contact) return { node: contact(message.contact), full: false };
  if (message.poll) return { node: poll(message.poll), full: false };
  return null;
}

/** What a message without text is called, in a chat list, a quote or a label. */
export function mediaName(message) {
  if (message.photo) return "Picture";
  if (message.animation) return "Animation";
  if (message.video || message.video_note) return "Video";
  if (message.sticker) return `${message.sticker.emoji ?? ""} Sticker`.trim();
  if (message.voice) return "Voice message";
  if (message.audio) return audioTitle(message.audio) ?? "Audio";
  if (message.document) return message.document.file_name ?? "File";
  if (message.venue) return message.venue.title;
  if (message.location) return "Location";
  if (message.contact) return message.contact.first_name;
  if (message.poll) return message.poll.question;
  if (message.dice) return `${message.dice.emoji} ${message.dice.value}`;
  return "";
}

/** A part of the message that changes exactly when its attachment does. */
export const mediaKey = (message) =>
  JSON.stringify([
    message.photo, message.animation, message.video, message.video_note, message.sticker, message.voice, message.audio,
    message.document, message.venue, message.location, message.contact, message.poll, message.localUrl,
  ]);

const source = (file, localUrl) => localUrl ?? fileUrl(file.file_id);

/** Width and height up front, so that nothing jumps when the picture arrives. */
const size = ({ width, height }) => (width && height ? { width, height } : {});

function photo(message, actions) {
  const sizes = [...message.photo].sort((a, b) => a.width - b.width);
  const large = sizes.at(-1);
  const shown = sizes.find((one) => one.width >= INLINE_WIDTH) ?? large;
  const about = message.caption ? `Picture: ${message.caption.slice(0, 120)}` : "Picture";
  const src = source(shown, message.localUrl);
  return h(
    "button",
    {
      type: "button",
      class: "picture",
      "aria-label": `${about}. Open large`,
      onclick: () => actions.openPicture(source(large, message.localUrl), about),
    },
    h("img", { src, alt: "", ...size(shown), decoding: "async" }),
  );
}

function animation(file, localUrl) {
  const src = source(file, localUrl);
  return file.mime_type === "image/gif" ? gif(file, src) : loopingVideo(file, src);
}

function motionButton(playing) {
  const button = h("button", { type: "button", class: "motion" }, icon("pause"));
  const show = (on) => {
    setIcon(button, on ? "pause" : "play");
    button.setAttribute("aria-label", on ? "Pause animation" : "Play animation");
  };
  show(playing);
  return { button, show };
}

function loopingVideo(file, src) {
  const clip = h("video", { src, loop: true, playsinline: true, preload: "auto", "aria-label": "Animation", ...size(file) });
  // Browsers start a video by itself only when it is muted as a property, not just as an attribute.
  clip.muted = true;
  clip.autoplay = !calm.matches;
  const { button, show } = motionButton(clip.autoplay);
  button.addEventListener("click", () => (clip.paused ? clip.play() : clip.pause()));
  clip.addEventListener("play", () => show(true));
  clip.addEventListener("pause", () => show(false));
  return h("div", { class: "moving" }, clip, button);
}

function gif(file, src) {
  // A GIF cannot be paused; its first frame on a canvas stands in for it.
  const image = h("img", { src, alt: "Animation", ...size(file) });
  const still = h("canvas", { role: "img", "aria-label": "Animation, paused", hidden: true, ...size(file) });
  let playing = !calm.matches;
  const { button, show } = motionButton(playing);
  const apply = () => {
    image.hidden = !playing;
    still.hidden = playing;
    show(playing);
  };
  image.addEventListener("load", () => {
    still.width = image.naturalWidth;
    still.height = image.naturalHeight;
    still.getContext("2d").drawImage(image, 0, 0);
    apply();
  });
  button.addEventListener("click", () => {
    playing = !playing;
    apply();
  });
  return h("div", { class: "moving" }, image, still, button);
}

function video(file) {
  return h("video", { class: "video", src: fileUrl(file.file_id), controls: true, playsinline: true, preload: "metadata", ...size(file) });
}

function sticker(file) {
  if (file.is_animated || file.is_video) return h("p", { class: "dice" }, file.emoji ?? "Sticker");
  return h("img", { class: "sticker", src: fileUrl(file.file_id), alt: `Sticker ${file.emoji ?? ""}`, ...size(file) });
}

function sound(file, label, title) {
  return player({ src: fileUrl(file.file_id), duration: file.duration, label, title });
}

const audioTitle = (audio) => [audio.performer, audio.title].filter(Boolean).join(" – ") || audio.file_name;

function byteSize(bytes) {
  if (!bytes) return "";
  const units = ["bytes", "KB", "MB", "GB"];
  const step = Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** step;
  return `${step && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[step]}`;
}

function card(sign, title, detail, link = {}) {
  return h(
    link.href ? "a" : "div",
    { class: "card", ...link },
    h("span", { class: "card-sign" }, icon(sign)),
    h("span", { class: "card-text" }, h("strong", { dir: "auto" }, title), detail && h("span", {}, detail)),
  );
}

function fileCard(file) {
  const name = file.file_name ?? "File";
  const link = file.file_id ? { href: fileUrl(file.file_id), download: name } : {};
  return card("file", name, byteSize(file.file_size), link);
}

function place({ latitude, longitude }, venue) {
  const spot = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return card("pin", venue?.title ?? "Location", venue ? `${venue.address} · ${spot}` : spot);
}

const contact = (who) => card("group", [who.first_name, who.last_name].filter(Boolean).join(" "), who.phone_number);

function poll(question) {
  return h(
    "div",
    { class: "poll" },
    h("strong", { dir: "auto" }, question.question),
    h("ul", {}, question.options.map((option) => h("li", { dir: "auto" }, `${option.text} (${option.voter_count})`))),
  );
}
