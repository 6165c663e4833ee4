import { describe, expect, it } from 'vitest';
import { runHostile } from './hostile/hostile-run.ts';

describe('hostile texts', () => {
  it('come out of every file as they went in, or are refused; no spreadsheet works any of them out', () => {
    const { endings } = runHostile(Number(process.env.HOSTILE_TEXTS ?? 200), 20261127, null);
    // Not vacuous: some do get into a file.
    expect(endings.same).toBeGreaterThan(5);
    expect(endings.refused).toBeGreaterThan(40);
    expect(endings['kept-back']).toBeGreaterThan(10);
  });
});
