import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import equivalents from '../proof/equivalent-mutants.json' with { type: 'json' };
import { type EquivalentMutant, judgeMutants, type Mutant, type MutantReport } from '../proof/mutants/judge-mutants.ts';
import { MUTANT_PIECES } from '../proof/mutants/mutant-sets.ts';

const FILE = 'lib/core/leaver.ts';
const SOURCE = 'const a = 1;\n  return b > c;\n';
const mutant = (status: Mutant['status'], replacement = 'b >= c'): Mutant => ({
  mutatorName: 'EqualityOperator',
  replacement,
  status,
  location: { start: { line: 2, column: 10 }, end: { line: 2, column: 15 } },
});
const report = (...mutants: Mutant[]): MutantReport => ({ files: { [FILE]: { source: SOURCE, mutants } } });
const gate = { set: 'gate', files: [FILE], first: [] } as const;
const rest = { set: 'rest', files: [FILE], first: [] } as const;
const listed: EquivalentMutant = {
  file: FILE,
  mutator: 'EqualityOperator',
  line: 'return b > c;',
  original: 'b > c',
  replacement: 'b >= c',
  proof: 'b is never c',
};

describe('mutants of a piece', () => {
  it('are all killed in the gate, or one is named with its line', () => {
    expect(judgeMutants(gate, report(mutant('Killed'), mutant('Timeout')), []).finding).toBeNull();
    expect(judgeMutants(gate, report(mutant('Killed'), mutant('Survived')), []).finding).toContain(
      `${FILE}:2 EqualityOperator: b > c → b >= c (Survived)`,
    );
  });
  it.each(['NoCoverage', 'Ignored', 'Pending'] as const)('are alive where they are %s', (status) => {
    expect(judgeMutants(gate, report(mutant('Killed'), mutant(status)), []).finding).toContain(status);
  });
  it('may live where they are listed as equivalent, each entry for one, and only while they do', () => {
    expect(judgeMutants(gate, report(mutant('Killed'), mutant('Survived')), [listed]).finding).toBeNull();
    expect(judgeMutants(gate, report(mutant('Survived'), mutant('Survived')), [listed]).finding).not.toBeNull();
    expect(
      judgeMutants(gate, report(mutant('Survived'), mutant('Survived')), [listed, { ...listed }]).finding,
    ).toBeNull();
    expect(judgeMutants(gate, report(mutant('Survived'), mutant('Killed')), [listed, { ...listed }]).finding).toContain(
      'no such mutant lives',
    );
    expect(judgeMutants(gate, report(mutant('Survived', 'b <= c')), [listed]).finding).not.toBeNull();
    expect(judgeMutants(gate, report(mutant('Killed')), [listed]).finding).toContain('no such mutant lives');
  });
  it('are nine of ten killed outside the gate', () => {
    const nine = Array.from({ length: 9 }, () => mutant('Killed'));
    expect(judgeMutants(rest, report(...nine, mutant('Survived')), []).finding).toBeNull();
    expect(judgeMutants(rest, report(...nine.slice(1), mutant('Survived')), []).finding).toContain('8 of 9');
  });
  it('are there at all', () => {
    expect(judgeMutants(gate, { files: {} }, []).finding).toContain('nothing of it was mutated');
    expect(judgeMutants(rest, report(mutant('RuntimeError')), []).finding).not.toBeNull();
  });
  it('are of files that exist, each in one piece', () => {
    const files = MUTANT_PIECES.flatMap((piece) => piece.files);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(new Set(files).size).toBe(files.length);
    const tests = MUTANT_PIECES.flatMap(({ first }) => first).map((name) => `${name}.test.ts`);
    const folders = ['tests/lib/core', 'tests/lib/delivery'];
    expect(tests.filter((test) => !folders.some((folder) => existsSync(`${folder}/${test}`)))).toEqual([]);
    const unknown = (equivalents as EquivalentMutant[]).filter(
      ({ file, proof }) => !files.includes(file) || proof === '',
    );
    expect(unknown).toEqual([]);
  });
});
