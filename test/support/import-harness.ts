import { lockFolder, settleInterrupted, writeTogether } from "../../src/io/write-together.ts";

/** Imports in a loop: each round replaces all files by those of the next round. */
const [folder = "", files = "0", from = "0"] = process.argv.slice(2);
const names = Array.from({ length: Number(files) }, (_, index) => `p${index}.yaml`);
const contentOf = (name: string, round: number): string => `${name} ${round}\n`.repeat(50);

const lock = lockFolder(folder);
if (lock.kind === "locked") {
  settleInterrupted(folder);
  for (let round = Number(from); ; round += 1) {
    writeTogether(
      folder,
      names.map((name) => ({
        name,
        content: contentOf(name, round),
        ...(round === 0 ? {} : { before: contentOf(name, round - 1) }),
      })),
    );
    process.stdout.write(`${round}\n`);
  }
}
