/** Rows of one table that are looked at, and rows and columns that one cell may reach over. */
const MOST = { rows: 5_000, down: 1_000, across: 30 };
const SPANNING = 'td[rowspan], td[colspan], th[rowspan], th[colspan]';

/** By table: all rows of one are asked for, one after the other. */
const known = new WeakMap<Element, ReadonlyMap<Element, readonly Element[]>>();

/** A cell that reaches into the rows below. */
interface Reaching {
  cell: Element;
  left: number;
}

/**
 * The cells of a row as they are seen: also those of rows above that reach into it, and an empty one for
 * each further column that a cell takes. A lone cell over several columns goes on with the row above it,
 * and is alone.
 */
export function cellsOf(row: Element): readonly Element[] {
  const table = tableOf(row);
  if (!table?.querySelector(SPANNING)) return [...row.children];
  const rows = known.get(table) ?? layOut(table);
  known.set(table, rows);
  return rows.get(row) ?? [...row.children];
}

/** An article that was found in a page may be what was in a table, without it. */
function tableOf(row: Element): Element | null {
  return row.closest('table') ?? row.parentElement;
}

function layOut(table: Element): Map<Element, readonly Element[]> {
  const reaching: (Reaching | undefined)[] = [];
  const rows = [...table.querySelectorAll('tr')].slice(0, MOST.rows);
  const own = rows.filter((row) => tableOf(row) === table);
  return new Map(own.map((row) => [row, layOutRow([...row.children], reaching)]));
}

function layOutRow(own: readonly Element[], reaching: (Reaching | undefined)[]): Element[] {
  const cells: Element[] = [];
  const takeReaching = () => {
    for (let above = reaching[cells.length]; above && above.left > 0; ) {
      above.left -= 1;
      cells.push(above.cell);
      above = reaching[cells.length];
    }
  };
  for (const cell of own) {
    takeReaching();
    const left = spanOf(cell, 'rowspan', MOST.down) - 1;
    for (let across = spanOf(cell, 'colspan', MOST.across); across > 0; across -= 1) {
      const isFirst = across === spanOf(cell, 'colspan', MOST.across);
      const shown = isFirst ? cell : (cell.cloneNode(false) as Element); // of an element
      reaching[cells.length] = { cell: shown, left };
      cells.push(shown);
    }
  }
  takeReaching();
  const [only, ...others] = own;
  const isLone = only && others.length === 0 && spanOf(only, 'colspan', MOST.across) > 1;
  return isLone ? [only] : cells;
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan', most: number): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  if (span === 0 && name === 'rowspan') return most; // to the end of the table
  return span > 0 ? Math.min(span, most) : 1;
}
