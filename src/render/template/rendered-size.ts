import type Handlebars from "handlebars";

/** The most parts and repetitions of one document; the largest report has some ten thousand. */
const MOST_STEPS = 1_000_000;
/** Each level of nesting counts its characters again; a thousand pages have far fewer. */
const MOST_CHARACTERS = 128 * 1024 * 1024;

/** A template that writes far more than any document has. */
export class TooMuchError extends Error {
  constructor() {
    super("too much");
    this.name = "TooMuchError";
  }
}

type Environment = typeof Handlebars;
type Render = (...args: readonly unknown[]) => unknown;
interface Repeating {
  readonly fn: Render;
}

/** Counts what a rendering does, so that a few nested parts cannot take minutes and the memory. */
export interface Meter {
  /** Begins a document. */
  readonly reset: () => void;
}

/** Has the parts and the repetitions of an environment counted. */
export function metered(handlebars: Environment): Meter {
  let steps = 0;
  let characters = 0;
  const count = (written: unknown): unknown => {
    steps += 1;
    characters += typeof written === "string" ? written.length : 0;
    if (steps > MOST_STEPS || characters > MOST_CHARACTERS) throw new TooMuchError();
    return written;
  };
  const vm = handlebars.VM as unknown as Readonly<Record<string, Render>>;
  const invoke = vm["invokePartial"] as Render;
  const counting = {
    ...vm,
    invokePartial(this: unknown, ...args: readonly unknown[]) {
      return count(invoke.apply(this, [...args]));
    },
  };
  Object.assign(handlebars, { VM: counting });
  const each = handlebars.helpers["each"] as unknown as Render;
  handlebars.registerHelper("each", function repeated(this: unknown, list: unknown, options) {
    const { fn } = options as Repeating;
    const counted = {
      ...(options as object),
      fn: (...args: readonly unknown[]) => count(fn(...args)),
    };
    return each.call(this, list, counted);
  });
  return {
    reset: () => {
      [steps, characters] = [0, 0];
    },
  };
}
