import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium, findFirefox, findOpenssl, hasKoreanFonts } from './find';

export { findChromium, findFirefox } from './find';

/** A browser family that tests run in. */
export type BrowserName = 'chromium' | 'firefox';

/** What tests need and where short progress lines go. */
export interface ProvideOptions<Name extends BrowserName> {
  need: readonly Name[];
  log: (line: string) => void;
}

/** A needed program is absent and could not be installed; the message says what to do. */
export class ProvideError extends Error {
  override name = 'ProvideError';
}

/** One thing that may be absent, and how people get it. */
interface Need {
  label: string;
  packages: readonly string[];
  isThere: () => boolean;
  /** Tests run without it, only less: a Korean browser UI, readable screenshots. */
  isOptional: boolean;
}

const APT_TIMEOUT_MS = 10 * 60_000;

/**
 * Makes sure the needed browsers, openssl and Korean fonts are there.
 *
 * On Debian as root it installs what is missing with apt-get, and only that. Everywhere else it
 * installs nothing: fonts and the Korean browser UI are then only mentioned in the log.
 *
 * @returns the path of each needed browser's executable
 * @throws {ProvideError} when a browser or openssl is missing; one sentence on what to install
 */
export function provideBrowsers<Name extends BrowserName>(
  options: ProvideOptions<Name>,
): Record<Name, string> {
  const missing = listNeeds(options.need).filter((need) => !need.isThere());
  if (missing.length > 0) obtain(missing, options.log);
  const paths = { chromium: findChromium(), firefox: findFirefox() };
  const provided: Partial<Record<BrowserName, string>> = {};
  for (const name of options.need) provided[name] = paths[name] ?? fail([browserNeed(name)]);
  return provided as Record<Name, string>; // the loop has just filled in every name of Name
}

function listNeeds(names: readonly BrowserName[]): Need[] {
  const openssl: Need = {
    label: 'openssl',
    packages: ['openssl'],
    isThere: () => findOpenssl() !== null,
    isOptional: false,
  };
  const fonts: Need = {
    label: 'a Korean font',
    packages: ['fonts-noto-cjk', 'fontconfig'],
    isThere: hasKoreanFonts,
    isOptional: true,
  };
  const korean: Need = {
    label: "Chromium's Korean UI",
    packages: ['chromium-l10n'],
    isThere: hasKoreanChromium,
    isOptional: true,
  };
  const browsers = names.map(browserNeed);
  return [...browsers, openssl, fonts, ...(names.includes('chromium') ? [korean] : [])];
}

function browserNeed(name: BrowserName): Need {
  return name === 'chromium'
    ? {
        label: 'Chromium (or set CHROMIUM_PATH)',
        packages: ['chromium'],
        isThere: () => findChromium() !== null,
        isOptional: false,
      }
    : {
        label: 'Firefox (or set FIREFOX_PATH)',
        packages: ['firefox-esr'],
        isThere: () => findFirefox() !== null,
        isOptional: false,
      };
}

/** Only Debian splits the UI languages off; any other build brings them all. */
function hasKoreanChromium(): boolean {
  const path = findChromium();
  if (path === null) return distribution() !== 'debian';
  return path !== '/usr/bin/chromium' || existsSync('/usr/lib/chromium/locales/ko.pak');
}

function obtain(missing: readonly Need[], log: (line: string) => void): void {
  const required = missing.filter((need) => !need.isOptional);
  if (distribution() === 'debian' && process.getuid?.() === 0) {
    installByApt(missing, log);
    return;
  }
  if (required.length > 0) fail(required);
  for (const { label } of missing) log(`Going on without ${label}.`);
}

function installByApt(missing: readonly Need[], log: (line: string) => void): void {
  const packages = missing.flatMap((need) => need.packages);
  log(`Installing ${packages.join(' ')} with apt-get …`);
  try {
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', ...packages]);
  } catch (error) {
    // A machine without a network still runs the tests when only niceties are missing.
    if (!(error instanceof ProvideError) || missing.some((need) => !need.isOptional)) throw error;
    log(error.message);
  }
}

function apt(args: readonly string[]): void {
  const run = spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: APT_TIMEOUT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status === 0) return;
  const reason = run.error?.message ?? run.stderr.trim().split('\n').at(-1) ?? 'no reason given';
  throw new ProvideError(`apt-get ${args.join(' ')} failed: ${reason}`);
}

function fail(missing: readonly Need[]): never {
  const labels = missing.map((need) => need.label).join(', ');
  throw new ProvideError(`Browser tests need ${labels}: ${advise(missing)}.`);
}

function advise(missing: readonly Need[]): string {
  const packages = missing.flatMap((need) => need.packages).join(' ');
  const system = distribution();
  if (system === 'debian') return `run "apt-get install ${packages}" as root`;
  if (system === 'ubuntu') {
    return "Ubuntu's own browser packages are snaps, which tests cannot start, so install the .deb packages of Mozilla and Microsoft Edge (and openssl by apt-get)";
  }
  if (process.platform === 'darwin') return 'install them, for instance with "brew install --cask"';
  return "install them with your system's package manager or installer";
}

function distribution(): 'debian' | 'ubuntu' | 'other' {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return 'other';
  const id = /^ID="?([\w.-]+)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  return id === 'debian' || id === 'ubuntu' ? id : 'other';
}
