/** An arXiv identifier in its canonical spelling; the version is kept beside it, never inside. */
interface ArxivId {
  /** `2410.05258`, or `hep-th/9901001` for papers before April 2007 */
  id: string;
  /** the version that was asked for, from 1; `null` when none was named */
  version: number | null;
}

/**
 * Every archive that has issued old-style identifiers, the closed ones included.
 *
 * The list is finite for good (the scheme ended in March 2007), so an unknown archive is no arXiv id.
 * The order is part of stored keys (see `paper-index/shards.ts`): append only.
 *
 * @see https://info.arxiv.org/help/arxiv_identifier.html
 */
export const OLD_ARCHIVES: readonly string[] =
  'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con'.split(
    ' ',
  );

const NEW_STYLE = /^(\d\d)(\d\d)\.(\d{4,5})(?:v([1-9]\d{0,2}))?$/i;
const OLD_STYLE = /^([a-z-]+)(?:\.[a-z-]+)?\/(\d\d)(\d\d)(\d{3})(?:v([1-9]\d{0,2}))?$/i;

/**
 * Reads an arXiv identifier in either the 2007 or the older archive/number form.
 *
 * The version suffix is kept but is not part of the id: v1 and v3 are one paper. A subject class
 * (`math.GT/0309136`) is dropped and a four-digit number of 2015 or later is padded, as arXiv does.
 * Capitals do not matter (`HEP-TH/9901001`, `2410.05258V1`): arXiv answers to both.
 *
 * @param text - identifier with or without the "arXiv:" prefix; not a URL
 * @returns the id, or `null` when the text is not one (`2413.00001`, `2410.00000`, `v0`)
 * @see https://info.arxiv.org/help/arxiv_identifier.html
 */
export function parseArxivId(text: string): ArxivId | null {
  const bare = text.replace(/^arxiv:/i, '');
  return parseNewStyle(bare) ?? parseOldStyle(bare);
}

function parseNewStyle(text: string): ArxivId | null {
  const [, year = '', month = '', digits = '', version] = NEW_STYLE.exec(text) ?? [];
  const yearMonth = Number(year + month);
  // 91 to 99 belong to the old scheme, which ended before the new one began in 0704.
  if (!isMonth(month) || yearMonth < 704 || Number(year) > 90 || Number(digits) === 0) return null;
  if (yearMonth < 1501 && digits.length === 5) return null;
  const width = yearMonth < 1501 ? 4 : 5;
  return { id: `${year}${month}.${digits.padStart(width, '0')}`, version: toVersion(version) };
}

function parseOldStyle(text: string): ArxivId | null {
  const [, spelled = '', year = '', month = '', digits = '', version] = OLD_STYLE.exec(text) ?? [];
  const archive = spelled.toLowerCase();
  if (!OLD_ARCHIVES.includes(archive) || !isMonth(month) || digits === '000') return null;
  const century = Number(year) > 90 ? 1900 : 2000;
  const yearMonth = (century + Number(year)) * 100 + Number(month);
  if (yearMonth < 199108 || yearMonth > 200703) return null;
  return { id: `${archive}/${year}${month}${digits}`, version: toVersion(version) };
}

function isMonth(month: string): boolean {
  return month >= '01' && month <= '12';
}

function toVersion(digits: string | undefined): number | null {
  return digits ? Number(digits) : null;
}
