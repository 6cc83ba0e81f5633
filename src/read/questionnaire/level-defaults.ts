type Plain = Readonly<Record<string, unknown>>;

/**
 * The content of a questionnaire in which a tier without levels has the level rule `none`, unless
 * the author wrote another.
 */
export function withLevelRules(raw: Plain): Plain {
  if (raw["levels"] !== undefined) return raw;
  const dimensions = raw["dimensions"] as readonly Plain[];
  const isOnlyOverall = dimensions.some(({ levels }) => levels !== undefined);
  const byDefault = isOnlyOverall
    ? { overall: "none" }
    : { capability: "none", dimension: "none", overall: "none" };
  const scoring = (raw["scoring"] ?? {}) as Plain;
  const level = { ...byDefault, ...(scoring["level"] as Plain | undefined) };
  return { ...raw, scoring: { ...scoring, level } };
}
