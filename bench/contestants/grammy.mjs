// grammY with its runner, updates of one chat in order; replies what the file REPLY holds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.env.GRAMMY_HOME}/`);
const { Bot } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

const { text, ...more } = JSON.parse(readFileSync(process.env.REPLY, "utf8")).params;
const bot = new Bot(process.env.TELEGRAM_BOT_TOKEN, {
  client: { apiRoot: process.env.TELEGRAM_API_URL },
});
bot.use(sequentialize((context) => String(context.chat?.id)));
bot.command("help", (context) => context.reply(text, more));
run(bot);
