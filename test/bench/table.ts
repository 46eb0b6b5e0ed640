/** A table as a reader of a terminal sees it. */
export interface Table {
  title: string;
  /** what PRODUCT asks for, and what the figures mean, one line each */
  notes: readonly string[];
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Aligns columns: the first to the left, all others, which are numbers, to the right. */
export function formatTable({ title, notes, head, rows }: Table): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column]))));
  const lines = all.map((row) =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0)).join('  '),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [first = '', ...others] = lines.map((line) => line.trimEnd());
  return [title, ...notes.map((note) => `  ${note}`), '', first, rule, ...others, ''].join('\n');
}

/** A number with so many decimals and a comma every three digits. */
export function decimal(value: number, digits = 0): string {
  const text = value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

/** How often `floor` goes into `value`; a dash where that says nothing. */
export function ratio(value: number, floor: number): string {
  if (!(floor > 0)) return '–';
  const times = value / floor;
  return `${times >= 100 ? decimal(times) : decimal(times, times >= 10 ? 1 : 2)}×`;
}

function pad(cell: string, width: number, isLeft: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return isLeft ? cell + space : space + cell;
}

function widthOf(cell: string | undefined): number {
  return [...(cell ?? '')].length;
}
