/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/**
 * A spreadsheet takes a text that begins with one of these for a formula, which may call programs and
 * addresses. Japanese and Korean Excel also accept the full-width forms.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

/**
 * Writes a table as CSV (RFC 4180) in UTF-8 with a byte order mark. Text that a spreadsheet would take for
 * a formula gets a leading apostrophe, which spreadsheets do not show.
 *
 * @param rows - the column names first
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/** Quotes every cell, because some locales separate cells by semicolons; quotes also keep outer spaces. */
function toCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
