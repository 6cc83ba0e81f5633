import { readSync, writeSync } from "node:fs";
import { openStore } from "../../src/io/response-store/response-store.ts";
import { textOf } from "./answers.ts";

/**
 * Saves numbered answers as an interview does, and prints `saved N` for each acknowledged one.
 * Retries a failed save once. `wait` waits half-way for a line of
 * input; `second` first starts a second interviewer, who must not get the file.
 */
const [path = "", count = "0", mode] = process.argv.slice(2);
const opening = openStore(path);
if (opening.kind === "held") throw new Error(`held by ${opening.by.pid}`);
const { store } = opening;
if (mode === "second") {
  isDone("be a second", () => {
    if (openStore(path).kind === "open") writeSync(1, "A SECOND INTERVIEWER\n");
  });
}

for (let answer = 1; answer <= Number(count); answer += 1) {
  const save = (): unknown => store.save(textOf(answer));
  if (!isDone(`save ${answer}`, save)) isDone(`save ${answer} again`, save, `saved ${answer}`);
  if (mode === "wait" && answer === Math.ceil(Number(count) / 2)) {
    writeSync(1, "waiting\n");
    readSync(0, Buffer.alloc(1));
  }
}
store.release();

function isDone(
  what: string,
  attempt: () => unknown,
  done: string = what.replace("save", "saved"),
) {
  try {
    attempt();
    writeSync(1, `${done}\n`);
    return true;
  } catch (error) {
    writeSync(1, `NOT ${what}: ${(error as NodeJS.ErrnoException).code}\n`);
    return false;
  }
}
