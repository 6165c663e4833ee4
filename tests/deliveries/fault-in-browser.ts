import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOBODY } from '../../lib/core/pupil.ts';
import { findPreset } from '../../lib/delivery/built-in.ts';
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

export const BROWSER_FAULTS = ['background stopped', 'locked', 'objection recorded', 'two windows'] as const;
export type BrowserFault = (typeof BROWSER_FAULTS)[number];
const YEAR = '2026-2027';

/** A listed child whom no objection stops yet. */
const freeChild = ({ listed, objections }: School) =>
  [...listed.keys()].find((child) => objections.every(({ about, inForce }) => !inForce || about !== child));

type Prepared = () => Promise<School>;
/** What comes between, ready to be done at once; the school as it is after that. */
const prepareFault = async (
  { browser, calls: { ask } }: Lab,
  school: School,
  fault: BrowserFault,
): Promise<Prepared> => {
  if (fault === 'background stopped') return async () => browser.stopBackground().then(() => school);
  if (fault === 'locked') return async () => ask('register.lock', {}).then(() => school);
  const about = freeChild(school);
  if (fault === 'two windows' || about === undefined) return async () => school;
  const found = await ask('pupil.search', { text: about.number });
  const target = { kind: 'pupil', pupilId: found.ok ? (found.value[0]?.pupilId ?? '') : '' } as const;
  const said = { receivedOn: '2026-10-01', channel: 'mail', role: 'parent', fromName: '', recordedBy: BY } as const;
  return async () => {
    const recorded = await ask('objection.record', { target, ...said });
    if (!recorded.ok) throw new Error(`the objection was not recorded: ${recorded.problem.code}`);
    const { name, pupilNumber, bsn, educationNumber, birthDate, classGroup } = NOBODY;
    const subject = { name, pupilNumber, bsn, educationNumber, birthDate, classGroup };
    return { ...school, objections: [...school.objections, { about, subject, inForce: true, tied: true }] };
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

/**
 * Something goes wrong in a real browser while a delivery is being made: afterwards there is a right file that the register
 * knows, or none. `rounds` messages pass between asking for the delivery and the fault, so that it comes at other moments.
 * @returns whether there was a file, or null where the school had nobody who could go.
 */
export const faultInBrowser = async (
  lab: Lab,
  served: ServedSchool,
  { seed, fault, rounds }: { readonly seed: number; readonly fault: BrowserFault; readonly rounds: number },
  tally: Tally,
): Promise<boolean | null> => {
  const drawn = drawDelivery(seed);
  const { ask } = lab.calls;
  // A list with nobody on it is a page without a table.
  if (drawn.school.listed.size === 0) return null;
  await fillRegister(lab, served, drawn);
  await informAll(lab.calls, drawn.school.spec.presetId, YEAR);
  const asked = { ...wantedOf(drawn), schoolYear: YEAR };
  const preview = await ask('delivery.preview', asked);
  const { blocked = [], cleared = 0, layout = null } = preview.ok ? preview.value : {};
  if (cleared === 0 || blocked.length > 0 || layout?.wantsOneBranch || layout?.lacks.length) return null;
  const comesBetween = await prepareFault(lab, drawn.school, fault);
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
  try {
    const confirming = windows.map((page) => page.evaluate(CONFIRM) as Promise<boolean | null>);
    for (let round = 0; round < rounds; round += 1) await ask('app.status', {});
    const school = await comesBetween();
    const said = await Promise.all(confirming);
    await unlockRegister(ask);
    return await judgeWhatIsLeft(lab, { layout: drawn.layout, school, before: drawn.school }, said, tally);
  } finally {
    for (const page of windows) await page.close();
  }
};
