import { forHtml } from "../../text/encode/html.ts";

/** Markup that has already been escaped. */
export interface Svg {
  readonly svg: string;
}

/** An element whose attributes are escaped; numbers get at most two decimals. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly Svg[] = [],
): Svg {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${forHtml(plain(value))}"`,
  );
  return {
    svg: `<${name}${written.join("")}>${children.map(({ svg }) => svg).join("")}</${name}>`,
  };
}

export function textNode(text: string): Svg {
  return { svg: forHtml(text) };
}

export function textAt(
  text: string,
  x: number,
  y: number,
  attributes: Readonly<Record<string, string | number>>,
): Svg {
  return element("text", { x, y, ...attributes }, [textNode(text)]);
}

function plain(value: string | number): string {
  return typeof value === "string" ? value : String(Math.round(value * 100) / 100);
}
