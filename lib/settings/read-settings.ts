import { DEFAULT_SETTINGS, MODES, type Settings } from './settings';

/**
 * Reads stored settings as pages need them: what decides whether and how anything is shown is one of its
 * kind, or as usual. Shorter than `mergeSettings`, because every page of arXiv and X carries it.
 *
 * @param data - of unknown origin
 */
export function readSettingsOf(data: unknown): Settings {
  const given: Settings = Object(data); // each value is looked at below or where it is used
  return {
    ...DEFAULT_SETTINGS,
    ...given,
    mode: MODES.includes(given.mode) ? given.mode : DEFAULT_SETTINGS.mode,
    sites: { ...DEFAULT_SETTINGS.sites, ...given.sites },
  };
}
