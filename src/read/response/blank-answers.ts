import type { MapTree, Tree } from "../tree.ts";

type Entry = MapTree["entries"] extends ReadonlyMap<string, infer One> ? One : never;

/**
 * The tree of a response in which a question with nothing behind it is unanswered: a form that is
 * filled in by hand names all of its questions.
 */
export function withBlanks(tree: Tree): Tree {
  const answers = tree.kind === "map" ? tree.entries.get("answers") : undefined;
  if (tree.kind !== "map" || answers?.value.kind !== "map") return tree;
  const entries = [...answers.value.entries].map(([key, entry]): [string, Entry] => [
    key,
    { ...entry, value: filled(entry.value) },
  ]);
  const value: Tree = { ...answers.value, entries: new Map(entries) };
  return { ...tree, entries: new Map(tree.entries).set("answers", { ...answers, value }) };
}

/** An answer; one without a value has the state of an open question. */
function filled(answer: Tree): Tree {
  if (isBlank(answer)) return { kind: "map", at: answer.at, entries: openEntry(answer) };
  const value = answer.kind === "map" ? answer.entries.get("value") : undefined;
  if (answer.kind !== "map" || value === undefined || !isBlank(value.value)) return answer;
  const rest = new Map(answer.entries);
  rest.delete("value");
  const hasState = rest.has("state") || rest.has("score");
  return { ...answer, entries: hasState ? rest : new Map([...rest, ...openEntry(answer)]) };
}

function isBlank(tree: Tree): boolean {
  if (tree.kind !== "scalar") return false;
  return tree.value === null || (typeof tree.value === "string" && tree.value.trim() === "");
}

function openEntry({ at }: Tree): MapTree["entries"] {
  return new Map([["state", { keyAt: at, value: { kind: "scalar", at, value: "unanswered" } }]]);
}
