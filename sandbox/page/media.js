// What a message carries besides text: pictures, animations, sound, files, places.

import { h, icon } from "./dom.js";
import { animation } from "./loop.js";
import { fileUrl } from "./net.js";
import { player } from "./player.js";

const INLINE_WIDTH = 640; // the smallest size at least this wide is sharp enough in a bubble

/**
 * What shows a message's attachment, or null: {node, full, ratio, ready, stop, retell}.
 * `full` says whether it fills the bubble's width, `ratio` is width by height where they are known,
 * `ready` ends when there is something to see, `stop` ends what moves or sounds, and
 * `retell(message)` takes over another caption.
 */
export function renderMedia(message, actions) {
  if (message.photo?.length) return sized(photo(message, actions), message.photo.at(-1));
  if (message.animation) return moving(message);
  if (message.video) return sized({ node: video(message.video, about("Video", message)) }, message.video);
  if (message.video_note) return sized({ node: video(message.video_note, "Video message") }, message.video_note);
  if (message.sticker) return { node: sticker(message.sticker) };
  if (message.voice) return sound(message.voice, { label: "voice message", chained: true, localUrl: message.localUrl, id: unheardId(message) });
  if (message.audio) return sound(message.audio, { label: "audio", title: audioTitle(message.audio) });
  if (message.document) return { node: fileCard(message.document) };
  if (message.venue) return { node: place(message.venue.location, message.venue) };
  if (message.location) return { node: place(message.location) };
  if (message.contact) return { node: contact(message.contact) };
  if (message.poll) return { node: poll(message.poll) };
  return null;
}

/** A voice message is heard by itself: the same file in another message is new again. One's own never is. */
const unheardId = (message) => (message.from?.is_bot ? `${message.chat.id}/${message.message_id}` : "");

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
  if (message.game) return [`🎮 ${message.game.title}`, message.game.text].filter(Boolean).join("\n");
  if (message.invoice) return `${message.invoice.title}: ${price(message.invoice)}`;
  if (message.paid_media) return `Paid media, ${message.paid_media.star_count} Stars`;
  return "";
}

// Amounts are in the smallest unit, of which most currencies have a hundred; Stars have none.
const price = ({ total_amount: amount, currency }) => `${currency === "XTR" ? amount : (amount / 100).toFixed(2)} ${currency}`;

/** A part of the message that changes exactly when its attachment does. */
export const mediaKey = (message) =>
  JSON.stringify([
    message.photo, message.animation, message.video, message.video_note, message.sticker, message.voice, message.audio,
    message.document, message.venue, message.location, message.contact, message.poll, message.localUrl,
  ]);

const source = (file, localUrl) => localUrl ?? fileUrl(file.file_id);

/** Width and height up front, so that nothing jumps when the picture arrives. */
const size = ({ width, height }) => (width && height ? { width, height } : {});

function sized(media, { width, height }) {
  return { ...media, full: true, ratio: width && height ? width / height : null };
}

function photo(message, actions) {
  const sizes = [...message.photo].sort((a, b) => a.width - b.width);
  const large = sizes.at(-1);
  const shown = sizes.find((one) => one.width >= INLINE_WIDTH) ?? large;
  const image = h("img", { src: source(shown, message.localUrl), ...size(shown), decoding: "async" });
  let words = message;
  const node = h("button", { type: "button", class: "picture" }, image);
  node.addEventListener("click", () => actions.openPicture(source(large, message.localUrl), image.alt, words.caption));
  const retell = (changed) => {
    words = changed;
    if (image.alt === about("Picture", words)) return;
    image.alt = about("Picture", words);
    node.setAttribute("aria-label", `${image.alt}. Open large`);
  };
  retell(message);
  return { node, retell, ready: loaded(image) };
}

/** Resolves when an image can be drawn, or has failed to load. */
const loaded = (image) => image.decode().catch((error) => {
  if (error.name !== "EncodingError") throw error;
});

const ABOUT_MOST = 160;
const QUOTES = new Set(["expandable_blockquote", "blockquote"]);

/**
 * What a picture shows, in words. The Bot API has no field for it, so it is what its caption says:
 * the first line of a quote in it, where instructions are folded away, else its own first line.
 */
export function pictured({ caption = "", caption_entities: entities = [] }) {
  const quote = entities.find(({ type }) => QUOTES.has(type));
  const words = quote ? caption.slice(quote.offset, quote.offset + quote.length) : caption;
  return (words.trim().split("\n")[0] ?? "").replace(/\s+/g, " ").slice(0, ABOUT_MOST);
}

const about = (kind, message) => [kind, pictured(message)].filter(Boolean).join(": ");

function moving(message) {
  const file = message.animation;
  const { tell, ...media } = animation(file, source(file, message.localUrl), pictured(message));
  return sized({ ...media, retell: (changed) => tell(pictured(changed)) }, file);
}

function video(file, name) {
  return h("video", { class: "video", "aria-label": name, src: fileUrl(file.file_id), controls: true, playsinline: true, preload: "metadata", ...size(file) });
}

function sticker(file) {
  if (file.is_animated || file.is_video) return h("p", { class: "dice" }, file.emoji ?? "Sticker");
  return h("img", { class: "sticker", src: fileUrl(file.file_id), alt: `Sticker ${file.emoji ?? ""}`, ...size(file) });
}

function sound(file, { localUrl, ...rest }) {
  return player({ src: source(file, localUrl), duration: file.duration, ...rest });
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
