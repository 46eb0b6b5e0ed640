import type { Plugin } from 'vite';

/** Code of a library that is replaced in the bundle. */
export interface Rewrite {
  /** part of the module's id, with slashes as on the web */
  file: string;
  /** global: every place where the code stands */
  pattern: RegExp;
  replacement: string;
  /** how many places there are; any other number fails the build */
  times: number;
}

/**
 * Removes from our libraries the places that write markup into elements. Preact's can go, because our
 * components never ask for it; Readability's goes through a parser that loads and runs nothing. What
 * is not in the bundle cannot be misused, and the stores' reviewers ask for its absence.
 */
export const MARKUP: readonly Rewrite[] = [
  {
    file: '/preact/dist/preact.mjs',
    pattern: /\b\w+\.innerHTML=\w+\.__html/g,
    replacement: '0',
    times: 1,
  },
  {
    file: '/@mozilla/readability/Readability.js',
    pattern: /\b(\w+)\.innerHTML = ([\w.]+);/g,
    replacement:
      '$1.replaceChildren(...new DOMParser().parseFromString($2, "text/html").body.childNodes);',
    times: 2,
  },
];

/**
 * Removes WXT's wrapper around content scripts, which catches an error, logs it and throws it again:
 * in a build its logger prints nothing, and every page would load it.
 */
export const SILENT_LOG: readonly Rewrite[] = [
  {
    file: 'virtual:wxt-unlisted-script-entrypoint',
    pattern: /\btry \{\s+result = definition\.main\(\);.+\}\s+return result;/gs,
    replacement: 'return definition.main();',
    times: 1,
  },
];

/**
 * A Vite plugin that rewrites code of libraries.
 *
 * The patterns match what an exact version is written like, so that an update can break them: the build
 * then fails and names the file, instead of shipping the code.
 */
export function rewritten(rewrites: readonly Rewrite[]): Plugin {
  return {
    name: `paper-duet:rewritten ${rewrites.map(({ file }) => file).join()}`,
    transform(code, id) {
      const found = rewrites.find(({ file }) => id.includes(file));
      if (!found) return;
      if (code.match(found.pattern)?.length !== found.times)
        this.error(
          `${found.file} has changed: compare it with its patterns in build/without-markup.ts.`,
        );
      return { code: code.replace(found.pattern, found.replacement), map: null };
    },
  };
}
