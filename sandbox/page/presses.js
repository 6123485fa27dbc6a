// Callback queries that the bot has not answered yet.

import { press } from "./net.js";

const EARLY_KEPT = 5000;

export class Presses {
  #waiting = new Map(); // query id → ends the button's wait
  #early = new Set(); // answers that overtook the response to their press

  /** Ends when the bot has answered (or never, the keyboard stops waiting by itself). */
  async press(where) {
    const { query_id: id } = await press(where);
    if (this.#early.delete(id)) return;
    await new Promise((done) => this.#waiting.set(id, done));
  }

  answered(id) {
    const done = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (done) return done();
    this.#early.add(id);
    return setTimeout(() => this.#early.delete(id), EARLY_KEPT);
  }
}
