/** So that Excel reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/**
 * With these a spreadsheet takes a text for a formula, which may call programs and addresses. The wide
 * ones are read as the others where a Japanese or Korean Excel opens the file.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

/**
 * Writes a table as CSV (RFC 4180) in UTF-8 with a byte order mark. Text that a spreadsheet would take for
 * a formula gets an apostrophe before it, which spreadsheets do not show.
 *
 * @param rows - the names of the columns first
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/** Everything is quoted: a semicolon parts cells in some countries, and spaces at the ends stay. */
function toCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
