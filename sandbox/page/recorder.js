// Recording a voice message: a bar in place of the composer, with the time, a way
// out and a way to send. Nothing is kept of what is not sent.

import { byId } from "./dom.js";
import { minutes } from "./time.js";
import { toast } from "./toast.js";

// What browsers record, best first: the sandbox wraps WebM anew as the Ogg that Telegram has.
const KINDS = [
  ["audio/ogg;codecs=opus", "ogg"],
  ["audio/webm;codecs=opus", "webm"],
  ["audio/mp4", "m4a"],
];
const SHORTEST = 700; // milliseconds that can hold a word
const INSTEAD = "You can attach a sound file instead: the paper clip, then Voice message.";
const WHY_NOT = {
  NotFoundError: "No microphone was found here.",
  NotAllowedError: "The browser may not use the microphone.",
  NotReadableError: "Another program is using the microphone.",
};

export class Recorder {
  #recording = null; // {media, stream, parts, began, timer}
  #asking = false;

  /** @param onVoice (file): the person sent it */
  constructor({ onVoice }) {
    this.onVoice = onVoice;
    this.bar = byId("recorder");
    byId("mic").addEventListener("click", () => this.#begin());
    byId("record-cancel").addEventListener("click", () => this.cancel());
    byId("record-send").addEventListener("click", () => this.#send());
    this.bar.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.cancel();
    });
  }

  /** Cancels the current recording, if there is one. */
  cancel() {
    if (this.#recording) this.#end();
  }

  async #begin() {
    if (this.#recording || this.#asking) return;
    this.#asking = true;
    const stream = await openMicrophone();
    this.#asking = false;
    if (!stream) return;
    const [mimeType] = KINDS.find(([kind]) => MediaRecorder.isTypeSupported(kind)) ?? [];
    const media = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 32_000 });
    const parts = [];
    media.addEventListener("dataavailable", (event) => parts.push(event.data));
    media.start();
    const began = performance.now();
    const showTime = () => {
      byId("record-time").textContent = minutes((performance.now() - began) / 1000);
    };
    this.#recording = { media, stream, parts, began, timer: setInterval(showTime, 250) };
    showTime();
    byId("composer-form").classList.add("away");
    this.bar.hidden = false;
    byId("record-send").focus();
  }

  async #send() {
    const { media, parts, began } = this.#recording;
    const short = performance.now() - began < SHORTEST;
    const ended = new Promise((done) => media.addEventListener("stop", done, { once: true }));
    this.#end();
    if (short) return toast("That was too short to hear.");
    await ended;
    const [, suffix] = KINDS.find(([kind]) => kind === media.mimeType) ?? KINDS.at(-1);
    const file = new File(parts, `voice.${suffix}`, { type: media.mimeType.split(";")[0] });
    return this.onVoice(file);
  }

  #end() {
    const { media, stream, timer } = this.#recording;
    this.#recording = null;
    clearInterval(timer);
    media.stop();
    for (const track of stream.getTracks()) track.stop();
    this.bar.hidden = true;
    byId("composer-form").classList.remove("away");
    byId("mic").focus();
  }
}

/** The sound of a microphone, or null when there is none, which the person is told. */
async function openMicrophone() {
  if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) {
    toast(`This browser cannot record. ${INSTEAD}`);
    return null;
  }
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    toast(`${WHY_NOT[error.name] ?? "The microphone did not start."} ${INSTEAD}`);
    return null;
  }
}
