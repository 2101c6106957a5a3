/** How charts of labelled rows are laid out: labels beside the bars, or above them where it is narrow. */
export interface RowLayout {
  readonly narrow: boolean;
  /** Where the bars begin and end, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  /** Vertical offset of bar and words within a row. */
  readonly barAt: number;
  readonly wordsAt: number;
}

const LABEL = 190;
const NOTE = 150;

/** The layout for a width in pixels. */
export function rowLayout(width: number, notes: boolean): RowLayout {
  if (width < 480)
    return { narrow: true, left: 12, right: width - 24, rowHeight: 44, barAt: 30, wordsAt: 12 };
  const right = width - 24 - (notes ? NOTE : 0);
  return { narrow: false, left: LABEL, right, rowHeight: 28, barAt: 14, wordsAt: 14 };
}

/** Cuts a label to what fits: about seven pixels a character. */
export function shorten(label: string, pixels: number): string {
  const most = Math.max(4, Math.floor(pixels / 7));
  const characters = [...label];
  return characters.length <= most ? label : `${characters.slice(0, most - 1).join('')}…`;
}
