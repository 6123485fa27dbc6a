// One recording: heard from a microphone until the person has spoken, then trimmed,
// measured and written as WAV. Pure but for the microphone and the clock of its sound.

const FRAME = 0.01; // seconds that are measured at a time
const BEFORE = 0.03; // seconds kept before the first sound, and
const AFTER = 0.06; // after the last one
const OVER_NOISE = 4; // so many times louder than the quietest tenth counts as speech
const UNDER_PEAK = 0.02; // and not less than this share of the loudest
export const FAINTEST = 0.02; // a level (of 1) that may be speech
const LOUDEST = 0.98;
const QUIETEST = 0.04; // the level of speech that can be made as loud as the other clips
const CLEAN = 6; // so many times louder than the room speech must be

/** The level (root of the mean square) of each frame. */
export function levels(samples, rate) {
  const size = Math.round(FRAME * rate);
  const found = [];
  for (let at = 0; at + size <= samples.length; at += size) {
    let sum = 0;
    for (let one = at; one < at + size; one += 1) sum += samples[one] * samples[one];
    found.push(Math.sqrt(sum / size));
  }
  return found;
}

/** Trims silence at both ends and says what is wrong, "" where nothing is. */
export function measure(samples, rate, most) {
  const heard = levels(samples, rate);
  const sorted = [...heard].sort((one, other) => one - other);
  const room = sorted[Math.floor(sorted.length / 10)] ?? 0;
  const top = sorted.at(-1) ?? 0;
  const least = Math.max(FAINTEST / 2, room * OVER_NOISE, top * UNDER_PEAK);
  const first = heard.findIndex((level) => level > least);
  if (first < 0) return { samples: new Float32Array(0), seconds: 0, fault: "I heard nothing. Is the microphone on?" };
  const last = heard.findLastIndex((level) => level > least);
  const from = Math.max(0, Math.round((first * FRAME - BEFORE) * rate));
  const until = Math.min(samples.length, Math.round(((last + 1) * FRAME + AFTER) * rate));
  const kept = samples.slice(from, until);
  const seconds = kept.length / rate;
  const spoken = heard.slice(first, last + 1).filter((level) => level > least);
  const level = Math.sqrt(spoken.reduce((sum, one) => sum + one * one, 0) / spoken.length);
  const peak = kept.reduce((most_, one) => Math.max(most_, Math.abs(one)), 0);
  return { samples: kept, seconds, fault: faultOf({ seconds, most, level, peak, room }) };
}

function faultOf({ seconds, most, level, peak, room }) {
  if (seconds > most) return `It lasts ${seconds.toFixed(2)} s and has ${most.toFixed(2)}: a little faster, please.`;
  if (peak > LOUDEST) return "It is too loud: further from the microphone, please.";
  if (level < QUIETEST) return "It is too quiet: nearer to the microphone, please.";
  if (room * CLEAN > level) return "There is too much noise around you.";
  return "";
}

/** The samples as a WAV file: one channel, 16 bits. */
export function wav(samples, rate) {
  const bytes = new DataView(new ArrayBuffer(44 + samples.length * 2));
  const word = (at, text) => [...text].forEach((letter, one) => bytes.setUint8(at + one, letter.charCodeAt(0)));
  word(0, "RIFF");
  bytes.setUint32(4, 36 + samples.length * 2, true);
  word(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  word(36, "data");
  bytes.setUint32(40, samples.length * 2, true);
  samples.forEach((one, at) => bytes.setInt16(44 + at * 2, Math.max(-1, Math.min(1, one)) * 0x7fff, true));
  return new Blob([bytes], { type: "audio/wav" });
}
