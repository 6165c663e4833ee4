import { writeLayoutFile } from '../../lib/delivery/layout-file.ts';
import type { DeliveryLayout } from '../../lib/delivery/layout-schema.ts';
import { toBase64 } from '../../lib/register/base64.ts';
import { deriveKek } from '../../lib/register/derive-kek.ts';
import { LEAST_ITERATIONS, LEAST_MEMORY_KIB } from '../../lib/register/kdf-parameters.ts';
import { acceptColumns, forgetColumns } from '../lab/accept-columns.ts';
import type { ExtensionCalls } from '../lab/extension-calls.ts';
import type { Lab } from '../lab/open-lab.ts';
import { openPage } from '../lab/open-page.ts';
import { BRIN, SCHOOL_POSTCODES } from '../properties/build-school.ts';
import { type DrawnDelivery, isOwn } from './draw-delivery.ts';
import type { ServedSchool } from './serve-school.ts';
import { listPage, resultsPage } from './write-pages.ts';

export const BY = 'J. Kwikstaart';
const KDF = {
  scheme: 'argon2id',
  salt: toBase64(new Uint8Array(16).fill(6)),
  memoryKiB: LEAST_MEMORY_KIB,
  iterations: LEAST_ITERATIONS,
  parallelism: 1,
} as const;
let kek: string | null = null;

type Ask = ExtensionCalls['ask'];
/** @throws Error where it did not happen. */
const must = async <T>(
  what: string,
  reply: Promise<{ ok: true; value: T } | { ok: false; problem: { code: string } }>,
) => {
  const said = await reply;
  if (!said.ok) throw new Error(`${what}: ${said.problem.code}`);
  return said.value;
};

/** No file can choose the pupil number as the key: that is done on the page. */
const withoutChoice = (layout: DeliveryLayout): DeliveryLayout => {
  if (layout.kind === 'csv') return layout;
  const { pupilKey: _, ...file } = layout;
  return file;
};

/** The register of the delivery before goes; a new one for this school, with the preset decided on and the layout loaded. */
const makeRegister = async (ask: Ask, { school: { spec }, layout }: DrawnDelivery): Promise<void> => {
  const { register } = await ask('app.status', {});
  if (register !== 'none') await must('the register was not erased', ask('register.erase', {}));
  kek ??= toBase64(deriveKek('kwikstaart fuut grutto wulp', KDF));
  const branches = spec.severalBranches ? ['00', '04'] : ['00'];
  const school = { name: 'De Zilveren Meerkoet', brin: BRIN, branches };
  await must('no register', ask('register.create', { kek, kdf: KDF, school, replacesMissing: false }));
  // Nobody touches the machine meanwhile: it would lock after some minutes.
  const settings = { language: 'nl', privacyMode: false, userName: BY, autoLockMinutes: 120 } as const;
  await must('no settings', ask('settings.update', settings));
  const { presets, today } = await ask('app.status', {});
  if (presets.find(({ id }) => id === spec.presetId)?.needsDecision) {
    const schoolPostcodes = Object.fromEntries(branches.map((branch) => [branch, SCHOOL_POSTCODES[branch] ?? '']));
    const named = spec.presetId === 'vo-pilot' ? { schoolPostcodes } : {};
    await must('not decided', ask('preset.decide', { presetId: spec.presetId, by: BY, on: today, ...named }));
  }
  if (isOwn(layout)) await must('no layout', ask('layout.import', { text: writeLayoutFile(withoutChoice(layout)) }));
};

/** After it was locked. */
export const unlockRegister = async (ask: Ask): Promise<void> => {
  const { register } = await ask('app.status', {});
  if (register === 'locked') await must('not unlocked', ask('register.unlock', { kek: kek ?? '' }));
};

const collect = async (lab: Lab, url: string): Promise<void> => {
  const { calls } = lab;
  const opened = await openPage(lab, url);
  try {
    const [frame] = opened.frames;
    const table = frame?.reading.tables[0];
    if (frame === undefined || table === undefined) throw new Error(`no table was read at ${url}`);
    await acceptColumns(calls, { facts: frame.reading.facts, tables: [table] }, BY);
    const reply = await calls.collect(opened.tabId, frame.frameId, table.id);
    if (reply?.outcome !== 'added') throw new Error(`${url} was not added: ${JSON.stringify(reply)}`);
    await forgetColumns(calls);
  } finally {
    await opened.close();
  }
};

const recordObjections = async (ask: Ask, { objections, listed }: DrawnDelivery['school']): Promise<void> => {
  for (const { about, subject, inForce } of objections) {
    const { name, birthDate, pupilNumber } = subject;
    const target = {
      kind: 'typed',
      ...{ givenName: name?.givenName ?? '', prefix: name?.prefix ?? '', familyName: name?.familyName ?? '' },
      ...{ birthDate, pupilNumber },
    } as const;
    const said = { receivedOn: '2026-10-01', channel: 'mail', recordedBy: BY } as const;
    const more = { role: 'parent', fromName: '' } as const;
    const { objectionId } = await must('not recorded', ask('objection.record', { target, ...said, ...more }));
    if (!inForce) {
      const from = { name: '', role: 'parent' } as const;
      await must('not withdrawn', ask('objection.withdraw', { objectionId, ...said, saidSame: 'yes', from }));
      continue;
    }
    // As a person who knows whom it is about: it is never taken off somebody else.
    if (listed.has(about)) {
      const [found] = await must('not found', ask('pupil.search', { text: about.number }));
      await must('not tied', ask('objection.tie', { objectionId, pupilId: found?.pupilId ?? '', by: BY }));
    } else {
      await must('not absent', ask('objection.absent', { objectionId, reason: 'left', leftOn: null, by: BY }));
    }
  }
  const count = objections.filter(({ inForce }) => inForce).length;
  await must('not stated', ask('register.state-count', { count, by: BY }));
};

/** Everything that a school has done before it makes its delivery. Pages are read by the extension itself. */
export const fillRegister = async (lab: Lab, served: ServedSchool, drawn: DrawnDelivery): Promise<void> => {
  const { school } = drawn;
  const { ask } = lab.calls;
  await makeRegister(ask, drawn);
  for (const origin of Object.values(served.origins)) await ask('page.answer-school', { origin, ours: true });
  served.put('/lijst', listPage(school));
  await collect(lab, `${served.origins.own}/lijst`);
  await recordObjections(ask, school);
  for (const [at, table] of school.tables.entries()) {
    if (table.rows.every(({ results }) => results.length === 0)) continue;
    const origin = table.origin === 'https://lvs.example' ? served.origins.own : served.origins.foreign;
    served.put(`/resultaten/${at}`, resultsPage(table));
    await collect(lab, `${origin}/resultaten/${at}`);
  }
};
