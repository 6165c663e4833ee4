import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../../lib/core/table-snapshot.ts';
import { isSamePlace } from '../../../lib/page/same-place.ts';

const FACTS: PageFacts = {
  origin: 'https://lvs.example',
  path: '/groep/5',
  title: 'Rekenen-Wiskunde',
  headings: ['Groep 5', 'Midden'],
  labels: ['Schooljaar: 2026-2027'],
};

describe('the same place', () => {
  it.each([
    ['a page of the list in the heading', { headings: ['Groep 5', 'Midden', 'Pagina 2 van 9'] }],
    ['rows counted in a label', { labels: ['Schooljaar: 2026-2027', 'Leerlingen 26-50 van 220'] }],
    ['a clock', { labels: ['Schooljaar: 2026-2027', 'Bijgewerkt 10:41'] }],
    ['a session that runs out', { labels: ['Schooljaar: 2026-2027', 'Uw sessie verloopt over 29 min'] }],
    ['a page in the path', { path: '/groep/5/pagina/2' }],
  ])('stays itself with %s', (_, change) => {
    expect(isSamePlace(FACTS, { ...FACTS, ...change })).toBe(true);
  });

  it.each([
    ['class', { headings: ['Groep 6', 'Midden'] }],
    ['class in a small text', { labels: ['Schooljaar: 2026-2027', 'Groep: 5b'] }],
    ['combination of years', { headings: ['Groep 5/6', 'Midden'] }],
    ['moment', { headings: ['Groep 5', 'Eind'] }],
    ['domain', { title: 'Spelling' }],
    ['school year', { labels: ['Schooljaar: 2025-2026'] }],
    ['path', { path: '/groep/6' }],
  ])('is another one with another %s', (_, change) => {
    expect(isSamePlace(FACTS, { ...FACTS, ...change })).toBe(false);
  });
});
