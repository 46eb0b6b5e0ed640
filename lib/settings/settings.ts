import type { OriginKind } from '../digest/origin';

/** How the two languages are shown: one of them, sentence under sentence, or in two columns. */
export const MODES = ['ko', 'en', 'pairs', 'side'] as const;
export type Mode = (typeof MODES)[number];
export type Locale = 'ko' | 'en';
/** Pages that fold on their own: an HTML paper or PDF has no room to give, an abstract page has. */
export type FoldedOn = 'abs' | 'html' | 'pdf' | 'other';

/** Everything the reader can choose. Holds nothing private: content scripts read it. */
export interface Settings {
  mode: Mode;
  /** the edge the panel stands at */
  side: 'right' | 'left';
  /** language of our own words; `auto` follows the browser */
  uiLocale: Locale | 'auto';
  sites: { arxiv: boolean; x: boolean };
  /** the sheet of a narrow window lies over any page; it is folded when left out */
  folded: Record<FoldedOn, boolean> & { sheet?: boolean };
  /** whose text of a week comes first; the usual order when left out */
  preference?: OriginKind[];
}

/** Any part of the settings; the parts of `sites` and `folded` can be given alone too. */
export type SettingsPatch = Partial<Omit<Settings, 'sites' | 'folded'>> & {
  sites?: Partial<Settings['sites']>;
  folded?: Partial<Settings['folded']>;
};

export const DEFAULT_SETTINGS: Settings = {
  mode: 'pairs',
  side: 'right',
  uiLocale: 'auto',
  sites: { arxiv: true, x: true },
  folded: { abs: false, html: true, pdf: true, other: true },
};

/** The language of our own words. @param browserLanguage - BCP 47, as the browser says it */
export function resolveLocale(uiLocale: Settings['uiLocale'], browserLanguage: string): Locale {
  // Anything else that is stored follows the browser too.
  const wanted = uiLocale === 'en' || uiLocale === 'ko' ? uiLocale : browserLanguage;
  return /^ko\b/i.test(wanted) ? 'ko' : 'en';
}
