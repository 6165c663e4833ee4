import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BrowserKind } from '../browser/index.ts';

const LAB_CONTENT = fileURLToPath(new URL('./lab-content.ts', import.meta.url));
/** The reader alone. */
export const READ_CONTENT = fileURLToPath(new URL('./read-content.ts', import.meta.url));

/**
 * Writes an extension that holds the shipped reader and overlay, but a made-up background (lab-content.ts), or the
 * reader alone, or another entry: what pages do to them can be tried without a register. Returns its directory.
 */
export const writeLabExtension = async (kind: BrowserKind, directory: string, entry = LAB_CONTENT): Promise<string> => {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: directory,
      emptyOutDir: false,
      lib: {
        entry,
        formats: ['iife'],
        name: 'lab',
        fileName: () => 'content.js',
      },
    },
  });
  const manifest = {
    manifest_version: 3,
    name: 'Page lab',
    version: '1',
    host_permissions: ['http://127.0.0.1/*'],
    content_scripts: [
      { matches: ['http://127.0.0.1/*'], js: ['content.js'], all_frames: true, match_about_blank: true },
    ],
    ...(kind === 'chromium' ? {} : { browser_specific_settings: { gecko: { id: 'lab@bezwaarwijzer.invalid' } } }),
  };
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  return directory;
};
