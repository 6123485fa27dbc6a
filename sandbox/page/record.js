// Recording a voice's phrases: one after another, each kept by the server as soon as it is good.

import { byId } from "./dom.js";
import { getRecordings, keepRecording, recordingUrl } from "./net.js";
import { FAINTEST, measure, wav } from "./take.js";

const TICK = 0.06; // seconds
const SETTLE = 150; // milliseconds from the tick on until recording begins, so that it is not heard
const DONE = 700; // milliseconds of silence after which the phrase is over
const SPARE = 4000; // milliseconds more than the phrase has, after which it ends in any case
const LOOK = 50; // milliseconds between two looks at the level
const SHOWN = 900; // milliseconds for which what is good is said before the next phrase comes

const language = new URLSearchParams(location.search).get("language") ?? "en";
const state = { voice: "woman", phrases: [], at: 0, stream: null, sound: null, recording: null };

const current = () => state.phrases[state.at];

function show(verdict = "", bad = false) {
  const phrase = current();
  const done = state.phrases.filter((one) => one.done).length;
  byId("progress").textContent = `${language}: ${done} of ${state.phrases.length} recorded`;
  byId("way").max = Math.max(1, state.phrases.length);
  byId("way").value = done;
  byId("place").textContent = phrase ? `${state.at + 1} of ${state.phrases.length}${phrase.done ? ", recorded" : ""}` : "";
  byId("words").textContent = phrase?.words ?? "";
  byId("words").lang = language;
  byId("limit").textContent = phrase ? `It has ${phrase.seconds.toFixed(2)} s.` : "";
  byId("verdict").textContent = verdict;
  byId("verdict").classList.toggle("bad", bad);
  byId("record").textContent = state.recording ? "Stop" : phrase?.done ? "Record again" : "Record";
  byId("record").disabled = !phrase;
  byId("listen").disabled = !phrase?.done || Boolean(state.recording);
  byId("back").disabled = state.at === 0 || Boolean(state.recording);
  byId("skip").disabled = state.at >= state.phrases.length - 1 || Boolean(state.recording);
  byId("next").disabled = done === state.phrases.length || Boolean(state.recording);
  for (const button of document.querySelectorAll("[data-voice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.voice === state.voice));
    button.disabled = Boolean(state.recording);
  }
}

async function load() {
  try {
    const { phrases, folder } = await getRecordings(language, state.voice);
    state.phrases = phrases;
    state.at = Math.max(0, phrases.findIndex((one) => !one.done));
    byId("folder").textContent = `Recordings lie in ${folder}.`;
    show(phrases.every((one) => one.done) ? "All of it is recorded." : "");
  } catch (error) {
    state.phrases = [];
    show(error.message, true);
  }
}

function go(to, verdict = "") {
  state.at = Math.min(Math.max(to, 0), state.phrases.length - 1);
  show(verdict);
}

/** The next phrase that has not been recorded, from here on, then from the beginning. */
function goOn() {
  const behind = state.phrases.findIndex((one, at) => at > state.at && !one.done);
  const any = state.phrases.findIndex((one) => !one.done);
  if (any < 0) show("All of it is recorded.");
  else go(behind < 0 ? any : behind);
}

async function record() {
  if (state.recording) return state.recording.stop();
  if (!(await openMicrophone())) return undefined;
  await tick();
  const media = new MediaRecorder(state.stream, { audioBitsPerSecond: 128_000 });
  const parts = [];
  media.addEventListener("dataavailable", (event) => parts.push(event.data));
  const ended = new Promise((done) => media.addEventListener("stop", done, { once: true }));
  media.start();
  state.recording = media;
  show("Speak now.");
  const looks = watch(media, current().seconds);
  await ended;
  clearInterval(looks);
  state.recording = null;
  byId("level").style.removeProperty("transform");
  return judge(new Blob(parts, { type: media.mimeType }));
}

async function judge(blob) {
  const phrase = current();
  const decoded = await state.sound.decodeAudioData(await blob.arrayBuffer());
  const { samples, seconds, fault } = measure(decoded.getChannelData(0), decoded.sampleRate, phrase.seconds);
  if (fault) return show(fault, true);
  try {
    await keepRecording(language, state.voice, phrase.key, wav(samples, decoded.sampleRate));
  } catch (error) {
    return show(error.message, true);
  }
  phrase.done = true;
  show(`Good: ${seconds.toFixed(2)} s. Kept.`);
  const here = state.at;
  setTimeout(() => {
    if (state.at === here && !state.recording) goOn();
  }, SHOWN);
  return undefined;
}

/** Shows the level, and ends the recording when the person has spoken. */
function watch(media, seconds) {
  const [node, samples] = state.meter;
  const began = performance.now();
  let heard = 0;
  return setInterval(() => {
    node.getFloatTimeDomainData(samples);
    const level = Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
    byId("level").style.setProperty("transform", `scaleX(${Math.min(1, level * 4)})`);
    const now = performance.now();
    if (level > FAINTEST) heard = now;
    const over = heard ? now - heard > DONE : false;
    if ((over || now - began > seconds * 1000 + SPARE) && media.state === "recording") media.stop();
  }, LOOK);
}

/** A short tone, and a moment until it has gone. */
async function tick() {
  const tone = new OscillatorNode(state.sound, { frequency: 880 });
  const gain = new GainNode(state.sound, { gain: 0.15 });
  tone.connect(gain).connect(state.sound.destination);
  tone.start();
  tone.stop(state.sound.currentTime + TICK);
  await new Promise((done) => setTimeout(done, TICK * 1000 + SETTLE));
}

/** The microphone as it is, without what browsers do to a voice; asked for once. */
async function openMicrophone() {
  if (state.stream) return true;
  if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) {
    show("This browser cannot record.", true);
    return false;
  }
  try {
    const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
    state.stream = await navigator.mediaDevices.getUserMedia({ audio: plain });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    show("The browser may not use the microphone, or there is none.", true);
    return false;
  }
  state.sound = new AudioContext();
  await state.sound.resume();
  const node = new AnalyserNode(state.sound, { fftSize: 2048 });
  new MediaStreamAudioSourceNode(state.sound, { mediaStream: state.stream }).connect(node);
  state.meter = [node, new Float32Array(node.fftSize)];
  return true;
}

byId("record").addEventListener("click", record);
byId("back").addEventListener("click", () => go(state.at - 1));
byId("skip").addEventListener("click", () => go(state.at + 1));
byId("next").addEventListener("click", goOn);
byId("listen").addEventListener("click", () => new Audio(recordingUrl(language, state.voice, current().key)).play());
for (const button of document.querySelectorAll("[data-voice]")) {
  button.addEventListener("click", () => {
    state.voice = button.dataset.voice;
    load();
  });
}
load();
