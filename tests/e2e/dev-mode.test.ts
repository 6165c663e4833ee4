import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type TestBrowser, waitUntil } from '../browser/index.ts';
import { type DevServer, startDevServer } from '../dev/dev-server.ts';

/** A copy is changed, never the sources themselves; inside the project, so that packages are found. */
const COPY = 'tests/.results/dev-copy';
const SOURCES = ['components', 'entrypoints', 'lib', 'public', 'package.json', 'tsconfig.json'];
const PATIENCE = 20_000;

// In Chromium alone, for the time it takes; `npm run proof -- --only dev` fills a school in both.
describe('development', () => {
  let server: DevServer | undefined;
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    rmSync(COPY, { recursive: true, force: true });
    mkdirSync(COPY, { recursive: true });
    for (const source of SOURCES) cpSync(source, join(COPY, source), { recursive: true });
    cpSync('wxt.config.ts', join(COPY, 'shipped.config.ts'));
    // The packages lie outside the copy: only there does the server have to be told that it may hand them out.
    writeFileSync(
      join(COPY, 'wxt.config.ts'),
      `import shipped from './shipped.config.ts';
      export default { ...shipped, vite: () => ({ server: { fs: { strict: false } } }) };`,
    );
    server = await startDevServer('chromium', { root: COPY });
    browser = await launch('chromium', { extensionDir: server.extensionDir });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(COPY, { recursive: true, force: true });
  });

  it('shows a styled page, which follows a change of styles and of script, without a word from the browser', async () => {
    if (!browser) throw new Error('no browser');
    const page = await browser.openExtensionPage('setup.html');
    const until = (wanted: string) => page.waitForFunction(wanted, { polling: 100, timeout: PATIENCE });
    await until(`document.querySelector('main h1, main h2') !== null`);
    await until(`getComputedStyle(document.body).marginTop === '0px'`);
    expect(await browser.violations()).toEqual([]);
    appendFileSync(join(COPY, 'components/ui/base.css'), '\nbody { margin-top: 7px; }\n');
    await until(`getComputedStyle(document.body).marginTop === '7px'`);
    appendFileSync(join(COPY, 'entrypoints/setup/main.tsx'), "\ndocument.body.dataset.changed = 'yes';\n");
    await until(`document.body.dataset.changed === 'yes' && document.querySelector('main h1, main h2') !== null`);
  });

  it('builds the script for the LVS page anew', async () => {
    const script = join(server?.extensionDir ?? '', 'content-scripts/lvs.js');
    expect(readFileSync(script, 'utf8')).not.toContain('data-planted');
    const source = join(COPY, 'entrypoints/lvs.content/index.ts');
    writeFileSync(source, readFileSync(source, 'utf8').replace("'bzw-started'", "'data-planted'"));
    await waitUntil(
      async () => readFileSync(script, 'utf8').includes('data-planted'),
      PATIENCE,
      'the script was not built anew',
    );
  });
});
