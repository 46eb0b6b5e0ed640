import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A browser profile on disk. */
export interface Profile {
  dir: string;
  /** whether no browser has been started with it yet */
  isNew: boolean;
  /** Removes a temporary profile; one that the caller named stays for the next start. */
  dispose(): void;
}

/**
 * Takes the named profile folder, or makes a fresh one that `dispose` removes.
 *
 * @param template - a profile to start from, where there is one: its caches halve a browser's start
 */
export function openProfile(profileDir: string | undefined, template?: string): Profile {
  if (profileDir !== undefined) {
    mkdirSync(profileDir, { recursive: true });
    return { dir: profileDir, isNew: readdirSync(profileDir).length === 0, dispose: () => {} };
  }
  const dir = mkdtempSync(join(tmpdir(), 'paper-duet-profile-'));
  if (template && existsSync(template)) cpSync(template, dir, { recursive: true });
  // Browsers' helper processes may write a last file while the folder goes.
  const dispose = (): void =>
    rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  return { dir, isNew: true, dispose };
}

/** Writes a settings file that the browser itself owns from its first start on. */
export function writeOnce(path: string, text: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
