// The floor for reading a responses table: splitting its text into lines and parsing each.
import { readFileSync } from "node:fs";

const [file] = process.argv.slice(2);
for (const line of readFileSync(file, "utf8").split("\n")) {
  if (line !== "") JSON.parse(line);
}
