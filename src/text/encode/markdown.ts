/** Text that Markdown shows as it stands: no markup, link, image, heading or HTML. */
export function forMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|!~]/gu, String.raw`\$&`)
    .replaceAll(/\s*\n\s*/gu, " ")
    .replace(/^(\s*)([-+]|\d+[.)])(\s)/u, String.raw`$1\$2$3`);
}
