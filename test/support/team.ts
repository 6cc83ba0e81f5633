import type { Answers, People } from "./read.ts";

/** So many people of each department who all give the same answers: `it.1`, `it.2` and so on. */
export function everyone(departments: Readonly<Record<string, number>>, answers: Answers): People {
  const ids = Object.entries(departments).flatMap(([department, people]) =>
    Array.from({ length: people }, (_, index) => `${department}.${index + 1}`),
  );
  return Object.fromEntries(ids.map((id) => [id, answers]));
}
