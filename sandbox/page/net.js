// Talking to the sandbox server: requests under /app/ and its stream of events.

// This run's secret: no page of another site or port has it. What cannot send a header says it in the address.
const TOKEN = document.querySelector('meta[name="sandbox-token"]').content;
const withToken = (path) => `${path}${path.includes("?") ? "&" : "?"}token=${encodeURIComponent(TOKEN)}`;

export const fileUrl = (fileId) => withToken(`/app/files/${encodeURIComponent(fileId)}`);

/** Its message is a plain sentence for the person. */
export class NetError extends Error {}

async function request(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { ...options, headers: { ...options.headers, "X-Sandbox-Token": TOKEN } });
  } catch (cause) {
    const words = cause.name === "TimeoutError" ? "The sandbox took too long to answer." : "The sandbox does not answer. Is it still running?";
    throw new NetError(words, { cause });
  }
  if (response.status === 403) return startAnew();
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new NetError(sentence(body?.error ?? `the sandbox answered ${response.status}`));
  return body;
}

/** The sandbox has been started anew and has another secret: the page it serves now knows it. */
function startAnew() {
  location.reload();
  return new Promise(() => {}); // never: this page is gone
}

/** Makes a sentence of a server error: those begin in lower case and have no full stop. */
const sentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;

const post = (path, value) =>
  request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(value),
    signal: AbortSignal.timeout(20_000),
  });

export const getWorld = () => request("/app/world", { signal: AbortSignal.timeout(10_000) });
export const addPerson = (person) => post("/app/people", person);
export const press = (where) => post("/app/press", where);
export const tellLook = (dark) => post("/app/look", { dark });
export const setBlocked = (person, blocked) => post("/app/block", { person, blocked });

/**
 * Sends one of {text}, {location} or {file, kind, caption}; answers with the message.
 * `once` is an id that the server takes once: what is sent again is not said again.
 */
export async function send(person, chatId, content, once) {
  if (!content.file) {
    const { text, location, replyTo, start } = content;
    return (await post("/app/send", { person, chat_id: chatId, text, location, start, reply_to: replyTo, once })).message;
  }
  const form = new FormData();
  form.set("person", person);
  form.set("chat_id", chatId);
  form.set("kind", content.kind);
  form.set("once", once);
  if (content.caption) form.set("caption", content.caption);
  form.set("file", content.file, content.file.name);
  // No time limit: a large file may take its time.
  return (await request("/app/send", { method: "POST", body: form })).message;
}

const recordingPath = (...parts) => `/app/recordings/${parts.map(encodeURIComponent).join("/")}`;
export const recordingUrl = (language, voice, key) => withToken(recordingPath(language, voice, key));
export const getRecordings = (language, voice) =>
  request(recordingPath(language, voice), { signal: AbortSignal.timeout(10_000) });
export const keepRecording = (language, voice, key, body) =>
  request(recordingPath(language, voice, key), { method: "PUT", body, signal: AbortSignal.timeout(20_000) });

const RETRY_FIRST = 500;
const RETRY_MOST = 4000;

/**
 * Listens to a person's events until close() is called, and connects again by itself.
 * EventSource gives up for good after an HTTP error, so the waiting is done here.
 */
export function listen(person, { onEvent, onOpen, onLost }) {
  let source = null;
  let timer = null;
  let wait = RETRY_FIRST;

  const open = () => {
    source = new EventSource(withToken(`/app/events?person=${person}`));
    source.onopen = () => {
      wait = RETRY_FIRST;
      onOpen();
    };
    source.onmessage = (event) => onEvent(JSON.parse(event.data));
    source.onerror = () => {
      source.close();
      onLost();
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, RETRY_MOST);
    };
  };
  open();

  return {
    close() {
      clearTimeout(timer);
      source.close();
    },
  };
}
