import type { Outcome } from '../../lib/core/problem.ts';
import type { OpenRegister } from '../../lib/register/register.ts';
import { newRegister, problemIn, type TestDeps, testDeps } from '../lib/register/register-fixture.ts';
import { type Model, NEW_MODEL } from './register-model.ts';

export const DAY = '2026-11-26';
export const kekOf = (passphrase: number): Uint8Array =>
  passphrase === 0 ? new Uint8Array(32).fill(7) : new Uint8Array(32).fill(100 + (passphrase % 100));

export interface Backup {
  readonly text: string;
  readonly model: Model;
}
/** A register in a browser made of memory, and beside it what it should say. */
export interface Life {
  deps: TestDeps;
  register: OpenRegister;
  model: Model;
  readonly backups: Backup[];
  /** Gives each thing that happens a name of its own. */
  count: number;
  /** What each objection was about: the objector stays the same, whatever is corrected. */
  readonly objectors: Map<string, number>;
}

export async function beginLife(): Promise<Life> {
  const deps = testDeps();
  const register = await newRegister(deps);
  return { deps, register, model: NEW_MODEL, backups: [], count: 0, objectors: new Map() };
}

export const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];

export function expectProblem(outcome: Outcome<unknown>, code: string): void {
  const problem = problemIn(outcome);
  if (problem?.code !== code) throw new Error(`${problem?.code ?? 'no problem'} in the place of ${code}`);
}
