import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexRowOf } from '../../build/pack-weeks';

/** A build with other digests packed in, in a folder of its own. */
export interface OtherBuild {
  dir: string;
  remove(): void;
}

/**
 * Copies a build and gives it the optional hosts from the start: Chromium's prompt cannot be
 * answered without a window. The prompt itself is answered in Firefox.
 */
export function buildWithOptionalHosts(build: string): OtherBuild {
  const dir = mkdtempSync(join(tmpdir(), 'paper-duet-build-'));
  cpSync(build, dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>;
  const { host_permissions = [], optional_host_permissions = [], ...rest } = manifest;
  const hosts = [...host_permissions, ...optional_host_permissions];
  writeFileSync(path, JSON.stringify({ ...rest, host_permissions: hosts }));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/**
 * Copies a build in which pages wait for the extension's storage, as on a busy machine.
 *
 * @param until - so many milliseconds, or until the page was painted, however long that takes
 * @param scripts - names of the content scripts that wait
 */
export function buildWithSlowStorage(
  build: string,
  until: number | 'painted',
  scripts: string[],
): OtherBuild {
  const dir = mkdtempSync(join(tmpdir(), 'paper-duet-build-'));
  cpSync(build, dir, { recursive: true });
  const isOver = until === 'painted' ? "performance.getEntriesByType('paint').length>0" : 'true';
  const first = until === 'painted' ? 100 : until;
  const wait = `new Promise((go)=>{const look=()=>${isOver}?go():setTimeout(look,100);setTimeout(look,${first})})`;
  const slow = `{const {local}=chrome.storage,get=local.get.bind(local);local.get=async(n)=>{await ${wait};return get(n)}}`;
  for (const name of scripts) {
    const path = join(dir, name);
    writeFileSync(path, `${slow}\n${readFileSync(path, 'utf8')}`);
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/**
 * Copies a build and adds digest files to it, as a maintainer could have packed them.
 *
 * @param files - by file name: a week, or the text of a file that is none
 * @param packed - names of the build's own files whose weeks it keeps
 */
export function buildWithDigests(
  build: string,
  files: Record<string, unknown>,
  packed = ['2024.json'],
): OtherBuild {
  const dir = mkdtempSync(join(tmpdir(), 'paper-duet-build-'));
  cpSync(build, dir, { recursive: true });
  const pathOf = (name: string) => join(dir, 'digests', name);
  const isText = ([, file]: [string, unknown]) => typeof file === 'string';
  const added = Object.entries(files);
  for (const [name, text] of added.filter(isText)) writeFileSync(pathOf(name), text as string);
  // In one file, so that all of them are there at once.
  const own = packed.flatMap((name) => JSON.parse(readFileSync(pathOf(name), 'utf8')) as unknown[]);
  const weeks = [...own, ...added.filter((one) => !isText(one)).map(([, week]) => week)];
  writeFileSync(pathOf('weeks.json'), JSON.stringify(weeks));
  const texts = added.filter(isText).map(([name]) => indexRowOf(name, []));
  const index = [indexRowOf('weeks.json', weeks), ...texts];
  writeFileSync(pathOf('index.json'), JSON.stringify(index));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
