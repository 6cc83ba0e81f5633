/**
 * Positions in pixels. The labels of a narrow chart are above the track, those of others to its
 * left.
 */
export interface ChartLayout {
  readonly width: number;
  readonly labelWidth: number;
  readonly isStacked: boolean;
  readonly hasLevelNames: boolean;
  readonly rowHeight: number;
}

export const WIDE: ChartLayout = {
  width: 752,
  labelWidth: 214,
  isStacked: false,
  hasLevelNames: true,
  rowHeight: 50,
};
export const COMPACT: ChartLayout = { ...WIDE, hasLevelNames: false, rowHeight: 38 };
export const NARROW: ChartLayout = {
  width: 340,
  labelWidth: 270,
  isStacked: true,
  hasLevelNames: false,
  rowHeight: 46,
};

const MARGIN = 18;
const FIGURES = 50;

/** The horizontal position of a percentage of the track. */
export function positionOf(percent: string, layout: ChartLayout): number {
  return trackStart(layout) + (Number(percent) / 100) * trackWidth(layout);
}

function trackStart(layout: ChartLayout): number {
  return layout.isStacked ? MARGIN : layout.labelWidth + margin(layout);
}

export function trackWidth(layout: ChartLayout): number {
  const { width, isStacked } = layout;
  return width - trackStart(layout) - (isStacked ? MARGIN : FIGURES + margin(layout));
}

/** Room beside the first and the last level for half of a name or half of a dot. */
function margin({ hasLevelNames }: ChartLayout): number {
  return hasLevelNames ? 2.5 * MARGIN : MARGIN;
}
