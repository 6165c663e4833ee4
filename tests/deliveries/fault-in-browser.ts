import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { NOBODY } from '../../lib/core/pupil.ts';
import { findPreset } from '../../lib/delivery/built-in.ts';
import { pauseBackground } from '../browser/pause-background.ts';
import { fillDisk, type Heal, moveClock } from '../browser/spoil-background.ts';
import { openDelivery } from '../journey/delivery-page.ts';
import type { Lab } from '../lab/open-lab.ts';
import { saveDelivery } from '../lab/save-delivery.ts';
import { informAll } from '../lab/throw-away-register.ts';
import { receive } from '../lib/delivery/read-layout.ts';
import type { School } from '../properties/build-school.ts';
import { assertReceived, type Tally } from '../properties/leak-property.ts';
import { type DrawnDelivery, drawDelivery, wantedOf } from './draw-delivery.ts';
import { BY, fillRegister, unlockRegister } from './fill-register.ts';
import type { ServedSchool } from './serve-school.ts';

export const BROWSER_FAULTS = [
  'background stopped',
  'locked',
  'objection recorded',
  'two windows',
  'disk full',
  'clock jumps',
] as const;
export type BrowserFault = (typeof BROWSER_FAULTS)[number];
const YEAR = '2026-2027';

/** A listed child whom no objection stops yet. */
const freeChild = ({ listed, objections }: School) =>
  [...listed.keys()].find((child) => objections.every(({ about, inForce }) => !inForce || about !== child));

/** Minutes: two days back, two days on, and further on than what was collected is kept. */
const JUMPS = [-2 * 1440, 2 * 1440, 100 * 1440];

/** What came between: the school as it is after that, and how to take away what would not go by itself. */
interface Between {
  readonly school: School;
  readonly heal?: Heal;
}
/** Ready to be done at once. */
const prepareFault = async (
  { browser, calls: { ask }, own }: Lab,
  school: School,
  { seed, fault }: FaultPlan,
): Promise<() => Promise<Between>> => {
  const unchanged = { school };
  if (fault === 'background stopped') return async () => browser.stopBackground().then(() => unchanged);
  if (fault === 'locked') return async () => ask('register.lock', {}).then(() => unchanged);
  if (fault === 'disk full') return async () => ({ school, heal: await fillDisk(browser, own) });
  if (fault === 'clock jumps')
    return async () => ({ school, heal: await moveClock(browser, own, JUMPS[seed % JUMPS.length] ?? 0) });
  const about = freeChild(school);
  if (fault === 'two windows' || about === undefined) return async () => unchanged;
  const found = await ask('pupil.search', { text: about.number });
  const target = { kind: 'pupil', pupilId: found.ok ? (found.value[0]?.pupilId ?? '') : '' } as const;
  const said = { receivedOn: '2026-10-01', channel: 'mail', role: 'parent', fromName: '', recordedBy: BY } as const;
  return async () => {
    const recorded = await ask('objection.record', { target, ...said });
    if (!recorded.ok) throw new Error(`the objection was not recorded: ${recorded.problem.code}`);
    const { name, pupilNumber, bsn, educationNumber, birthDate, classGroup } = NOBODY;
    const subject = { name, pupilNumber, bsn, educationNumber, birthDate, classGroup };
    const objections = [...school.objections, { about, subject, inForce: true, tied: true }];
    return { school: { ...school, objections } };
  };
};

/** Register and outbox say the same, and what is in the outbox is right. */
const judgeWhatIsLeft = async (
  { calls }: Lab,
  { layout, school, before }: Pick<DrawnDelivery, 'layout' | 'school'> & { readonly before: School },
  said: readonly (boolean | null)[],
  tally: Tally,
): Promise<boolean> => {
  const [receipts, outbox] = [await calls.ask('delivery.receipts', {}), await calls.ask('delivery.outbox', {})];
  if (!receipts.ok || !outbox.ok) throw new Error('the register cannot be read afterwards');
  const ids = receipts.value.map(({ receiptId }) => receiptId);
  if (outbox.value.length !== ids.length) throw new Error(`${ids.length} receipts and ${outbox.value.length} files`);
  const sure = said.filter((one) => one === true).length;
  const lost = said.filter((one) => one === null).length;
  if (ids.length < sure || ids.length > sure + lost)
    throw new Error(`${ids.length} receipts, of which ${sure} were told`);
  const preset = findPreset(school.spec.presetId);
  for (const receiptId of ids) {
    const account = await calls.ask('delivery.account', { receiptId });
    const inForce = before.objections.filter((one) => one.inForce).length;
    // Made before the objection came, or after: as the receipt says itself.
    const judged = account.ok && account.value.objections === inForce ? before : school;
    const out = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-fault-'));
    try {
      const [, ...names] = await saveDelivery(calls, receiptId, out, null);
      const files = names
        .filter((name) => !name.endsWith('.json'))
        .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(out, name))) }));
      const named = [...(preset?.identifiers ?? []), ...(preset?.attributes ?? [])];
      assertReceived(judged, receive(files, layout, named), tally, layout);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  }
  return ids.length > 0;
};

export interface FaultPlan {
  readonly seed: number;
  readonly fault: BrowserFault;
  /** Before which of the sums that a delivery makes (of what the gate said, of what was written, of the zip) it comes: 1 to 4. */
  readonly nth: number;
}

/**
 * Something goes wrong in a real browser in the midst of a delivery, which waits for it: afterwards there is a right file that
 * the register knows, or none.
 * @returns whether there was a file, or null where the school had nobody who could go.
 * @throws Error also where the delivery was over before it came so far.
 */
export const faultInBrowser = async (
  lab: Lab,
  served: ServedSchool,
  plan: FaultPlan,
  tally: Tally,
): Promise<boolean | null> => {
  const { fault, nth } = plan;
  const drawn = drawDelivery(plan.seed);
  const { ask } = lab.calls;
  // A list with nobody on it is a page without a table.
  if (drawn.school.listed.size === 0) return null;
  await fillRegister(lab, served, drawn);
  await informAll(lab.calls, drawn.school.spec.presetId, YEAR);
  const asked = { ...wantedOf(drawn), schoolYear: YEAR };
  const preview = await ask('delivery.preview', asked);
  const { blocked = [], cleared = 0, layout = null } = preview.ok ? preview.value : {};
  if (cleared === 0 || blocked.length > 0 || layout?.wantsOneBranch || layout?.lacks.length) return null;
  const comesBetween = await prepareFault(lab, drawn.school, plan);
  const windows = await Promise.all(
    fault === 'two windows' ? [openDelivery(lab.browser), openDelivery(lab.browser)] : [openDelivery(lab.browser)],
  );
  const digest = preview.ok ? preview.value.digest : '';
  const request = JSON.stringify({
    type: 'delivery.confirm',
    request: { ...asked, digest, protection: { kind: 'none' } },
  });
  // The message of the page's button, from each window; an answer that never comes is an answer too.
  const CONFIRM = `(globalThis.browser ?? chrome).runtime.sendMessage(${request}).then((said) => said?.ok === true, () => null)`;
  const confirm = (page: Page): Promise<boolean | null> => page.evaluate(CONFIRM) as Promise<boolean | null>;
  try {
    const [first, ...others] = windows;
    if (first === undefined) throw new Error('no window');
    const pause = await pauseBackground(lab.browser, lab.own, nth);
    const confirming = [confirm(first)];
    if (!(await pause.reached(confirming[0] as Promise<unknown>)))
      throw new Error(`made before sum ${nth}: ${await confirming[0]}`);
    confirming.push(...others.map(confirm));
    const { school, heal } = await comesBetween();
    await pause.goOn();
    const said = await Promise.all(confirming);
    await heal?.();
    await unlockRegister(ask);
    return await judgeWhatIsLeft(lab, { layout: drawn.layout, school, before: drawn.school }, said, tally);
  } finally {
    for (const page of windows) await page.close();
  }
};
