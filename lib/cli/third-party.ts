import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Its few lines start our scripts, so they are in every build, though we only build with it. */
const BUILT_IN = ['wxt'];
const LICENSE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;
const NOTICE_FILE = /^notice(?:\.(?:md|txt))?$/i;
const LINE = '='.repeat(80);

interface Package {
  name: string;
  version: string;
  license: string;
  homepage?: string;
  author?: string | { name: string };
  dependencies?: Record<string, string>;
}

/**
 * The licences and copyright notices of everything of others that a build carries, for a file in the
 * build. Read from the packages themselves, so that it is right for the versions that are built in.
 *
 * @param root - the folder of our `package.json`
 * @throws when a package says nothing of its licence that could be passed on
 */
export function readNotices(root: string): string {
  const names = [...Object.keys(readPackage(root).dependencies ?? {}), ...BUILT_IN].sort();
  const notices = names.map((name) => readNotice(root, name));
  const isApache = notices.some((notice) => notice.includes('Apache License'));
  const intro = `Paper Duet has parts of others, each under its own licence. Where such a part writes
markup into a page, the build replaces that place; the parts are otherwise as published.
`;
  return [intro, ...notices, ...(isApache ? [readApache(root)] : [])].join(`\n${LINE}\n\n`);
}

function readNotice(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  const { version, license, homepage, author } = readPackage(folder);
  const texts = readdirSync(folder)
    .filter((file) => LICENSE_FILE.test(file) || NOTICE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0) texts.push(writeMit(root, name, license, author));
  const title = [`${name} ${version}`, license, ...(homepage ? [homepage] : [])].join(', ');
  return `${[title, ...texts].join('\n\n')}\n`;
}

/** For a package that names its author and licence and leaves the text of the licence out. */
function writeMit(root: string, name: string, license: string, author: Package['author']): string {
  const holder = typeof author === 'object' ? author.name : author;
  if (license !== 'MIT' || !holder) throw new Error(`${name} has no licence text to pass on.`);
  const ours = readFileSync(join(root, 'LICENSE'), 'utf8').trim(); // MIT as well
  return ours.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}

/** Packages under it often hold the notice alone; the browser driver comes with the whole text. */
function readApache(root: string): string {
  const text = readFileSync(join(root, 'node_modules/@playwright/test/LICENSE'), 'utf8');
  const terms = /\s*Apache License[\s\S]*END OF TERMS AND CONDITIONS/.exec(text)?.[0];
  if (!terms) throw new Error('The text of the Apache License is not where it was.');
  return `${terms}\n`;
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package; // as npm has it
}
