import { toFields } from '../text/json';
import { readPreference } from './preference';
import { MODES, type Settings } from './settings';

/**
 * Reads stored or sent settings; what is missing or malformed takes the value of `base`.
 *
 * @param data - of unknown origin: an older version, another browser, a message
 */
export function mergeSettings(base: Settings, data: unknown): Settings {
  const given = toFields(data);
  const sites = toFields(given.sites);
  const folded = toFields(given.folded);
  const sheet = typeof folded.sheet === 'boolean' ? folded.sheet : base.folded.sheet;
  const preference = given.preference ?? base.preference;
  return {
    ...(preference !== undefined && { preference: readPreference(preference) }),
    mode: oneOf(MODES, given.mode, base.mode),
    side: oneOf(['right', 'left'], given.side, base.side),
    uiLocale: oneOf(['auto', 'ko', 'en'], given.uiLocale, base.uiLocale),
    sites: { arxiv: flag(sites.arxiv, base.sites.arxiv), x: flag(sites.x, base.sites.x) },
    folded: {
      abs: flag(folded.abs, base.folded.abs),
      html: flag(folded.html, base.folded.html),
      pdf: flag(folded.pdf, base.folded.pdf),
      other: flag(folded.other, base.folded.other),
      ...(sheet !== undefined && { sheet }),
    },
  };
}

function oneOf<T>(choices: readonly T[], value: unknown, fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback;
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}
