import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSources } from '../boundaries/sources.ts';
import { BROWSER_KINDS } from '../browser/index.ts';
import expected from './expected-permissions.json' with { type: 'json' };

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;
const MOST_GZIPPED = 30_000;
/** Scripts that are put beside it. */
const PARTS = [
  ['overlay', 15_000],
  // With the question that it asks before it turns a page, and the look whether rows were drawn for the place that is read.
  ['whole-reading', 15_300],
  ['plain-grids', 15_000],
  ['coverage', 8_000],
  // By a person's click only, and with the reader in it: it need not be small.
  ['capture', 45_000],
] as const;
const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'none'; base-uri 'none'; object-src 'none'";
/** Keys by which a build would ask for more than security.md allows. */
const NEVER = [
  ...['host_permissions', 'optional_permissions', 'web_accessible_resources', 'externally_connectable', 'sandbox'],
  ...['content_scripts', 'key', 'update_url', 'oauth2', 'devtools_page', 'chrome_url_overrides'],
];
/** What only these libraries have in them, minified or not. */
const MARKS = {
  zod: /ZodError|invalid_union|_zod\b/,
  dexie: /Dexie|IDBKeyRange|indexedDB/,
  react: /react\.(?:transitional\.)?element|__SECRET_INTERNALS|useSyncExternalStore|createElementNS.{0,9}MathML/,
  i18next: /i18next|resolvedLanguage/,
  ciphers: /xchacha|argon2|expand 32-byte k/i,
};
/** Calls that could carry something off the machine or bring code in. */
const CALLS =
  /(?<![\w.])(?:fetch|importScripts|eval)\s*\(|\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|Function)\b|\.sendBeacon\s*\(|\bimport\s*\(\s*['"`]https?:/;

const filesOf = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe.each(BROWSER_KINDS)('the build for %s', (kind) => {
  const build = BUILDS[kind];
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  const script = readFileSync(join(build, 'content-scripts/lvs.js'), 'utf8');

  it.each(['permissions', 'optional_host_permissions'] as const)('asks for the %s that were agreed on', (list) => {
    const asked = manifest[list];
    expect(Array.isArray(asked) ? asked.map(String).sort() : asked).toEqual(expected[kind][list]);
  });

  it('asks for no host at install and opens nothing to pages or other extensions', () => {
    expect(NEVER.filter((key) => key in manifest)).toEqual([]);
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.manifest_version).toBe(3);
  });

  it('has the strict policy', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: STRICT_CSP });
  });

  it('declares in Firefox that it collects nothing', () => {
    const gecko = { data_collection_permissions: { required: ['none'] } };
    expect(manifest.browser_specific_settings ?? null).toEqual(
      kind === 'firefox' ? { gecko: expect.objectContaining(gecko) } : null,
    );
  });

  it(`has a content script of at most ${MOST_GZIPPED} bytes gzipped, without the big libraries`, () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MOST_GZIPPED);
    const found = Object.entries(MARKS).filter(([, mark]) => mark.test(script));
    expect(found).toEqual([]);
  });

  it.each(PARTS)('has a %s of at most %i bytes gzipped, that is loaded when it is needed', (part, most) => {
    const code = readFileSync(join(build, `${part}.js`), 'utf8');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(most);
    expect(Object.entries(MARKS).filter(([, mark]) => mark.test(code))).toEqual([]);
  });

  it('has a content script that tells the page nothing and takes no word of it', () => {
    // The framework's own announces itself by postMessage, and stops when the page sends the same event.
    expect(script).not.toMatch(/postMessage|content-script-started/);
  });

  it('would see those libraries if they were there', () => {
    const text = filesOf(build)
      .filter((path) => path.endsWith('.js'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    expect(Object.entries(MARKS).filter(([, mark]) => !mark.test(text))).toEqual([]);
  });

  it('loads nothing from elsewhere: pages name only files of the build', () => {
    const pages = filesOf(build).filter((path) => path.endsWith('.html'));
    expect(pages).toHaveLength(4);
    for (const path of pages) {
      const html = readFileSync(path, 'utf8');
      const named = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
      expect(named.length, path).toBeGreaterThan(0);
      expect(
        named.filter((address) => !address.startsWith('/') || address.startsWith('//')),
        path,
      ).toEqual([]);
      expect(html, path).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son[a-z]+=|\sstyle=/);
    }
    const css = filesOf(build).filter((path) => path.endsWith('.css'));
    for (const path of css)
      expect(readFileSync(path, 'utf8'), path).not.toMatch(/(?:url\(|@import)\s*['"]?(?:https?:)?\/\//);
  });
});

describe('our own modules', () => {
  it('call nothing that could reach another machine', () => {
    const sources = readSources(['lib', 'components', 'entrypoints'], /\.tsx?$/);
    expect(sources.length).toBeGreaterThan(100);
    const found = sources.flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line) => (CALLS.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ...['fetch(url)', 'await fetch (`/x`)', 'new XMLHttpRequest()', 'new WebSocket(url)', "eval('1')"],
    ...['navigator.sendBeacon(url)', "importScripts('x.js')", "import('https://x.example/y.js')", "new Function('1')"],
  ])('would be seen calling %s', (line) => expect(CALLS.test(line)).toBe(true));
});

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
