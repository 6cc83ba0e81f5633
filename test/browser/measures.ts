import axe from "axe-core";
import type { BrowserPage } from "./browser-page.ts";

/** Opens every folded part, so that it is checked too. */
const UNFOLD = `document.querySelectorAll("details").forEach((one) => { one.open = true; })`;

/** The violations that axe-core finds in a page, as `rule: element`. */
export async function violations(
  page: BrowserPage,
  rules?: readonly string[],
): Promise<readonly string[]> {
  await page.evaluate(UNFOLD);
  await page.evaluate(axe.source);
  const options = rules === undefined ? {} : { runOnly: rules };
  const found = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ["violations"] })}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 200))))`,
  );
  return found as readonly string[];
}

/**
 * Texts of drawings that leave their drawing or overlap, and elements that are cut off where
 * nothing scrolls.
 */
export async function clipped(page: BrowserPage): Promise<readonly string[]> {
  await page.evaluate(UNFOLD);
  return (await page.evaluate(`(${clippedHere.toString()})()`)) as readonly string[];
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: BrowserPage): Promise<number> {
  await page.evaluate(UNFOLD);
  const width = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;
  return (await page.evaluate(width)) as number;
}

/** Everything in a page that could run, load or navigate. */
export async function dangers(page: BrowserPage): Promise<readonly string[]> {
  return (await page.evaluate(`(${dangersHere.toString()})()`)) as readonly string[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Element {
  readonly tagName: string;
  readonly textContent: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getBoundingClientRect(): Box;
  querySelectorAll(selector: string): Iterable<Element>;
}

declare const document: { querySelectorAll(selector: string): Iterable<Element> };

/** Runs in the page, so it may not refer to anything outside. */
function clippedHere(): readonly string[] {
  const SLACK = 1;
  const found: string[] = [];
  const isSeen = ({ left, right, top, bottom }: Box): boolean => right > left && bottom > top;
  for (const drawing of document.querySelectorAll("svg")) {
    const frame = drawing.getBoundingClientRect();
    if (!isSeen(frame)) continue;
    const texts = [...drawing.querySelectorAll("text")]
      .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => isSeen(box));
    for (const [at, { words, box }] of texts.entries()) {
      const isOut =
        box.left < frame.left - SLACK ||
        box.right > frame.right + SLACK ||
        box.top < frame.top - SLACK ||
        box.bottom > frame.bottom + SLACK;
      if (isOut) found.push(`outside: ${words}`);
      for (const other of texts.slice(at + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // The line box is higher than the letters: a quarter of it may overlap.
        const height = Math.min(box.bottom - box.top, other.box.bottom - other.box.top);
        if (across > SLACK && down > height / 4) found.push(`overlap: ${words} | ${other.words}`);
      }
    }
  }
  return found;
}

function dangersHere(): readonly string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.tagName.toLowerCase();
    if (/^(?:script|iframe|object|embed|form|base|image|video|audio)$/.test(name)) {
      found.push(name);
    }
    for (const { name: attribute, value } of element.attributes) {
      const isLink = /^(?:href|src|action|formaction|xlink:href)$/.test(attribute);
      const isPicture = name === "img" && value.startsWith("data:image/");
      const isSafe = isPicture || /^(?:#|https?:|mailto:)/i.test(value);
      if (attribute.startsWith("on") || (isLink && !isSafe)) {
        found.push(`${name} ${attribute}=${value}`);
      }
    }
  }
  return found;
}
