// What the page knows: the bot, the people, this person's chats and their messages.
// Only the functions here change it, from the server's events.

const TYPING_SHOWS = 5000;

export const state = {
  me: 0,
  current: 0, // the open chat
  bot: { id: 0, first_name: "Lumbar", username: "", description: "", commands: [] },
  people: [],
  members: new Map(), // chat → how many people are in it, the bot not counted
  chats: [], // {id, type, title, blocked, messages, unread, readTo, typing: {action, until} | null}
  ready: false, // a snapshot has come
  connected: false,
};

export const chatById = (id) => state.chats.find((chat) => chat.id === id);
export const currentChat = () => chatById(state.current);
export const person = () => state.people.find((one) => one.id === state.me) ?? { id: state.me, first_name: "You" };

export function forgetChats() {
  state.chats = [];
  state.ready = false;
  state.connected = false;
}

const newestOf = (chat) => chat.messages.at(-1)?.message_id ?? 0;

export function takeSnapshot({ bot, chats }) {
  state.bot = bot;
  state.chats = chats.map((chat) => {
    const known = chatById(chat.id);
    const newest = known?.messages.at(-1)?.message_id ?? 0;
    const missed = known ? chat.messages.filter((message) => message.message_id > newest && message.from?.id !== state.me).length : 0;
    return { ...chat, unread: (known?.unread ?? 0) + missed, readTo: known?.readTo ?? newestOf(chat), typing: null };
  });
  state.ready = true;
}

/** Answers the chat the message belongs to, or undefined for one this person is not in. */
export function putMessage(message) {
  const chat = chatById(message.chat.id);
  if (!chat) return undefined;
  const at = chat.messages.findLastIndex((one) => one.message_id === message.message_id);
  if (at >= 0) chat.messages[at] = message;
  else {
    chat.messages.push(message);
    if (message.from?.is_bot) chat.typing = null;
  }
  return chat;
}

export function removeMessages(chatId, ids) {
  const chat = chatById(chatId);
  if (!chat) return;
  // What is gone needs no reading any more.
  const missed = chat.messages.filter((message) => ids.includes(message.message_id) && message.message_id > (chat.readTo ?? Infinity));
  chat.unread = Math.max(0, chat.unread - missed.length);
  chat.messages = chat.messages.filter((message) => !ids.includes(message.message_id));
}

/** All that is in a chat has been seen. */
export function markRead(chat) {
  chat.unread = 0;
  chat.readTo = newestOf(chat);
}

export function setTyping(chatId, action) {
  const chat = chatById(chatId);
  if (chat) chat.typing = { action, until: Date.now() + TYPING_SHOWS };
}

/** The private chat before its first message: there it is Start that opens it. */
export const isUnstarted = (chat) => chat.type === "private" && chat.messages.length === 0;

export const totalUnread = () => state.chats.reduce((sum, chat) => sum + chat.unread, 0);

