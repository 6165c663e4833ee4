import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../../lib/core/table-snapshot.ts';
import { parseProfile } from '../../../lib/recognise/profile-schema.ts';
import { knownHosts, PROFILES, profileFor } from '../../../lib/recognise/profiles.ts';
import { recogniseSchool } from '../../../lib/recognise/recognise-school.ts';
import { FACTS, recognise } from './table-builder.ts';

const school = (facts: Partial<PageFacts>) => recogniseSchool({ ...FACTS, ...facts }, profileFor(FACTS.origin));

describe('which school a page belongs to', () => {
  test.each([
    ['BRIN 99XX', '99XX', null],
    ['BRIN: 99XX', '99XX', null],
    ['BRIN-nummer: 99XX00', '99XX', '00'],
    ['Brinnummer 99XX', '99XX', null],
    ['BRIN-nr. 99XX-04', '99XX', '04'],
    ['Instellingscode 99XX 04', '99XX', '04'],
    ['De Regenboog (BRIN 99XX)', '99XX', null],
    ['De Regenboog (BRIN: 99XX 4)', '99XX', '04'],
    ['BRIN 99XX 2025-2026', '99XX', null],
    ['BRIN 99XX Groep 5', '99XX', null],
    ['brin 99xx', '99XX', null],
    ['De Regenboog 99XX', null, null],
    ['Lokaal 12AB', null, null],
    ['BRIN 99XXY', null, null],
  ])('%s', (text, brin, branch) => {
    const expected = { brin, branch, conflicting: false };
    expect(school({ title: text })).toEqual(expected);
    expect(school({ headings: [text] })).toEqual(expected);
    expect(school({ labels: [text] })).toEqual(expected);
  });
  test('two different schools on one page', () => {
    expect(school({ title: 'BRIN 99XX', labels: ['BRIN 98YY'] })).toEqual({
      brin: null,
      branch: null,
      conflicting: true,
    });
    expect(school({ title: 'BRIN 99XX', labels: ['BRIN 99XX00'] })).toEqual({
      brin: '99XX',
      branch: '00',
      conflicting: false,
    });
  });
});

describe('school year', () => {
  test.each([
    [{ headings: ['Schooljaar 2025-2026'] }, '2025-2026'],
    [{ title: 'Leerlingen 2025 / 2026' }, '2025-2026'],
    [{ labels: ['Schooljaar: 2025/26'] }, '2025-2026'],
    [{ headings: ['Overzicht 2024-2025'], labels: ['Schooljaar 2025-2026'] }, '2025-2026'],
    [{ headings: ['2024-2025', '2025-2026'] }, null],
    [{ title: 'Leerlingen 2025-2027' }, null],
    [{ title: 'Leerlingen 12-3-2025' }, null],
  ] satisfies [Partial<PageFacts>, string | null][])('%j', (facts, year) =>
    expect(recognise(['Leerling'], [['Vries, Anna de']], facts).schoolYear).toBe(year),
  );
});

describe('profiles', () => {
  test('each passes the schema and stands once', () => {
    for (const profile of PROFILES) expect(parseProfile(structuredClone(profile))).toEqual(profile);
    expect(new Set(PROFILES.map((profile) => profile.id)).size).toBe(PROFILES.length);
  });
  test.each([
    ['https://start.parnassys.net', 'parnassys'],
    ['https://regenboog.rovictonline.nl', 'esis'],
    ['https://regenboog.magister.net', 'magister'],
    ['https://docent.somtoday.nl', 'somtoday'],
    ['https://toets.nl', 'iep'],
    ['https://www.toets.nl', 'iep'],
    ['https://nottoets.nl', 'generic'],
    ['https://start.parnassys.net.example.test', 'generic'],
    ['https://rovictonline.nl.example.test', 'generic'],
    ['http://127.0.0.1:8080', 'generic'],
    ['null', 'generic'],
    ['', 'generic'],
  ])('%s → %s', (origin, id) => expect(profileFor(origin).id).toBe(id));
  test('the host picker names systems with an origin or the shape of one', () => {
    expect(knownHosts()).toContainEqual({ system: 'ESIS', origin: null, hint: 'https://<school>.rovictonline.nl' });
    expect(knownHosts()).toContainEqual({
      system: 'ParnasSys',
      origin: 'https://start.parnassys.net',
      hint: 'https://start.parnassys.net',
    });
    for (const host of knownHosts()) if (host.origin !== null) expect(profileFor(host.origin).system).toBe(host.system);
  });
  test.each([
    null,
    {},
    { ...PROFILES[0], extra: 1 },
    { ...PROFILES[0], hostPatterns: ['*'] },
    { ...PROFILES[0], hostPatterns: ['.*'] },
    { ...PROFILES[0], headerWords: [{ header: 'x', field: 'nonsense' }] },
    { ...PROFILES[0], schoolLabels: ['(a+)+$'] },
  ])('%j is no profile', (input) => expect(parseProfile(input)).toBeNull());
});
