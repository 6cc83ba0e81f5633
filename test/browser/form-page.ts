import { pasteBlocksIn } from "../../src/form/paste-block.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import type { Questionnaire } from "../../src/model/index.ts";

/** A page in any browser. */
interface AnyPage {
  readonly evaluate: (expression: string) => Promise<unknown>;
}

/** A questionnaire that comes with unsilo. */
export async function shipped(id: string): Promise<Questionnaire> {
  const found = SHIPPED.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no questionnaire ${id}`);
  return found.load();
}

export const TYPED = '"quoted" =1+1 </script> 你好 \u202Eright to left\u202C';

/** The answers in the block of the page. */
export async function blockOf(page: AnyPage): Promise<Record<string, unknown>> {
  await page.evaluate(`document.querySelector("details.paste").open = true`);
  const text = (await page.evaluate(
    `new Promise((resolve) => setTimeout(() => resolve(document.querySelector("#answers-as-text").value)))`,
  )) as string;
  const [block] = pasteBlocksIn(text);
  if (block?.kind !== "answers") throw new Error(text);
  return block.value as Record<string, unknown>;
}

export function textOf(page: AnyPage, selector: string): Promise<unknown> {
  return page.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent`);
}

/** Answers to every question of the crisis form for IT, by the first box of each. */
export const ANSWER_ALL = `(() => {
  document.querySelector("#has-read").click();
  document.querySelectorAll(".consent input")[1].click();
  for (let more = true; more; ) {
    const open = [...document.querySelectorAll("fieldset.question:not([hidden], .is-answered)")];
    more = open.length > 0;
    open[0]?.querySelector("input[type=radio], input[type=checkbox]").click();
  }
})()`;
