import { readSync, writeSync } from "node:fs";
import { openStore } from "../../src/io/response-store/response-store.ts";
import { textOf } from "./answers.ts";

/**
 * Saves numbered answers as an interview does, and prints `saved N` for each acknowledged one.
 * Retries a failed save once. Settles half-way and at the end. `wait` waits half-way for a line of
 * input; `second` first starts a second interviewer, who must not get the file.
 */
const [path = "", count = "0", mode] = process.argv.slice(2);
const opening = openStore(path);
if (opening.kind === "held") throw new Error(`held by ${opening.pid}`);
const { store } = opening;
if (mode === "second") {
  isDone("be a second", () => {
    if (openStore(path).kind === "open") writeSync(1, "A SECOND INTERVIEWER\n");
  });
}

for (let answer = 1; answer <= Number(count); answer += 1) {
  if (!isDone(`save ${answer}`, () => store.save(textOf(answer))) && !store.isBroken()) {
    isDone(`save ${answer} again`, () => store.save(textOf(answer)), `saved ${answer}`);
  }
  if (answer === Math.ceil(Number(count) / 2)) {
    isDone("settle", () => store.settle());
    if (mode === "wait") readSync(0, Buffer.alloc(1));
  }
}
isDone("settle", () => store.settle());
store.release();

function isDone(what: string, attempt: () => void, done: string = what.replace("save", "saved")) {
  try {
    attempt();
    writeSync(1, `${done}\n`);
    return true;
  } catch (error) {
    writeSync(1, `NOT ${what}: ${(error as NodeJS.ErrnoException).code}\n`);
    return false;
  }
}
