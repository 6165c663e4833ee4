import { describe, expect, it } from 'vitest';
import { parsePagerText } from '../../../../lib/page/pager/pager-text.ts';

describe("a page's own words about how much it shows", () => {
  it.each([
    ['1–25 van 220', { from: 1, to: 25, total: 220 }],
    ['Resultaat 1 tot 8 van 50', { from: 1, to: 8, total: 50 }],
    ['Showing 1 to 10 of 1,234 entries', { from: 1, to: 10, total: 1234 }],
    ['26 - 50 of 220 items', { from: 26, to: 50, total: 220 }],
    ['Rows per page: 25 1–25 of 220', { from: 1, to: 25, total: 220 }],
    ['Rows per page: 25 101–125 of 220', { from: 101, to: 125, total: 220 }],
    ['Rijen per pagina 100 201-300 van 1.250', { from: 201, to: 300, total: 1250 }],
    ['1.001–1.025 van 1.250', { from: 1001, to: 1025, total: 1250 }],
    ['Weergave 11 t/m 20 van in totaal 57', { from: 11, to: 20, total: 57 }],
    ['Pagina 2 van 9', { page: 2, pages: 9 }],
    ['Page 1/9', { page: 1, pages: 9 }],
    ['220 leerlingen', null],
    ['12-3-2024', null],
    ['Groep 5/6', null],
  ])('%s', (text, said) => {
    if (said === null) expect(parsePagerText(text)).toBeNull();
    else expect(parsePagerText(text)).toMatchObject(said);
  });
});
