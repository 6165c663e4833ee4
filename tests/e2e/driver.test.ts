import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, launch, type TestBrowser, waitUntil } from '../browser/index.ts';
import { writeProbeExtension } from '../browser/probe-extension.ts';

const HTML =
  '<!doctype html><title>Rows</title><link rel="icon" href="data:,"><table><tr><td>1</td></tr><tr><td>2</td></tr></table>';

describe.each(BROWSER_KINDS)('the driver in %s', (kind) => {
  const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-probe-'));
  let browser: TestBrowser;
  let server: Server;
  let origin = '';
  let own: Page;

  beforeAll(async () => {
    server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(HTML));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    browser = await launch(kind, { extensionDir: writeProbeExtension(kind, join(room, kind)), prompts: 'real' });
    own = await browser.openExtensionPage('probe.html');
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
    rmSync(room, { recursive: true, force: true });
  });
  const starts = () => own.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage('starts')`);
  const session = (key: string) =>
    own.evaluate(`(globalThis.browser ?? chrome).storage.session.get('${key}').then((all) => all['${key}'] ?? null)`);

  it('grants a host by the real button', async () => {
    await browser.grantHost(origin);
    await own.bringToFront();
    await own.click('#grant');
    if (kind === 'firefox') await browser.answerPrompt(true);
    await own.waitForFunction('document.querySelector("output").textContent === "true"', { polling: 50 });
    await waitUntil(() => session('registered'), 5_000, 'content script was not registered');
  });

  it('reads and clicks in closed roots, and finds the panel that the extension opens', async () => {
    const page = await browser.openPage(`${origin}/`);
    const roots = await browser.waitForClosedRoots(page, 'probe-badge', 2);
    expect(await Promise.all(roots.map((root) => root.textOf('button')))).toEqual(['row 1', 'row 2']);
    expect(await roots[0]?.textOf('.none')).toBeNull();
    await roots[1]?.click('button');
    expect(await roots[1]?.textOf('output')).toBe('trusted true');
    const panel = await browser.panelPage();
    expect(await panel.evaluate('document.querySelector("h1").textContent')).toBe('Panel');
    await browser.screenshot(panel, join(room, 'panel.png'));
  });

  it('opens the popup and works in it', async () => {
    const page = await browser.openPage(`${origin}/`);
    const popup = await browser.openPopup(page);
    await popup.waitFor(() => document.querySelector('h1')?.textContent === 'Popup');
    await popup.click('#count');
    await popup.waitFor(() => document.querySelector('#count')?.textContent === '1');
    expect(await popup.evaluate((a: number) => a + 1, 1)).toBe(2);
    await popup.close();
  });

  it('stops the background, which starts again at the next message', async () => {
    const before = await starts();
    await browser.stopBackground();
    expect(await starts()).toBe(Number(before) + 1);
    await browser.stopBackground();
    expect(await starts()).toBe(Number(before) + 2);
  });

  it('waits for a complete download', async () => {
    await own.bringToFront();
    await own.click('#save');
    expect(readFileSync(await browser.waitForDownload(/^probe.*\.zip$/)).length).toBe(5000);
  });

  it.runIf(kind === 'chromium')('locks the machine', async () => {
    await browser.lockMachine();
    await waitUntil(async () => (await session('state')) === 'locked', 5_000, 'the lock did not reach the extension');
  });

  it('has seen no violation until one is planted, then sees it in page and background', async () => {
    await browser.screenshot(own, join(room, 'own.png'), { width: 400, height: 300, dark: true });
    expect(await own.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true);
    expect(await browser.violations()).toEqual([]);
    await browser.openExtensionPage('broken.html');
    await own.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage('log-error')`);
    await waitUntil(async () => (await browser.violations()).length >= 3, 5_000, 'the planted violations went unseen');
    const seen = (await browser.violations()).join('\n');
    expect(seen).toMatch(/script-src/);
    expect(seen).toMatch(/style-src/);
    expect(seen).toMatch(/planted in the background/);
  });
});
