/**
 * Reads CSV strictly as RFC 4180 defines it: after a byte order mark, lines end in CR LF, quotes enclose
 * a whole cell, and all rows have the same number of cells.
 *
 * @throws {Error} if the text is anything else
 */
export function readCsv(text: string): string[][] {
  if (!text.startsWith('\ufeff')) throw new Error('no byte order mark');
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  let at = 1;
  while (at < text.length) {
    cell.lastIndex = at;
    const [whole = '', quoted, plain = ''] = cell.exec(text) ?? [];
    at += whole.length;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (text.startsWith('\r\n', at)) {
      rows.push([]);
      at += 2;
    } else if (text[at] === ',') at += 1;
    else throw new Error(`neither a comma nor the end of a line at ${at}`);
  }
  if (rows.pop()?.length !== 0) throw new Error('the last line has no end');
  if (rows.some(({ length }) => length !== rows[0]?.length))
    throw new Error('rows differ in length');
  return rows;
}
