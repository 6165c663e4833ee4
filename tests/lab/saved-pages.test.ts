import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPages } from './find-pages.ts';
import { LabError } from './lab-error.ts';
import { type ServedPages, servePages } from './serve-pages.ts';

const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-saved-'));
const FILES: Readonly<Record<string, string>> = {
  'one.html': '<meta charset="windows-1252">',
  'two.HTM': '',
  'one_files/frame.html': '',
  'one_bestanden/frame.html': '',
  'deep/down/three.html': '',
  'deep/down/look.css': 'a{}',
  'notes.txt': '',
  '.hidden/four.html': '',
  '../outside.css': 'secret',
};

describe('pages by name', () => {
  beforeAll(() => {
    mkdirSync(join(room, 'school'));
    for (const [name, text] of Object.entries(FILES)) {
      const path = join(room, 'school', name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text);
    }
  });
  afterAll(() => rmSync(room, { recursive: true }));

  it('are files, all pages of a folder in order, and loopback addresses', () => {
    const names = findPages(['school', 'school/one.html', 'http://localhost:1234/a?b=c'], room).map(({ name }) => name);
    expect(names).toEqual([
      ...['school/deep/down/three.html', 'school/one.html', 'school/two.HTM'],
      ...['school/one.html', 'http://localhost:1234/a?b=c'],
    ]);
  });

  it.each([
    ['gone.html', 'There is no page gone.html'],
    ['school/one_files/../deep/nothing', 'There is no page'],
    ['https://start.parnassys.net/', 'is not on this machine'],
    ['http://192.168.1.7/', 'is not on this machine'],
    ['file:///etc/passwd', 'is no address of a page'],
  ])('that do not exist are refused: %s', (name, words) => {
    expect(() => findPages([name], room)).toThrow(LabError);
    expect(() => findPages([name], room)).toThrow(words);
  });

  it('a folder without pages is no answer', () => {
    expect(() => findPages(['school/.hidden/../one_files/..//deep/down/look.css'], room)).not.toThrow();
    mkdirSync(join(room, 'empty'), { recursive: true });
    expect(() => findPages(['empty'], room)).toThrow('There is no page (.html, .htm) in empty');
  });

  describe('when served', () => {
    let served: ServedPages;
    const pages = () => findPages(['school/one.html', 'school/deep/down/three.html'], room);
    beforeAll(async () => {
      served = await servePages(pages());
    });
    afterAll(() => served.close());
    const urlOf = (at: number): string => {
      const page = pages()[at];
      if (!page) throw new Error(`no page ${at}`);
      return served.urlOf(page);
    };

    it('come from one address, bytes as they are, no charset added', async () => {
      expect(new URL(urlOf(0)).origin).toBe(new URL(urlOf(1)).origin);
      const response = await fetch(urlOf(0));
      expect(response.headers.get('content-type')).toBe('text/html');
      expect(await response.text()).toBe(FILES['one.html']);
    });

    it('find what lies beside them, by a path of their own or one from the root', async () => {
      expect(await (await fetch(new URL('look.css', urlOf(1)))).text()).toBe('a{}');
      const absolute = await fetch(new URL('/look.css', urlOf(1)), { headers: { referer: urlOf(1) } });
      expect(await absolute.text()).toBe('a{}');
    });

    it('give nothing from outside their folders', async () => {
      for (const path of ['/0/..%2f..%2foutside.css', '/0/%2e%2e/outside.css', '/7/one.html', '/outside.css']) {
        expect((await fetch(new URL(path, urlOf(0)))).status).toBe(404);
      }
    });
  });
});
