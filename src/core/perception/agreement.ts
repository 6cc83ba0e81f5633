/**
 * Van der Eijk's agreement A of how often each ordered category was chosen: 1 when all chose one,
 * 0 when the choices are spread evenly, −1 when they stand at both ends. Van der Eijk 2001. At
 * least two categories, and at least one choice.
 *
 * The frequencies are taken apart into layers of equal height; each layer's own agreement counts
 * by its share of the whole.
 */
export function agreement(frequencies: readonly number[]): number {
  const whole = frequencies.reduce((sum, count) => sum + count, 0);
  let rest = frequencies;
  let total = 0;
  while (rest.some((count) => count > 0)) {
    const height = Math.min(...rest.filter((count) => count > 0));
    const layer = rest.map((count) => count > 0);
    const size = layer.filter(Boolean).length * height;
    total += (size / whole) * layerAgreement(layer);
    rest = rest.map((count) => (count > 0 ? count - height : 0));
  }
  return total;
}

/** A = U · (1 − (S − 1) / (K − 1)), S of K categories being in the layer. */
function layerAgreement(layer: readonly boolean[]): number {
  const chosen = layer.filter(Boolean).length;
  if (chosen === 1) return 1;
  return unimodality(layer) * (1 - (chosen - 1) / (layer.length - 1));
}

/**
 * U = ((K − 2) · TU − (K − 1) · TDU) / ((K − 2) · (TU + TDU)) over the triples of categories: TU of
 * the forms 110, 011 and TDU of the form 101. With no triple that speaks either way it is 1.
 */
function unimodality(layer: readonly boolean[]): number {
  const categories = layer.length;
  const triples = layer.flatMap((first, i) =>
    layer
      .slice(i + 1)
      .flatMap((second, j) =>
        layer.slice(i + j + 2).map((third) => [first, second, third] as const),
      ),
  );
  const ups = triples.filter(([a, b, c]) => b && a !== c).length;
  const dips = triples.filter(([a, b, c]) => a && !b && c).length;
  if (ups + dips === 0) return 1;
  const weighted = (categories - 2) * ups - (categories - 1) * dips;
  return weighted / ((categories - 2) * (ups + dips));
}
