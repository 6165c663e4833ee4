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
});
