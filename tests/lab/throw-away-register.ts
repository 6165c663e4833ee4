import { randomBytes } from 'node:crypto';
import { addDays } from '../../lib/core/dates.ts';
import { toBase64 } from '../../lib/register/base64.ts';
import { deriveKek } from '../../lib/register/derive-kek.ts';
import { LEAST_ITERATIONS, LEAST_MEMORY_KIB } from '../../lib/register/kdf-parameters.ts';
import type { ExtensionCalls } from './extension-calls.ts';
import { LabError } from './lab-error.ts';
import type { LabProblem } from './lab-problem.ts';

export const LAB_USER = 'Bezwaarwijzer lab';

export interface LabSchool {
  readonly brin: string;
  /** Where a page says it beside the BRIN; else the main location. */
  readonly branch: string | null;
}

/** A new register in the throw-away profile for this school; the passphrase is nobody's. */
export async function makeRegister(calls: ExtensionCalls, { brin, branch }: LabSchool): Promise<void> {
  const kdf = {
    scheme: 'argon2id',
    salt: toBase64(randomBytes(16)),
    memoryKiB: LEAST_MEMORY_KIB,
    iterations: LEAST_ITERATIONS,
    parallelism: 1,
  } as const;
  const kek = toBase64(deriveKek(randomBytes(16).toString('hex'), kdf));
  const school = { name: `Lab ${brin}`, brin, branches: [branch ?? '00'] };
  const made = await calls.ask('register.create', { kek, kdf, school, replacesMissing: false });
  if (!made.ok) throw new LabError(1, `The register could not be made: ${made.problem.code}`);
}

/** Stands for the school's own, which nobody is here to say. */
const MADE_UP_POSTCODE = '1000AA';

/** Decides for the preset, where somebody has to. Says what it made up. */
export async function decidePreset(calls: ExtensionCalls, presetId: string): Promise<LabProblem[]> {
  const { today, presets, school } = await calls.ask('app.status', {});
  const preset = presets.find(({ id }) => id === presetId);
  if (!preset?.needsDecision) return [];
  const namesSchool = preset.identifiers.includes('schoolPostcode');
  const schoolPostcodes = Object.fromEntries((school?.branches ?? []).map((branch) => [branch, MADE_UP_POSTCODE]));
  const decision = { presetId, by: LAB_USER, on: today, ...(namesSchool && { schoolPostcodes }) };
  const decided = await calls.ask('preset.decide', decision);
  if (!decided.ok) throw new LabError(1, `The preset could not be decided on: ${decided.problem.code}`);
  return namesSchool ? [{ code: 'school-postcode-made-up', postcode: MADE_UP_POSTCODE }] : [];
}

/** The parents of everybody who was collected: stands for what the school itself would say. */
export async function informAll(calls: ExtensionCalls, presetId: string, schoolYear: string): Promise<void> {
  const { today } = await calls.ask('app.status', {});
  const shown = await calls.ask('delivery.preview', { presetId, schoolYear });
  if (!shown.ok) throw new LabError(1, `There is no preview of the delivery: ${shown.problem.code}`);
  const groups = shown.value.informing.waiting.map(({ group }) => group);
  if (groups.length === 0) return;
  const told = { informedOn: addDays(today, -60), objectBy: addDays(today, -30), by: LAB_USER };
  const recorded = await calls.ask('informing.record', { presetId, schoolYear, groups, ...told });
  if (!recorded.ok) throw new LabError(1, `The parents could not be informed: ${recorded.problem.code}`);
}
