import { mkdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Problem } from '../../lib/core/problem.ts';
import { findLayout, findPreset, LAYOUTS, PRESETS } from '../../lib/delivery/built-in.ts';
import type { DeliveryPreview, DeliveryProtection } from '../../lib/messaging/protocol.ts';
import { collectPages } from './collect-pages.ts';
import type { LabPage } from './find-pages.ts';
import { importObjections } from './import-objections.ts';
import { LabError } from './lab-error.ts';
import type { LabProblem } from './lab-problem.ts';
import type { Lab } from './open-lab.ts';
import type { DeliverArguments } from './parse-arguments.ts';
import { saveDelivery } from './save-delivery.ts';
import type { ServedPages } from './serve-pages.ts';
import { informAll } from './throw-away-register.ts';

export interface DeliverLine {
  /** Pupils and results that the pages gave, for the school year of the delivery. */
  readonly pupils: number;
  readonly results: number;
  /** Pupils in the files; 0 where there are none. */
  readonly delivered: number;
  readonly withheld: Readonly<Record<string, number>>;
  /** Why there are no files: until a person has done something about each of these. */
  readonly blocked: readonly string[];
  readonly problems: readonly LabProblem[];
  /** Relative to `--out`: the zip, then its members. */
  readonly files: readonly string[];
}

export interface Prepared {
  readonly wanted: DeliverArguments;
  readonly list: { readonly fileName: string; readonly bytes: Buffer };
  /** Absolute; there already. */
  readonly out: string;
}

/** @throws LabError 2 for a preset, a layout or a file that is not there: before any browser is started. */
export function prepareDelivery(wanted: DeliverArguments, startedIn: string): Prepared {
  if (!findPreset(wanted.preset))
    throw new LabError(2, `There is no preset "${wanted.preset}": ${PRESETS.map(({ id }) => id).join(', ')}.`);
  if (!findLayout(wanted.layout))
    throw new LabError(2, `There is no layout "${wanted.layout}": ${LAYOUTS.map(({ id }) => id).join(', ')}.`);
  return {
    wanted,
    list: readList(resolve(startedIn, wanted.objections), wanted.objections),
    out: makeFolder(resolve(startedIn, wanted.out), wanted.out),
  };
}

/** Collects every page, takes the objections in and delivers, by the messages that the interface sends. Once in a profile. */
export async function deliver(
  lab: Lab,
  { wanted, list, out }: Prepared,
  pages: readonly LabPage[],
  served: ServedPages,
): Promise<DeliverLine> {
  const problems: LabProblem[] = [];
  const blocked: string[] = [];
  await collectPages(lab, pages, served, wanted, problems, blocked);
  await importObjections(lab.calls, list, problems, blocked);
  return deliverCollected(lab, wanted, { problems, blocked, out });
}

interface SoFar {
  readonly problems: readonly LabProblem[];
  readonly blocked: readonly string[];
  readonly out: string;
}

async function deliverCollected({ calls }: Lab, wanted: DeliverArguments, before: SoFar): Promise<DeliverLine> {
  const asked = { presetId: wanted.preset, schoolYear: wanted.schoolYear, layoutId: wanted.layout };
  const first = await preview(calls, asked);
  const schoolYear = first.schoolYear ?? first.schoolYears[0] ?? null;
  if (schoolYear !== null) await informAll(calls, wanted.preset, schoolYear);
  const shown = await preview(calls, { ...asked, schoolYear });
  const severalYears: LabProblem[] =
    wanted.schoolYear === null && shown.schoolYears.length > 1 && first.schoolYear !== null
      ? [{ code: 'several-school-years', schoolYears: shown.schoolYears }]
      : [];
  const problems = [...before.problems, ...severalYears, ...shown.problems.filter(isNews(before.problems))];
  const blocked = [...new Set([...before.blocked, ...shown.blocked.map(({ code }) => code)])];
  const untied = shown.blocked.flatMap((reason) => (reason.code === 'objection-untied' ? [reason] : []));
  const line = {
    pupils: shown.pupils,
    results: shown.resultsRead,
    withheld: shown.withheld,
    blocked,
    problems: [...problems, ...untied],
  };
  if (blocked.length > 0 || shown.cleared === 0 || schoolYear === null) return { ...line, delivered: 0, files: [] };
  const { password } = wanted;
  const protection: DeliveryProtection = password === null ? { kind: 'none' } : { kind: 'given', password };
  const made = await calls.ask('delivery.confirm', {
    layoutId: wanted.layout,
    presetId: wanted.preset,
    schoolYear,
    digest: shown.digest,
    protection,
  });
  if (!made.ok) return { ...line, delivered: 0, problems: [...line.problems, made.problem], files: [] };
  const files = await saveDelivery(calls, made.value.receiptId, before.out, password);
  return { ...line, delivered: shown.cleared, files };
}

/** The collection says once more what the pages already said of themselves. */
const isNews =
  (before: readonly LabProblem[]) =>
  ({ code }: Problem): boolean =>
    before.every((known) => known.code !== code);

async function preview(
  calls: Lab['calls'],
  request: { presetId: string; schoolYear: string | null; layoutId: string },
): Promise<DeliveryPreview> {
  const reply = await calls.ask('delivery.preview', request);
  if (!reply.ok) throw new LabError(1, `There is no preview of the delivery: ${reply.problem.code}`);
  return reply.value;
}

function readList(path: string, name: string): { readonly fileName: string; readonly bytes: Buffer } {
  try {
    return { fileName: basename(path), bytes: readFileSync(path) };
  } catch {
    throw new LabError(2, `The list of objections ${name} cannot be read.`);
  }
}

function makeFolder(path: string, name: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return path;
  } catch {
    throw new LabError(2, `Nothing can be saved in ${name}.`);
  }
}
