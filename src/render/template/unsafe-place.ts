import type { WhyUnsafe } from "../../text/problems.ts";
import { isBetweenTags, type Place, type TagPlace } from "./markup.ts";

/** The helper that lets only harmless addresses into a link. */
export const URL_HELPER = "unsilo-url";

/** Attributes that a browser only shows, or that only the page itself reads. */
const SHOWN =
  /^(?:title|alt|class|id|lang|xml:lang|dir|role|aria-[\w-]+|data-[\w-]+|name|for|label|placeholder|datetime|colspan|rowspan|headers|scope|start|value|min|max|low|high|optimum|width|height|x|y|x1|x2|y1|y2|cx|cy|dx|dy|r|rx|ry|d|points|viewbox|transform|offset|text-anchor|font-size)$/u;

/** Attributes with an address, by the elements in which it only leads somewhere or shows a picture. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  href: ["a", "area"],
  "xlink:href": ["a"],
  src: ["img", "source", "video", "audio"],
  cite: ["blockquote", "q", "ins", "del"],
  poster: ["video"],
};

/** Attributes that run, or that are style. */
const CODE = /^(?:on.*|style|srcdoc)$/u;

/** How an address begins whose host and protocol are settled, whatever comes after it. */
const SAFE_START = /^(?:https?:\/\/[^/…]+\/|mailto:|#|\?|\.{0,2}\/(?!\/)|…)/iu;

/** What makes a place bad for a value, if anything does. */
export function unsafePlace(place: Place, isSafeUrl: boolean): WhyUnsafe | undefined {
  if (isBetweenTags(place)) return undefined;
  if (place.kind === "angle") return "unquoted";
  return place.kind === "tag" ? unsafeInTag(place, isSafeUrl) : "code";
}

function unsafeInTag(
  { element, step, attribute, value }: TagPlace,
  isSafeUrl: boolean,
): WhyUnsafe | undefined {
  if (CODE.test(attribute)) return "code";
  if (step !== "quoted") return "unquoted";
  if (SHOWN.test(attribute)) return undefined;
  const elements = Object.hasOwn(ADDRESSES, attribute) ? ADDRESSES[attribute] : [];
  if (elements?.includes(element) !== true) return "attribute";
  const isSafe = value.trim() === "" ? isSafeUrl : SAFE_START.test(value.trimStart());
  return isSafe ? undefined : "link";
}
