import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { packWeeks } from './build/pack-weeks';
import { MARKUP, rewritten, SILENT_LOG } from './build/without-markup';
import { readNotices } from './lib/cli/third-party';
import { earlyInsetScript } from './lib/content/panel/early-inset';
import { COMMANDS, KEYWORD, POPUP_COMMAND, POPUP_KEY } from './lib/settings/commands';
import { insetFile, PANEL_INSETS } from './lib/settings/panel-inset';
import {
  HOST_PERMISSIONS,
  LIST_MATCHES,
  PAPER_MATCHES,
  X_MATCHES,
} from './lib/sites/script-matches';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Requested site by site, when the reader adds a source or turns on the button in a forum's threads. */
const ANY_SOURCE = 'https://*/*';

/**
 * What our own pages and the background may load: their own files, and any `https:` source to read.
 * Trusted Types are not asked for: they refuse texts to `DOMParser`, which reads other people's pages
 * without running them, and a policy that lets all texts pass would hold nothing. Styles within a
 * page are ours or in such a document, where Readability looks at what is hidden.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  zip: { excludeSources: ['test-results/**', '**/*.log'] },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
    ],
    optional_host_permissions: [ANY_SOURCE],
    host_permissions: HOST_PERMISSIONS,
    // While developing, the pages also talk to the development server.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    }),
    omnibox: { keyword: KEYWORD },
    commands: {
      ...Object.fromEntries(
        Object.entries(COMMANDS).map(([name, { suggested, message }]) => [
          name,
          { suggested_key: { default: suggested }, description: `__MSG_${message}__` },
        ]),
      ),
      [POPUP_COMMAND]: { suggested_key: { default: POPUP_KEY } },
    },
    content_scripts: [
      { js: ['arxiv.js'], matches: PAPER_MATCHES, run_at: 'document_start' as const },
      { js: ['lists.js'], matches: LIST_MATCHES, run_at: 'document_start' as const },
      { js: ['x.js'], matches: X_MATCHES, run_at: 'document_start' as const },
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
  vite: () => ({ plugins: [preact(), rewritten(MARKUP), rewritten(SILENT_LOG)] }),
  hooks: {
    // Content scripts make DOM nodes, our own pages use Preact: components/content/dom-jsx.ts says why.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every((entrypoint) => entrypoint.type === 'unlisted-script')) return;
      config.resolve = {
        ...config.resolve,
        alias: [
          ...(Array.isArray(config.resolve?.alias) ? config.resolve.alias : []),
          { find: 'preact/jsx-runtime', replacement: here('components/content/dom-jsx.ts') },
        ],
      };
    },
    // The bundled weeks, as files: the background reads them when it must, not at every start.
    'build:publicAssets': (_, files) => {
      for (const { name, contents } of packWeeks(here('digests'))) {
        files.push({ contents, relativeDest: `digests/${name}` });
      }
      files.push({ absoluteSrc: here('LICENSE'), relativeDest: 'LICENSE.txt' });
      files.push({ contents: readNotices(here('.')), relativeDest: 'THIRD-PARTY.txt' });
      for (const inset of PANEL_INSETS) {
        files.push({ contents: earlyInsetScript(inset), relativeDest: insetFile(inset) });
      }
    },
  },
});
