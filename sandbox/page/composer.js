// Writing: the growing text field, the list of commands, attachments, the reply bar.

import { byId, h } from "./dom.js";
import { ask } from "./dialogs.js";
import { menuFor } from "./menu.js";
import { summary } from "./message.js";
import { Recorder } from "./recorder.js";

const TEXT_MOST = 4096; // as Telegram: longer texts go out as several messages
const DRAFTS = "sandbox-drafts";

export class Composer {
  #drafts = JSON.parse(sessionStorage.getItem(DRAFTS) ?? "{}");
  #draftKey = "";
  #commands = [];
  #matches = [];
  #active = -1;
  #suffix = "";
  #replyTo = null;

  /** @param onSend (content): typed or picked; onTap (content): tapped; neighbour (messageId, step) → the message above or below, to reply to */
  constructor({ onSend, onTap, neighbour }) {
    this.onSend = onSend;
    this.onTap = onTap;
    this.neighbour = neighbour;
    this.field = byId("composer");
    this.list = byId("commands");
    this.slash = byId("slash");

    byId("composer-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.field.addEventListener("input", () => {
      this.#grow();
      this.#filter(this.#typedCommand());
      this.#keepDraft();
    });
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("blur", () => this.#close());
    this.slash.addEventListener("click", () => {
      const open = !this.list.hidden;
      this.field.focus();
      if (open) this.#close();
      else this.#filter(this.#typedCommand() ?? "");
    });
    // The list must not take the focus from the field, nor the button close it by blur.
    for (const node of [this.list, this.slash]) node.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.#sendCommand(this.#matches[[...this.list.children].indexOf(option)]);
    });
    byId("reply-cancel").addEventListener("click", () => {
      this.reply(null);
      this.field.focus();
    });
    this.recorder = new Recorder({
      onVoice: (file) => this.onSend({ file, kind: "voice", caption: "", localUrl: URL.createObjectURL(file) }),
    });
    menuFor(byId("attach"), () => [
      { label: "Photo", icon: "picture", run: () => this.#attach("photo", "image/*") },
      { label: "File", icon: "file", run: () => this.#attach("document", "") },
      { label: "Voice message", icon: "voice", run: () => this.#attach("voice", "audio/*") },
      { label: "Location", icon: "pin", run: () => this.askLocation() },
    ]);
  }

  /** Another chat: its own draft; in groups a command names its bot. */
  show(draftKey, group, botName) {
    this.#draftKey = draftKey;
    this.#suffix = group && botName ? `@${botName}` : "";
    this.field.value = this.#drafts[draftKey] ?? "";
    this.reply(null);
    this.recorder.cancel();
    this.#close();
    this.#grow();
  }

  setCommands(commands) {
    this.#commands = commands ?? [];
    this.slash.hidden = this.#commands.length === 0;
    if (!this.list.hidden) this.#filter(this.#typedCommand());
  }

  /** A command tapped in a message or picked from the list. */
  command(text) {
    this.onTap({ text: text.includes("@") ? text : text + this.#suffix });
  }

  reply(message) {
    this.#replyTo = message;
    byId("reply-bar").hidden = !message;
    if (!message) return;
    byId("reply-who").textContent = `Reply to ${message.from?.first_name ?? "message"}`;
    byId("reply-what").textContent = summary(message).slice(0, 200);
    this.field.focus();
  }

  #submit() {
    const text = this.field.value.trim();
    if (!text) return this.field.focus();
    pieces(text).forEach((piece, index) => this.onSend({ text: piece, replyTo: index === 0 ? this.#replyTo?.message_id : undefined }));
    this.#clear();
    return this.field.focus();
  }

  #clear() {
    this.field.value = "";
    this.reply(null);
    this.#keepDraft();
    this.#close();
    this.#grow();
  }

  #keepDraft() {
    this.#drafts[this.#draftKey] = this.field.value || undefined;
    sessionStorage.setItem(DRAFTS, JSON.stringify(this.#drafts));
  }

  #grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
    // There is either something to send or something to say.
    const empty = !this.field.value.trim();
    byId("send").hidden = empty;
    byId("mic").hidden = !empty;
  }

  #key(event) {
    if (event.isComposing) return;
    if (!this.list.hidden && this.#listKey(event)) return event.preventDefault();
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      return this.#submit();
    }
    if (event.ctrlKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      const message = this.neighbour(this.#replyTo?.message_id, event.key === "ArrowUp" ? -1 : 1);
      event.preventDefault();
      return this.reply(message ?? null);
    }
    if (event.key === "Escape" && this.#replyTo) {
      event.preventDefault();
      return this.reply(null);
    }
    return undefined;
  }

  // ---- The list of commands -------------------------------------------------

  /** The command being typed, without its slash, or null. */
  #typedCommand() {
    return /^\/(\w*)$/.exec(this.field.value)?.[1] ?? null;
  }

  #filter(typed) {
    if (typed === null) return this.#close();
    const wanted = typed.toLowerCase();
    const starts = this.#commands.filter((one) => one.command.startsWith(wanted));
    const others = wanted.length > 1 ? this.#commands.filter((one) => !starts.includes(one) && hasWord(one.description, wanted)) : [];
    this.#matches = [...starts, ...others];
    if (!this.#matches.length) return this.#close();
    this.#active = -1;
    this.list.replaceChildren(
      ...this.#matches.map((one, index) =>
        h("li", { role: "option", id: `command-${index}`, "aria-selected": "false" }, h("strong", {}, `/${one.command}`), h("span", { dir: "auto" }, one.description)),
      ),
    );
    this.list.hidden = false;
    this.list.scrollTop = 0;
    // A plain multi-line field otherwise; a combobox only while its list is open.
    this.field.setAttribute("role", "combobox");
    this.field.setAttribute("aria-expanded", "true");
    this.field.setAttribute("aria-autocomplete", "list");
    this.field.setAttribute("aria-controls", "commands");
    this.slash.setAttribute("aria-expanded", "true");
    return undefined;
  }

  #close() {
    this.list.hidden = true;
    this.#active = -1;
    for (const name of ["role", "aria-expanded", "aria-autocomplete", "aria-controls", "aria-activedescendant"]) this.field.removeAttribute(name);
    this.slash.setAttribute("aria-expanded", "false");
  }

  /** Answers whether the key was for the list. */
  #listKey(event) {
    const last = this.#matches.length - 1;
    switch (event.key) {
      case "ArrowDown":
        this.#activate(this.#active >= last ? 0 : this.#active + 1);
        return true;
      case "ArrowUp":
        this.#activate(this.#active <= 0 ? last : this.#active - 1);
        return true;
      case "Escape":
        this.#close();
        return true;
      case "Enter":
        // Without a choice, what was typed goes out as it is.
        if (this.#active < 0) return false;
        this.#sendCommand(this.#matches[this.#active]);
        return true;
      case "Tab":
        if (event.shiftKey) return false;
        this.#complete(this.#matches[Math.max(0, this.#active)]);
        return true;
      default:
        return false;
    }
  }

  #activate(index) {
    this.#active = index;
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    this.field.setAttribute("aria-activedescendant", `command-${index}`);
    this.list.children[index].scrollIntoView({ block: "nearest" });
  }

  #sendCommand(one) {
    // Text that is not the command itself was being written: it stays.
    if (this.#typedCommand() !== null) this.#clear();
    this.#close();
    this.command(`/${one.command}`);
  }

  #complete(one) {
    this.field.value = `/${one.command}${this.#suffix} `;
    this.#close();
    this.#keepDraft();
    this.#grow();
  }

  // ---- Attachments ----------------------------------------------------------

  #attach(kind, accept) {
    const input = h("input", { type: "file", accept });
    input.addEventListener("change", async () => {
      const file = input.files[0];
      if (!file) return;
      const localUrl = kind === "document" ? undefined : URL.createObjectURL(file);
      const preview = kind === "photo" ? h("img", { class: "preview", src: localUrl, alt: "" }) : null;
      const answer = await ask({
        title: { photo: "Send a photo", document: "Send a file", voice: "Send a voice message" }[kind],
        before: h("div", {}, preview, h("p", { class: "file-name" }, file.name)),
        fields: [{ name: "caption", label: "Caption", maxlength: "1024", autocomplete: "off" }],
        accept: "Send",
      });
      if (answer) this.onSend({ file, kind, caption: answer.caption.trim(), localUrl });
      else if (localUrl) URL.revokeObjectURL(localUrl);
    });
    input.click();
  }

  async askLocation() {
    const number = { type: "number", step: "any", required: true };
    const answer = await ask({
      title: "Send a location",
      fields: [
        { ...number, name: "latitude", label: "Latitude", min: "-90", max: "90", value: "59.3293" },
        { ...number, name: "longitude", label: "Longitude", min: "-180", max: "180", value: "18.0686" },
      ],
      accept: "Send",
    });
    if (answer) this.onSend({ location: { latitude: Number(answer.latitude), longitude: Number(answer.longitude) } });
  }
}

/** Whether a word of `text` begins with `start` (given in lower case). */
const hasWord = (text, start) => text.toLowerCase().split(/\W+/).some((word) => word.startsWith(start));

/** A long text in parts that Telegram takes, broken at a line or a word where there is one. */
function pieces(text) {
  const parts = [];
  let rest = text;
  while (rest.length > TEXT_MOST) {
    const window = rest.slice(0, TEXT_MOST);
    const cut = Math.max(window.lastIndexOf("\n"), window.lastIndexOf(" "));
    const end = cut > TEXT_MOST / 2 ? cut : TEXT_MOST;
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...parts, rest];
}
