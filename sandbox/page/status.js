// The line below the chat's name: what the bot does now, or what kind of chat this is.

import { byId } from "./dom.js";
import { currentChat, state } from "./state.js";

const ACTIONS = {
  typing: "typing",
  upload_photo: "sending a picture",
  upload_video: "sending a video",
  record_video: "recording a video",
  upload_voice: "sending a voice message",
  record_voice: "recording a voice message",
  upload_document: "sending a file",
  find_location: "looking for a place",
  choose_sticker: "choosing a sticker",
};

let typingTimer = null;

export function showStatus() {
  const chat = currentChat();
  const line = byId("chat-status");
  clearTimeout(typingTimer);
  line.classList.toggle("busy", !state.connected);
  line.classList.remove("typing");
  if (!state.connected) line.textContent = "connecting…";
  else if (chat?.typing && chat.typing.until > Date.now()) {
    const action = ACTIONS[chat.typing.action] ?? "busy";
    line.textContent = chat.type !== "private" ? `${state.bot.first_name} is ${action}` : action;
    line.classList.add("typing");
    typingTimer = setTimeout(showStatus, chat.typing.until - Date.now());
  } else if (!chat) line.textContent = "";
  else if (chat.type === "private") line.textContent = chat.blocked ? "blocked" : "bot";
  else line.textContent = state.members.has(chat.id) ? `${state.members.get(chat.id) + 1} members` : "group";
}
