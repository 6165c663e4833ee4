import { expect, it } from 'vitest';
import { differenceWith, makeMarks } from '../../../lib/background/delivery-marks.ts';
import { keyedSums, sumOfLines } from '../../../lib/background/native-sums.ts';
import type { PupilId } from '../../../lib/core/pupil.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { keyedHash } from '../../../lib/register/keyed-hash.ts';
import { writeUtf8 } from '../../../lib/register/write-utf8.ts';

const result = (score: string, moment = 'M5'): ResultRecord => ({
  ...{ domain: 'maths', provider: 'Cito', assessmentName: 'Rekenen', version: '3.0', moment, sittingDate: null },
  scores: { abilityScore: score, level: 'II' },
});
const record = (id: string, ...results: readonly ResultRecord[]) => ({ pupilId: id as PupilId, results });
const unknown = (): undefined => undefined;
const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(7);
const KEY = bytes(32) as Uint8Array<ArrayBuffer>;

it('tells new, gone and changed pupils of a delivery, in whatever order results and scores were read', async () => {
  const before = [record('a', result('1'), result('2', 'E5')), record('b', result('3')), record('c', result('4'))];
  const marks = await makeMarks(before, unknown, bytes);
  const backwards = { ...result('1'), scores: { level: 'II', abilityScore: '1' } };
  const now = [record('a', result('2', 'E5'), backwards), record('b', result('3.5')), record('d', result('5'))];
  const difference = await differenceWith({ madeAt: 'then', marks }, now, unknown);
  expect(difference).toEqual({ madeAt: 'then', added: 1, changed: 1, gone: 1, same: 1 });
});

it('sums as the register does, in the order of the texts, however many and long they are', async () => {
  const texts = Array.from({ length: 601 }, (_, at) => `${at} é ${'x'.repeat(at % 7 === 0 ? 3_000 : 3)}`);
  const hash = keyedHash(KEY);
  const sums = await keyedSums(KEY, texts);
  expect(sums.map((sum) => Buffer.from(sum).toString('hex'))).toEqual(
    texts.map((text) => Buffer.from(hash(writeUtf8(text))).toString('hex')),
  );
});

it('sums lines to something else when one of them changes, moves, parts or is left out', async () => {
  const long = (letter: string): string => letter.repeat(600_000);
  const lines = [long('a'), long('b'), 'c', '', 'd'];
  const others = [
    [long('b'), long('a'), 'c', '', 'd'],
    [long('a'), long('b'), 'c', 'd'],
    [long('a'), `${long('b')}c`, '', 'd'],
    [long('a'), long('b'), 'c', '', 'e'],
    [],
  ];
  const sums = await Promise.all([lines, ...others].map(sumOfLines));
  expect(new Set(sums).size).toBe(sums.length);
  expect(await sumOfLines([...lines])).toBe(sums[0]);
});
