/** Maximum rows read of a table, and maximum rows and columns that a cell may span. */
const MOST = { rows: 5_000, down: 1_000, across: 30 };
const SPANNING = 'td[rowspan], td[colspan], th[rowspan], th[colspan]';

/** Cached by table, because all rows of a table are requested one after the other. */
const known = new WeakMap<Element, ReadonlyMap<Element, readonly Element[]>>();

/** A cell that spans into the rows below. */
interface Reaching {
  cell: Element;
  left: number;
}

/**
 * Returns the cells of a row as displayed: includes cells of rows above that span into it, and an empty one
 * for each further column that a cell spans. A lone cell over several columns continues the row above it,
 * and is returned alone.
 */
export function cellsOf(row: Element): readonly Element[] {
  const table = tableOf(row);
  if (!table?.querySelector(SPANNING)) return [...row.children];
  const rows = known.get(table) ?? layOut(table);
  known.set(table, rows);
  return rows.get(row) ?? [...row.children];
}

/** An article extracted from a page may be a table's content without the table element. */
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
      const shown = isFirst ? cell : (cell.cloneNode(false) as Element); // a clone of an element
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
