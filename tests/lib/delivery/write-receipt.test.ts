import { describe, expect, it } from 'vitest';
import { type ReceiptContent, writeReceipt } from '../../../lib/delivery/write-receipt.ts';

const RECEIPT: ReceiptContent = {
  id: 'r1',
  madeAt: '2026-11-27T09:00:00.000Z',
  schoolName: 'Basisschool De Zevensprong',
  brin: '99XX',
  branches: ['00'],
  schoolYear: '2026-2027',
  preset: { id: 'default', version: '1.0.0' },
  layout: { id: 'two-csv', version: '1.0.0' },
  pupils: 176,
  results: 512,
  withheld: { objection: 3, 'no-results': 29, 'address-missing': 0 },
  resultsRefused: 2,
  loss: { pupils: 1, results: [{ reason: 'no-column', field: 'level', results: 4 }], unwritten: [] },
  objections: 4,
  registerHead: 'head',
  members: [{ name: '99XX-pupils.csv', sha256: 'a'.repeat(64), bytes: 10 }],
  fileName: '99XX-20261127-1.zip',
};
const written = (receipt: ReceiptContent) => {
  const { name, bytes } = writeReceipt(receipt);
  return { name, said: JSON.parse(Buffer.from(bytes).toString('utf8')) };
};

describe('the receipt that goes along in the zip', () => {
  it('says no count of pupils or results under five, and nothing from which one could be worked out', () => {
    const { name, said } = written(RECEIPT);
    expect(name).toBe('99XX-20261127-1-receipt.json');
    expect(said).toMatchObject({
      pupils: 176,
      withheld: { 'address-missing': 0, 'no-results': 29, objection: '1-4' },
      resultsRefused: '1-4',
      loss: { pupils: '1-4', results: [{ reason: 'no-column', field: 'level', results: '1-4' }] },
      objections: '1-4',
    });
  });
  it('says counts of five and more as they are', () => {
    const { said } = written({ ...RECEIPT, withheld: { objection: 5 }, objections: 12 });
    expect(said).toMatchObject({ withheld: { objection: 5 }, objections: 12 });
  });
  it('leaves out who made it, the marks of pupils and whatever else the register keeps with it', () => {
    const kept = { ...RECEIPT, by: 'J. Kwikstaart', marks: { key: 'k', list: ['m'] }, zip: { sha256: 'x', bytes: 1 } };
    for (const own of ['by', 'marks', 'zip']) expect(Object.keys(written(kept).said)).not.toContain(own);
  });
  it('says the school, the way of writing and the files as they were given', () => {
    const contents = {
      domains: ['maths'],
      identifiers: ['brin', 'branch'],
      attributes: ['dayCare'],
      linking: 'none',
    } as const;
    const unwritten = [
      { field: 'moment', results: 7 },
      { field: 'version', results: 1 },
    ];
    const { said } = written({
      ...{ ...RECEIPT, contents, notes: ['moment-left-out'], protection: 'aes-256' },
      loss: { pupils: 6, results: [{ reason: 'date-missing', field: 'sittingDate', results: 8 }], unwritten },
    });
    expect(said).toEqual({
      ...{ ...RECEIPT, contents, notes: ['moment-left-out'], protection: 'aes-256' },
      withheld: { 'address-missing': 0, 'no-results': 29, objection: '1-4' },
      ...{ resultsRefused: '1-4', objections: '1-4' },
      loss: {
        pupils: 6,
        results: [{ reason: 'date-missing', field: 'sittingDate', results: 8 }],
        unwritten: [
          { field: 'moment', results: 7 },
          { field: 'version', results: '1-4' },
        ],
      },
    });
  });
  it('says nothing of what nobody gave, and withheld children in the order of the reasons', () => {
    const { resultsRefused, loss, ...less } = RECEIPT;
    expect([resultsRefused, loss?.pupils]).toEqual([2, 1]);
    const { said } = written({ ...less, withheld: { unknown: 5, ambiguous: 9, objection: 6 } });
    expect(Object.keys(said)).toEqual([
      ...['id', 'madeAt', 'schoolName', 'brin', 'branches', 'schoolYear', 'preset', 'layout', 'pupils', 'results'],
      ...['withheld', 'objections', 'registerHead', 'members', 'fileName'],
    ]);
    expect(Object.keys(said.withheld)).toEqual(['ambiguous', 'objection', 'unknown']);
    expect(written({ ...less, withheld: {} }).said.withheld).toEqual({});
  });
  it('says of two parts of a count that it names no more than they may tell of each other', () => {
    const special = { study: 'Slaap', fields: ['slaap'], withoutValue: 0, contradicted: 0, withoutConsent: 0 };
    const parts = (withValue: number, pupils: number) => {
      const { said } = written({ ...RECEIPT, pupils, special: { ...special, withValue } });
      expect(said.special).toMatchObject({ study: 'Slaap', fields: ['slaap'] });
      return [said.special.withValue, said.special.empty];
    };
    expect(parts(7, 27)).toEqual([7, 20]);
    expect(parts(4, 12)).toEqual(['1-4', '5-9']);
    expect(parts(4, 13)).toEqual(['1-4', '5+']);
    expect(parts(1, 6)).toEqual([null, null]);
  });
  it('lists of a file its name, sum and size, and of a preset and layout their id and version alone', () => {
    const [file] = RECEIPT.members;
    if (file === undefined) throw new Error('no file');
    const more = { title: 'Indeling van J. Kwikstaart' };
    const { said } = written({
      ...{ ...RECEIPT, preset: { ...RECEIPT.preset, ...more }, layout: { ...RECEIPT.layout, ...more } },
      members: [{ ...file, ...more }],
    });
    expect([said.preset, said.layout, said.members]).toEqual([RECEIPT.preset, RECEIPT.layout, RECEIPT.members]);
  });
  it('is a text that people can read, under the name of the zip', () => {
    const { name, bytes } = writeReceipt({ ...RECEIPT, fileName: '99XX.zip-2.zip' });
    expect(name).toBe('99XX.zip-2-receipt.json');
    const text = Buffer.from(bytes).toString('utf8');
    expect(text.startsWith('{\n  "id": "r1",\n')).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
  });
});
