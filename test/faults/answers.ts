/** The response with the first `count` answers; its size and end reveal any damage. */
export function textOf(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) => `answer ${index + 1}: ${"å".repeat(40)}`,
  );
  return `${[...lines, `end ${count}`].join("\n")}\n`;
}
