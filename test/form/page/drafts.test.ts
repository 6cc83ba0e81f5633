import { describe, expect, test } from "vitest";
import {
  type DraftStore,
  findDraft,
  removeDraft,
  removeOldDrafts,
  saveDraft,
} from "../../../src/form/page/drafts.ts";
import { questionnaire } from "../../support/read.ts";
import { level, oneCapability } from "../../support/yaml.ts";
import { formOf, stateOf } from "./pages.ts";

const asked = questionnaire(oneCapability(level("a"), level("b")));
const everyone = formOf(asked);
const own = formOf(asked, { department: "it", respondent: "k4xw7p2c" });
const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 30);

function storeOf(entries: readonly (readonly [string, string])[] = []): DraftStore & {
  readonly content: Map<string, string>;
} {
  const content = new Map(entries);
  return {
    content,
    get length() {
      return content.size;
    },
    key: (index) => [...content.keys()][index] ?? null,
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, value) => void content.set(key, value),
    removeItem: (key) => void content.delete(key),
  };
}

function denied(): never {
  throw new Error("denied");
}

describe("a draft", () => {
  const state = stateOf(own, { a: { chosen: [5] } });

  test("is under the questionnaire, its version and the code, and is found again", () => {
    const store = storeOf();
    expect(saveDraft(store, own, state, new Date(NOW))).toBe(true);
    expect([...store.content.keys()]).toEqual(["unsilo:sample@1.0.0:k4xw7p2c"]);
    expect(findDraft(store, own)).toEqual({ state, saved: NOW, all: 1, kept: 1 });
  });

  test("of another person, round or version is not found", () => {
    const store = storeOf();
    saveDraft(store, own, state, new Date(NOW));
    const other = { ...own.head, respondent: "zzzzzzzz" };
    expect(findDraft(store, { ...own, head: other })).toBeUndefined();
    expect(findDraft(store, formOf(asked, { assessment: "2027-11" }))).toBeUndefined();
    const next = { ...own.head, questionnaire: { id: "sample", version: "1.0.1" } };
    expect(findDraft(store, { ...own, head: next })).toBeUndefined();
  });

  test("is the latest where the form is not made for one person", () => {
    const store = storeOf();
    const ofIt = { department: "it" };
    saveDraft(store, everyone, stateOf(everyone, {}, { ...ofIt, token: "first" }), new Date(NOW));
    const late = stateOf(everyone, { a: { chosen: [1] } }, { ...ofIt, token: "second" });
    saveDraft(store, everyone, late, new Date(NOW + 1));
    expect(findDraft(store, everyone)?.state).toEqual(late);
    expect(findDraft(store, formOf(asked, { department: "it" }))?.state).toEqual(late);
    expect(findDraft(store, formOf(asked, { department: "sales" }))).toBeUndefined();
  });

  test("keeps the answers whose questions are as they were", () => {
    const store = storeOf();
    const both = stateOf(own, { a: { chosen: [5] }, b: { chosen: [1] } });
    saveDraft(store, own, both, new Date(NOW));
    const changed = questionnaire(
      oneCapability(
        level("a"),
        "{ id: b, text: Other words, type: level, levels: { 1: low, 5: high } }",
      ),
    );
    const found = findDraft(store, formOf(changed, { department: "it", respondent: "k4xw7p2c" }));
    expect(found).toMatchObject({ all: 2, kept: 1 });
    expect([...(found?.state.entries.keys() ?? [])]).toEqual(["a"]);
  });

  test("keeps all answers if only the order of the languages is another", () => {
    const two = questionnaire(
      "languages: [en, sv]",
      oneCapability("{ id: a, type: yes-no, text: { en: Ready?, sv: Redo? } }"),
    );
    const store = storeOf();
    const inOrder = (languages: readonly [string, ...string[]]) =>
      formOf(two, { languages, department: "it", respondent: "k4xw7p2c" });
    const english = inOrder(["en", "sv"]);
    saveDraft(store, english, stateOf(english, { a: { chosen: ["yes"] } }), new Date(NOW));
    expect(findDraft(store, inOrder(["sv", "en"]))).toMatchObject({ all: 1, kept: 1 });
  });

  test("is removed after thirty days, with what cannot be read, and nothing else is", () => {
    const store = storeOf([
      ["unsilo:broken@1.0.0:x", "{"],
      ["another page's", "kept"],
    ]);
    saveDraft(store, own, state, new Date(NOW));
    saveDraft(store, everyone, stateOf(everyone, {}, { token: "late" }), new Date(NOW + DAY));
    expect(removeOldDrafts(store, new Date(NOW + 30 * DAY))).toBe(true);
    expect(store.content.size).toBe(3);
    removeOldDrafts(store, new Date(NOW + 30 * DAY + 1));
    expect([...store.content.keys()]).toEqual(["another page's", "unsilo:sample@1.0.0:late"]);
  });

  test("is removed when the respondent says so", () => {
    const store = storeOf();
    saveDraft(store, own, state, new Date(NOW));
    expect(removeDraft(store, own, state)).toBe(true);
    expect(store.content.size).toBe(0);
  });

  test("cannot be kept where the browser refuses, and nothing breaks", () => {
    const store = {
      ...storeOf(),
      key: denied,
      getItem: denied,
      setItem: denied,
      removeItem: denied,
    };
    const full = { ...store, length: 1 };
    expect(saveDraft(full, own, state, new Date(NOW))).toBe(false);
    expect(removeDraft(full, own, state)).toBe(false);
    expect(removeOldDrafts(full, new Date(NOW))).toBe(false);
    expect(findDraft(full, own)).toBeUndefined();
  });
});
