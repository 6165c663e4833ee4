import { defineConfig } from 'wxt';

/** Nothing leaves the machine: measured against fetch, beacon, WebSocket, image, stylesheet, iframe and prefetch. */
const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'none'; base-uri 'none'; object-src 'none'";

/** `wxt dev` serves modules and styles from localhost, at the first free port, and adds itself to script-src; only then. */
const DEV_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: http://localhost:*; font-src 'self' http://localhost:*; " +
  "connect-src 'self' ws://localhost:* http://localhost:*; " +
  "form-action 'none'; base-uri 'none'; object-src 'none'";

/**
 * WXT's own start of a content script tells the page by `postMessage` that the extension is there, and stops the script when
 * the page sends the same event back: a page could take its badges away. Ours starts it and says nothing.
 */
const plainContentScript = {
  name: 'plain-content-script',
  enforce: 'pre',
  transform(code: string, id: string) {
    const [script] = /import definition from "[^"]+";/.exec(code) ?? [];
    if (!id.includes('content-script-isolated-world-entrypoint') || script === undefined) return null;
    return `${script}\nexport default definition.main();`;
  },
} as const;

export const GECKO_ID = 'bezwaarwijzer@bezwaarwijzer.example';

const ICONS = {
  16: 'icons/neutral-16.png',
  32: 'icons/neutral-32.png',
  48: 'icons/neutral-48.png',
  128: 'icons/neutral-128.png',
};

/** Asked for one host at a time, by a click; none at install. `https://*\/*` so that an LVS we do not know works too. */
const OPTIONAL_HOSTS = [
  'https://start.parnassys.net/*',
  'https://*.rovictonline.nl/*',
  'https://*.magister.net/*',
  'https://docent.somtoday.nl/*',
  'https://*/*',
  'http://127.0.0.1/*',
  'http://localhost/*',
];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react'],
  zip: { excludeSources: ['tests/**'] },
  webExt: { disabled: true },
  vite: () => ({ plugins: [plainContentScript] }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'nl',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'idle', 'scripting', 'activeTab'],
    optional_host_permissions: OPTIONAL_HOSTS,
    incognito: 'not_allowed',
    icons: ICONS,
    action: { default_icon: ICONS, default_title: '__MSG_name__' },
    commands: {
      lock: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandLock__' },
      'toggle-privacy': { suggested_key: { default: 'Alt+Shift+B' }, description: '__MSG_commandPrivacy__' },
    },
    content_security_policy: { extension_pages: command === 'serve' ? DEV_CSP : STRICT_CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
