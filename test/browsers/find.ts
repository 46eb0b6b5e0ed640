import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** How a program may be called: names looked up on PATH, and full paths. */
interface Candidates {
  env: string | null;
  names: readonly string[];
  paths: readonly string[];
}

const HOME = process.env.HOME ?? '';
const WINDOWS_ROOTS = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((root) => root !== undefined);

// Chromium before Chrome: branded Chrome no longer takes --load-extension.
const CHROMIUM: Candidates = {
  env: 'CHROMIUM_PATH',
  names: [
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome',
    'google-chrome-stable',
  ],
  paths: [
    ...macApps('Chromium', 'Chromium'),
    ...macApps('Google Chrome for Testing', 'Google Chrome for Testing'),
    ...macApps('Microsoft Edge', 'Microsoft Edge'),
    ...macApps('Google Chrome', 'Google Chrome'),
    ...windowsApps('Chromium\\Application\\chrome.exe'),
    ...windowsApps('Microsoft\\Edge\\Application\\msedge.exe'),
    ...windowsApps('Google\\Chrome\\Application\\chrome.exe'),
  ],
};

const FIREFOX: Candidates = {
  env: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
  paths: [
    '/opt/firefox/firefox',
    ...macApps('Firefox', 'firefox'),
    ...macApps('Firefox Developer Edition', 'firefox'),
    ...windowsApps('Mozilla Firefox\\firefox.exe'),
  ],
};

const OPENSSL: Candidates = {
  env: null,
  names: ['openssl'],
  paths: windowsApps('Git\\usr\\bin\\openssl.exe'),
};

/**
 * Finds a Chromium-based browser; CHROMIUM_PATH wins over everything else.
 *
 * @returns the executable's path, or `null` when there is none that tests can start
 */
export function findChromium(): string | null {
  return findProgram(CHROMIUM);
}

/**
 * Finds Firefox; FIREFOX_PATH wins over everything else.
 *
 * @returns the executable's path, or `null` when there is none that tests can start
 */
export function findFirefox(): string | null {
  return findProgram(FIREFOX);
}

/** Finds openssl, which makes the fixture server's certificate. */
export function findOpenssl(): string | null {
  return findProgram(OPENSSL);
}

/** Tells whether Hangul will be drawn as letters and not as boxes. Only Linux can lack the fonts. */
export function hasKoreanFonts(): boolean {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=ko'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function findProgram({ env, names, paths }: Candidates): string | null {
  const chosen = env === null ? undefined : process.env[env];
  if (chosen) return isUsable(chosen) ? chosen : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...paths].find(isUsable) ?? null;
}

function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() && !isSnap(path);
  } catch {
    return false; // not there, or not ours to run: the next candidate may do
  }
}

/** A snap sees its own /tmp and does not start as root in a container: no use for tests. */
function isSnap(path: string): boolean {
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real.endsWith('/bin/snap')) return true;
  if (process.platform !== 'linux' || statSync(real).size > 64 * 1024) return false;
  return readFileSync(real, 'utf8').includes('/snap/bin/');
}

function macApps(app: string, program: string): string[] {
  if (process.platform !== 'darwin') return [];
  return ['', HOME].map((root) => `${root}/Applications/${app}.app/Contents/MacOS/${program}`);
}

function windowsApps(path: string): string[] {
  if (process.platform !== 'win32') return [];
  return WINDOWS_ROOTS.map((root) => `${root}\\${path}`);
}
