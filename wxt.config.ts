import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { ROOMS, roomCss, roomFile } from './lib/view/room';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const ARXIV_HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'ar5iv.labs.arxiv.org'];
const X_HOSTS = ['x.com', 'mobile.x.com', 'twitter.com', 'mobile.twitter.com'];
/** Only addresses that can show or list a paper; every other page of the site is left alone. */
const ARXIV_PATHS = 'abs/* html/* pdf/* format/* ftp/* list/* search* catchup* a/*'.split(' ');

const onHosts = (hosts: string[], path: string) => hosts.map((host) => `*://${host}/${path}`);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  zip: { excludeSources: ['test-results/**', '**/*.log'] },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: onHosts([...ARXIV_HOSTS, ...X_HOSTS], '*'),
    content_scripts: [
      {
        js: ['arxiv.js'],
        matches: ARXIV_PATHS.flatMap((path) => onHosts(ARXIV_HOSTS, path)),
        run_at: 'document_start' as const,
      },
      { js: ['x.js'], matches: onHosts(X_HOSTS, '*'), run_at: 'document_start' as const },
    ],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'paper-duet@extension',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  vite: () => ({ plugins: [preact(), withoutMarkup()] }),
  hooks: {
    // Content scripts make DOM nodes, our own pages use Preact: components/dom-jsx.ts says why.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every((entrypoint) => entrypoint.type === 'unlisted-script')) return;
      config.resolve = {
        ...config.resolve,
        alias: [
          ...(Array.isArray(config.resolve?.alias) ? config.resolve.alias : []),
          { find: 'preact/jsx-runtime', replacement: here('components/dom-jsx.ts') },
        ],
      };
    },
    // The bundled weeks, as files: the background reads them when it must, not at every start.
    'build:publicAssets': (_, files) => {
      const names = readdirSync(here('digests')).filter((name) => name.endsWith('.json'));
      for (const name of names) {
        files.push({ absoluteSrc: here(`digests/${name}`), relativeDest: `digests/${name}` });
      }
      files.push({ contents: JSON.stringify(names), relativeDest: 'digests/index.json' });
      for (const room of ROOMS) {
        files.push({ contents: roomCss(room, 'html'), relativeDest: roomFile(room) });
      }
    },
  },
});

/**
 * Takes out of Preact the one place that writes markup. Our components have none to write, and what
 * is not there cannot be misused; the stores' reviewers ask for it too.
 */
function withoutMarkup(): Plugin {
  const assignment = /\b\w+\.innerHTML=\w+\.__html/g;
  return {
    name: 'paper-duet:without-markup',
    transform(code, id) {
      if (!id.includes('/preact/dist/preact.mjs')) return;
      if (code.match(assignment)?.length !== 1) {
        this.error('Preact writes markup in another way than before: look at it anew.');
      }
      return { code: code.replace(assignment, '0'), map: null };
    },
  };
}
