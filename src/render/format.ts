import type { Document } from "../documents/document.ts";
import type { Canvas } from "./canvas.ts";

/** Renders its input as text, or as the bytes of an office file; only the terminal formats use the canvas. */
export type Reporter<Input, Content = string> = (input: Input, canvas: Canvas) => Content;

/** A format's name, its file ending, and its reporter, which is loaded on demand. */
export interface Format<Input, Content = string> {
  readonly name: string;
  readonly ending: string;
  /** The reporter makes a page that a browser must print. */
  readonly isPrinted?: boolean;
  /**
   * Identifies a document of this format as written by unsilo; without it, none can be identified.
   */
  readonly mark?: RegExp;
  readonly load: () => Promise<Reporter<Input, Content>>;
}

/** A reporter from a document and its renderer, each loaded on demand. */
export function loading<Input>(
  document: () => Promise<(input: Input) => Document>,
  render: () => Promise<(document: Document, canvas: Canvas) => string>,
): () => Promise<Reporter<Input>> {
  return async () => {
    const [write, set] = await Promise.all([document(), render()]);
    return (input, canvas) => set(write(input), canvas);
  };
}
