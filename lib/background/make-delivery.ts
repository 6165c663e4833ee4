import { isLoss, lostResults } from '../core/layout-loss.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import { countSpecial } from '../core/special-fields.ts';
import { buildInSteps, type DeliveryFile, pupilKeys } from '../delivery/build-delivery.ts';
import { checkInSteps } from '../delivery/check-delivery.ts';
import { guardDelivery } from '../delivery/delivery-guard.ts';
import { contentsWritten, fitToLayout, specialAsked } from '../delivery/fit-layout.ts';
import { type DeliveryLayout, hasPupilNumbers } from '../delivery/layout-schema.ts';
import { writeReceipt } from '../delivery/write-receipt.ts';
import type { Receipt } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { makeMarks } from './delivery-marks.ts';
import type { DeliveryPlan } from './delivery-plan.ts';
import { sumOfBytes } from './native-sums.ts';
import { findElsewhere } from './schools.ts';
import { readSettings } from './settings.ts';
import { translatorFor } from './texts.ts';
import type { Opened } from './with-register.ts';
import { AT_ONCE, type Pace } from './work-pace.ts';
import { readZip, writeZip } from './write-zip.ts';

/**
 * Writes the files of a plan that the gate has just made, unpacks what was written, checks it against the live register
 * and puts it in the outbox together with its receipt and password (null: none), in one transaction. Nothing is left behind when any step fails.
 */
export async function makeDelivery(
  context: BackgroundContext,
  opened: Opened,
  plan: DeliveryPlan,
  password: string | null,
  pace: Pace = AT_ONCE,
): Promise<Outcome<Receipt>> {
  const { register, state } = opened;
  const { preset, outcome, schoolYear, layout } = plan;
  // Added while the other was locked: which of the two knows of an objection, nobody can tell.
  const elsewhere = await findElsewhere(context, state.school.brin);
  if (elsewhere !== null) return failed(elsewhere);
  if (schoolYear === null) return failed({ code: 'school-year-unknown' });
  if (outcome.blocked.length > 0) return failed({ code: 'blocked', reasons: outcome.blocked });
  if (outcome.cleared.length === 0) return failed({ code: 'nothing-to-deliver' });
  const now = context.now();
  const deliveryNumber = randomDigits(context, 6);
  const fitted = fitToLayout(outcome.cleared, layout);
  const { records, loss } = fitted;
  const keys = pupilKeys(records, layout, (count) => randomKeys(context, count));
  const { brin, branches, name: schoolName } = state.school;
  const about = { brin, branches, schoolYear, now, deliveryNumber, deliveryKeys: () => keys };
  const built = await pace.run('writing', buildInSteps(outcome.cleared, layout, preset, about, fitted));
  if (!built.ok) return built;
  const { userName } = await readSettings(context);
  const contents = contentsWritten(layout, preset);
  const asked = specialAsked(layout);
  const receipt: Receipt = {
    id: context.randomId(),
    madeAt: now.toISOString(),
    schoolName,
    brin,
    branches,
    schoolYear,
    preset: { id: preset.id, version: preset.version },
    layout: { id: layout.id, version: layout.version },
    contents,
    ...(layout.kind === 'uwlr' || contents.linking === 'none' ? { notes: notes(layout) } : {}),
    ...(userName === '' ? {} : { by: userName }),
    ...(isLoss(loss) ? { loss } : {}),
    ...(asked === null ? {} : { special: countSpecial(asked, records) }),
    pupils: records.length,
    results: records.reduce((sum, record) => sum + record.results.length, 0),
    withheld: countReasons(outcome.withheld),
    ...(outcome.resultsRefused === 0 ? {} : { resultsRefused: outcome.resultsRefused }),
    objections: state.view.objections.length,
    registerHead: state.head,
    members: await Promise.all(
      built.value.map(async ({ name, bytes }) => ({ name, sha256: await sumOfBytes(bytes), bytes: bytes.length })),
    ),
    fileName: `${brin}-${localDate(now).replaceAll('-', '')}-${deliveryNumber}.zip`,
    protection: password === null ? 'none' : 'aes-256',
  };
  const receiptFile = writeReceipt(receipt);
  await pace.begin('packing');
  const zip = await writeZip([...built.value, receiptFile], now, password);
  const unpacked = await unpackMembers(zip, password, built.value, receiptFile);
  if (!unpacked.ok) return unpacked;
  await pace.begin('checking');
  const guarded = asked === null ? null : { study: asked.study, on: localDate(now) };
  const keysOf = register.keysOf.bind(register);
  const guard = guardDelivery(state.view, outcome, keysOf, keys, plan.school, guarded);
  const lost = { pupils: loss.pupils, results: lostResults(loss) };
  const check = checkInSteps(unpacked.value, layout, preset, guard, { records, keys, lost });
  const checked = await pace.run('checking', check);
  if (!checked.ok) return checked;
  await pace.begin('storing');
  const whole: Receipt = {
    ...receipt,
    zip: { sha256: await sumOfBytes(zip), bytes: zip.length },
    marks: await makeMarks(records, (id) => state.pupils.get(id), context.register.randomBytes),
  };
  const stored = await register.putDelivery(whole, zip, state.head, password);
  return stored.ok ? done(whole) : stored;
}

/** Who opens the receipt years later may read either language. */
const notes = (layout: DeliveryLayout): string[] =>
  (['nl', 'en'] as const).map((language) => {
    const t = translatorFor(language);
    const group = layout.kind === 'uwlr' ? layout.comparisonGroup : null;
    const compared = group === null ? '' : ` ${t('layouts.group.label')}: ${group}.`;
    return hasPupilNumbers(layout)
      ? `${t('layouts.numbersTitle')}. ${t('layouts.numbersText')}${compared}`
      : `${t('delivery.notLinkableTitle')}. ${t('delivery.notLinkableText')}${compared}`;
  });

/** What is in the zip besides its receipt; `check-failed` when that is not exactly what was written. */
async function unpackMembers(
  zip: Uint8Array,
  password: string | null,
  written: readonly DeliveryFile[],
  receipt: DeliveryFile,
): Promise<Outcome<DeliveryFile[]>> {
  const unpacked = await readZip(zip, password);
  const names = unpacked.map((file) => file.name).sort();
  const expected = [...written, receipt].map((file) => file.name).sort();
  if (JSON.stringify(names) !== JSON.stringify(expected)) return failed({ code: 'check-failed' });
  return done(unpacked.filter((file) => file.name !== receipt.name));
}

export function countReasons(withheld: readonly { readonly reason: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of withheld) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function randomDigits(context: BackgroundContext, count: number): string {
  let digits = '';
  while (digits.length < count) {
    for (const byte of context.register.randomBytes(count))
      if (byte < 250 && digits.length < count) digits += byte % 10;
  }
  return digits;
}

/** Ten random digits for every pupil, all different, made for this delivery only. */
function randomKeys(context: BackgroundContext, count: number): string[] {
  const keys = new Set<string>();
  while (keys.size < count) {
    const digits = randomDigits(context, 10 * Math.min(count - keys.size, 1_000));
    for (let at = 0; at < digits.length; at += 10) keys.add(digits.slice(at, at + 10));
  }
  return [...keys];
}
