import type { OriginKind } from '../digest/origin';
import { PAGE_SITE_NAMES, PAGE_SITES, type PageSite } from '../sites/page-sites';
import { toFields } from '../text/json';
import { readPreference } from './preference';

/**
 * How the two languages are shown: one of them, sentence under sentence, in two columns, or one of
 * them with the other covered until the reader asks for it.
 */
export const MODES = ['ko', 'en', 'pairs', 'side', 'hide'] as const;
export type Mode = (typeof MODES)[number];
export type Locale = 'ko' | 'en';
/** Pages that fold on their own: an HTML paper or PDF has no room to give, an abstract page has. */
type FoldedOn = 'abs' | 'html' | 'pdf' | 'other';

/** Size of the open sheet in a narrow window: about half of the window, or nearly all of it. */
const SHEET_SIZES = ['half', 'full'] as const;
export type SheetSize = (typeof SHEET_SIZES)[number];

/**
 * Everything the reader can choose. Holds nothing private: content scripts read it. A setting is a
 * line here, its default and its reader below, and its control in `components/options/`.
 */
export interface Settings {
  mode: Mode;
  /** the edge the panel stands at */
  side: 'right' | 'left';
  /** language of our own words; `auto` follows the browser */
  uiLocale: Locale | 'auto';
  /** whether each site's pages show anything of ours */
  sites: Record<PageSite, boolean>;
  /** narrow windows have their own: the sheet, or a panel that is too wide to dock; folded if left out */
  folded: Record<FoldedOn, boolean> & { sheet?: boolean; narrow?: boolean };
  /** whether the toolbar icon shows how many known papers a page has */
  count: boolean;
  /** whether passages that do not match their counterpart are marked */
  doubts: boolean;
  /** how much of a narrow window the open sheet covers */
  sheet: SheetSize;
  /** whether a paper is marked as read once it is read to its end; on if left out */
  autoRead?: boolean;
  /** whether our own pages count unread papers; off if left out */
  unreadCounts?: boolean;
  /** whether the context menu has our item; on if left out */
  menu?: boolean;
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
  sites: PAGE_SITES,
  folded: { abs: false, html: true, pdf: true, other: true },
  count: true,
  doubts: true,
  sheet: 'half',
};

export type SettingName = keyof Settings;

/** How each setting is read from data of unknown origin; what is missing or malformed is as in `base`. */
const READERS: { readonly [N in SettingName]: (data: unknown, base: Settings[N]) => Settings[N] } =
  {
    mode: (data, base) => oneOf(MODES, data, base),
    side: (data, base) => oneOf(['right', 'left'], data, base),
    uiLocale: (data, base) => oneOf(['auto', 'ko', 'en'], data, base),
    sites: (data, base) => ({ ...base, ...flagsOf(data, PAGE_SITE_NAMES) }),
    folded: (data, base) => ({
      ...base,
      ...flagsOf(data, [...Object.keys(DEFAULT_SETTINGS.folded), 'sheet', 'narrow']),
    }),
    count: (data, base) => (typeof data === 'boolean' ? data : base),
    doubts: (data, base) => (typeof data === 'boolean' ? data : base),
    sheet: (data, base) => oneOf(SHEET_SIZES, data, base),
    autoRead: (data, base) => (typeof data === 'boolean' ? data : base),
    unreadCounts: (data, base) => (typeof data === 'boolean' ? data : base),
    menu: (data, base) => (typeof data === 'boolean' ? data : base),
    preference: (data, base) => {
      const order = data ?? base;
      return order === undefined ? order : readPreference(order);
    },
  };

export const SETTING_NAMES = /* @__PURE__ */ Object.keys(READERS) as SettingName[]; // of each there is one

/**
 * Reads stored or sent settings; what is missing or malformed takes the value of `base`.
 *
 * @param data - of unknown origin: an older version, another browser, a message
 */
export function mergeSettings(base: Settings, data: unknown): Settings {
  const given = toFields(data);
  const read = <N extends SettingName>(name: N) => READERS[name](given[name], base[name]);
  const values = SETTING_NAMES.map((name) => [name, read(name)] as const);
  // What was never chosen and has no default is left out.
  return Object.fromEntries(
    values.filter(([, value]) => value !== undefined),
  ) as unknown as Settings; // read one by one
}

/**
 * Reads stored settings as pages need them: what decides whether and how anything is shown is one of its
 * kind, or as usual. Shorter than `mergeSettings`, because every page of arXiv and X carries it.
 *
 * @param data - of unknown origin
 */
export function readSettingsOf(data: unknown): Settings {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...(data as object) }; // each value is looked at below or where it is used
  if (!MODES.includes(settings.mode)) settings.mode = DEFAULT_SETTINGS.mode;
  settings.sites = { ...DEFAULT_SETTINGS.sites, ...settings.sites };
  return settings;
}

/** The language of our own words. @param browserLanguage - BCP 47, as the browser says it */
export function resolveLocale(uiLocale: Settings['uiLocale'], browserLanguage: string): Locale {
  // Anything else that is stored follows the browser too.
  const wanted = uiLocale === 'en' || uiLocale === 'ko' ? uiLocale : browserLanguage;
  return /^ko\b/i.test(wanted) ? 'ko' : 'en';
}

function oneOf<T>(choices: readonly T[], value: unknown, fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback;
}

/** Those of the named fields that are true or false. */
function flagsOf(data: unknown, names: readonly string[]): Record<string, boolean> {
  const given = toFields(data);
  const flags = names.flatMap((name) => {
    const flag = given[name];
    return typeof flag === 'boolean' ? [[name, flag] as const] : [];
  });
  return Object.fromEntries(flags);
}
