/** A place in some markup, by what is open there. */
export type Place =
  | { readonly kind: "text" }
  /** Behind a `<`, which begins a tag if a letter follows. */
  | { readonly kind: "angle" }
  /** In the content of a script, a style or another element that has no markup in it. */
  | RawPlace
  /** In a comment or a declaration, up to its end. */
  | { readonly kind: "comment"; readonly end: string; readonly tail: string }
  | TagPlace;

/** In a tag: its name, the name of an attribute, and the value so far. */
export interface TagPlace {
  readonly kind: "tag";
  readonly element: string;
  readonly step: "name" | "between" | "attribute" | "before-value" | "unquoted" | "quoted";
  readonly attribute: string;
  readonly quote: string;
  readonly value: string;
}

interface RawPlace {
  readonly kind: "raw";
  readonly element: string;
  /** The last characters, in which its end tag is looked for. */
  readonly tail: string;
}

export const TEXT: Place = { kind: "text" };

/** Elements whose content is shown as it is. */
const TITLES: ReadonlySet<string> = new Set(["title", "textarea"]);

/** Elements whose content is not markup. */
const RAW: ReadonlySet<string> = new Set([
  ...TITLES,
  "script",
  "style",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
  "noscript",
  "plaintext",
]);

/** Content of which no end is known, because browsers read it in two ways. */
const NEVER_ENDING: Place = { kind: "raw", element: "", tail: "" };

/** Whether a text may be filled in at a place between tags. */
export function isBetweenTags(place: Place): boolean {
  return place.kind === "text" || (place.kind === "raw" && TITLES.has(place.element));
}

const SPACE = /\s/u;
const LETTER = /[a-z]/iu;

/** Reads on, character by character, as a browser does; a value that is filled in is an ellipsis. */
export function readOn(from: Place, markup: string): Place {
  let place = from;
  for (const character of markup) place = next(place, character);
  return place;
}

function next(place: Place, character: string): Place {
  switch (place.kind) {
    case "text":
      return character === "<" ? { kind: "angle" } : place;
    case "angle":
      return afterAngle(character);
    case "raw":
      return inRaw(place, character);
    case "comment":
      return inComment(place, character);
    case "tag":
      return inTag(place, character);
  }
}

function afterAngle(character: string): Place {
  if (LETTER.test(character)) return tag(character.toLowerCase());
  if (character === "/") return tag("/");
  if (character === "!") return { kind: "comment", end: ">", tail: "!" };
  if (character === "?") return { kind: "comment", end: ">", tail: "" };
  return character === "<" ? { kind: "angle" } : TEXT;
}

function inComment(
  { kind, end, tail }: Extract<Place, { readonly kind: "comment" }>,
  character: string,
): Place {
  const read = `${tail}${character}`;
  if (read === "!--") return { kind, end: "-->", tail: "--" };
  if (read.endsWith(end)) return TEXT;
  // The beginning tells a comment from a declaration, the end is looked for.
  return { kind, end, tail: end === ">" ? read.slice(0, 4) : read.slice(-3) };
}

function tag(element: string): TagPlace {
  return { kind: "tag", element, step: "name", attribute: "", quote: "", value: "" };
}

/** Raw content ends with the end tag of its element. */
function inRaw(place: RawPlace, character: string): Place {
  const { element } = place;
  const end = `</${element}`;
  const tail = `${place.tail}${character.toLowerCase()}`.slice(-end.length - 1);
  const isEnd = element !== "" && tail.startsWith(end) && /[\s/>]$/u.test(tail);
  if (isEnd) return character === ">" ? TEXT : { ...tag(`/${element}`), step: "between" };
  // In a picture, the content of a title is markup.
  const isMarkup = TITLES.has(element) && /<(?!\/)./u.test(tail);
  return isMarkup ? NEVER_ENDING : { ...place, tail };
}

function inTag(place: TagPlace, character: string): Place {
  const { step, quote, value, attribute } = place;
  if (step === "quoted") {
    return character === quote
      ? { ...place, step: "between", attribute: "" }
      : { ...place, value: value + character };
  }
  if (character === ">") return behindTag(place.element);
  switch (step) {
    case "name":
      if (place.element === "/" && !LETTER.test(character)) {
        return { kind: "comment", end: ">", tail: "" };
      }
      return SPACE.test(character) || character === "/"
        ? { ...place, step: "between" }
        : { ...place, element: place.element + character.toLowerCase() };
    case "between":
      if (character === "=" && attribute !== "") return { ...place, step: "before-value" };
      return SPACE.test(character) || character === "/"
        ? place
        : { ...place, step: "attribute", attribute: character.toLowerCase() };
    case "attribute":
      if (character === "=") return { ...place, step: "before-value" };
      return SPACE.test(character) || character === "/"
        ? { ...place, step: "between" }
        : { ...place, attribute: attribute + character.toLowerCase() };
    case "before-value":
      if (SPACE.test(character)) return place;
      return /["']/u.test(character)
        ? { ...place, step: "quoted", quote: character, value: "" }
        : { ...place, step: "unquoted", value: character };
    case "unquoted":
      return SPACE.test(character) ? { ...place, step: "between", attribute: "" } : place;
  }
}

function behindTag(element: string): Place {
  return RAW.has(element) ? { kind: "raw", element, tail: "" } : TEXT;
}
