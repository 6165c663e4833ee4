import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  drawSchool,
  expectedDelivery,
  fullName,
  objectionSet,
  PATHS,
  PUPIL_TRAITS,
  passesBsnTest,
  passesEducationNumberTest,
  pupilWith,
  type RunningPracticeSchool,
  startPracticeSchool,
} from './index.ts';

describe.each([undefined, 1, 2, 3, 77, 4242])('a practice school with seed %s', (seed) => {
  const school = drawSchool(seed);

  it('is the same each time', () => {
    expect(drawSchool(seed)).toEqual(school);
  });

  it('has 8 groups and about 220 pupils, each trait once', () => {
    expect(school.groups).toHaveLength(8);
    expect(school.pupils).toHaveLength(220);
    for (const trait of PUPIL_TRAITS) expect(school.pupils.filter((pupil) => pupil.trait === trait)).toHaveLength(1);
  });

  it('has unique numbers that pass their own test only, in the synthetic ranges', () => {
    const bsns = school.pupils.flatMap(({ bsn }) => bsn ?? []);
    const educationNumbers = school.pupils.flatMap(({ educationNumber }) => educationNumber ?? []);
    expect(bsns.every((bsn) => passesBsnTest(bsn) && bsn.startsWith('999'))).toBe(true);
    expect(educationNumbers.every((text) => passesEducationNumberTest(text) && text.startsWith('10'))).toBe(true);
    const all = [...bsns, ...educationNumbers, ...school.pupils.map(({ pupilNumber }) => pupilNumber)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('has one name twice, and otherwise only different names', () => {
    const names = school.pupils.map(fullName);
    expect(names.length - new Set(names).size).toBe(1);
    expect(names.filter((name) => name === 'Noor Jansen')).toHaveLength(2);
  });

  it('has 12 objections by different pupils, four tied to nobody by themselves, one of those misspelt', () => {
    const objections = objectionSet(school);
    expect(objections).toHaveLength(12);
    expect(new Set(objections.map(({ pupil }) => pupil.pupilNumber)).size).toBe(12);
    expect(objections.filter(({ needsTie }) => needsTie)).toHaveLength(4);
    expect(objections.filter(({ late }) => late)).toHaveLength(1);
    const misspelt = objections.filter(
      ({ typed, pupil, needsTie }) => needsTie && typed?.familyName !== pupil.familyName,
    );
    expect(misspelt).toHaveLength(1);
  });

  it('expects a delivery in which every pupil has one place', () => {
    const objecting = new Set(objectionSet(school).map(({ pupil }) => pupil.pupilNumber));
    const { delivered, withheld } = expectedDelivery(school, objecting);
    const counted = Object.values(withheld).reduce((sum, pupils) => sum + pupils.length, delivered.length);
    expect(counted).toBe(school.pupils.length);
    expect(withheld.objection).toHaveLength(12);
    expect(withheld['same-tuple']).toEqual([pupilWith(school, 'twin-girl-two')]);
    expect(withheld['no-address']).toEqual([pupilWith(school, 'secret-address')]);
    expect(withheld['no-birth-date']).toEqual([pupilWith(school, 'incomplete-birth-date')]);
    expect(delivered).toContain(pupilWith(school, 'mixed-twin-boy'));
    expect(delivered.every(({ yearGroup }) => yearGroup > 2)).toBe(true);
  });
});

it('knows the published examples of both number tests', () => {
  expect(['111222333', '123456782'].map(passesBsnTest)).toEqual([true, true]);
  expect(['100000004', '101222331', '133456785'].map(passesEducationNumberTest)).toEqual([true, true, true]);
  expect([passesBsnTest('133456784'), passesEducationNumberTest('133456784')]).toEqual([false, false]);
});

describe('the served pages', () => {
  let running: RunningPracticeSchool;
  beforeAll(async () => {
    running = await startPracticeSchool();
  });
  afterAll(() => running.close());

  it('answer on loopback with a strict policy, and hold nothing inline', async () => {
    const { school, url } = running;
    const first = school.pupils[0]?.pupilNumber ?? '';
    const paths = [
      ...Object.values(PATHS).filter((path) => typeof path === 'string'),
      ...[PATHS.group('5-6'), PATHS.results('5-6', 'spelling'), PATHS.schoolResults('maths'), PATHS.pupil(first)],
      ...['/app/results/4/maths', '/fragment/app/groups/3', '/assets/datatables.js', '/assets/datatables.css'],
    ];
    for (const path of paths) {
      const response = await fetch(url + path);
      expect(response.status, path).toBe(200);
      const text = await response.text();
      if (path.startsWith('/assets/')) continue;
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(text, path).not.toMatch(/<script(?! src)|<style| style=| on[a-z]+=/);
    }
  });

  it('say nothing for paths that do not exist', async () => {
    for (const path of ['/nothing', '/pupil/1', '/results/4/history', '/assets/../server.ts', '/app/groups/9']) {
      expect((await fetch(running.url + path)).status, path).toBe(404);
    }
  });

  it('name another school, or none, where they should', async () => {
    const text = async (path: string) => (await fetch(running.url + path)).text();
    expect(await text(PATHS.pupils)).toContain('BRIN 99XX');
    expect(await text(PATHS.otherSchool)).toContain('BRIN 98ZZ');
    expect(await text(PATHS.otherSchool)).not.toContain('99XX');
    expect(await text(PATHS.noSchool)).not.toMatch(/BRIN|De Oefening/);
    expect(await text(PATHS.noTables)).not.toContain('<table');
  });
});
