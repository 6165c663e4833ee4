import { vi } from 'vitest';
import type { PageReply } from '../../../lib/messaging/protocol.ts';
import { forgetAll } from '../../durability/stop-at-writes.ts';
import type { SmallPupil } from '../../lib/background/small-school.ts';
import { valueIn, wipeDatabases } from '../../lib/register/register-fixture.ts';
import { type FaultSchool, findWrong, objectionTo, PLAN, prepare, receiptsOf } from './fault-school.ts';
import { type StorageCalls, watchStorage } from './storage-calls.ts';

/*
 * Something goes wrong while a delivery is made. What is left afterwards is a right file that the register knows, or none:
 * nothing by halves, nothing that only one of the two knows, nothing that was said and is not so.
 */
export const FAULT_KINDS = [
  'stopped at a write',
  'stopped anywhere',
  'disk full once',
  'disk full for good',
  'locked midway',
  'objection midway',
  'objection before',
  'table taken away midway',
  'clock jumps midway',
  'clock jumps before',
  'two windows confirm',
  'stopped while it is put away',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];
export interface FaultPlan {
  readonly kind: FaultKind;
  /** At which call to the storage. */
  readonly at: number;
  /** Minutes, of a clock that jumps. */
  readonly jump: number;
  readonly protection: 'none' | 'made';
  readonly pupils: readonly SmallPupil[];
  readonly objecting: readonly number[];
}
/** What became of it. `missed`: it was over before the fault came. */
export type FaultEnd = 'file' | 'none' | 'nobody to deliver' | 'missed';

type Confirmed = PageReply<'delivery.confirm'>;
const fail = (what: string): never => {
  throw new Error(what);
};
const MINUTE = 60_000;

/** @throws Error with what is wrong afterwards. */
export const runFault = async (plan: FaultPlan, seed: string): Promise<FaultEnd> => {
  try {
    await wipeDatabases();
    return await play(plan, await prepare(seed, plan.pupils, plan.objecting));
  } finally {
    vi.restoreAllMocks();
    await forgetAll();
    await wipeDatabases();
  }
};

const play = async (plan: FaultPlan, school: FaultSchool): Promise<FaultEnd> => {
  const { app, objected } = school;
  const preview = valueIn(await app.ask('delivery.preview', PLAN));
  if (preview.cleared === 0) return 'nobody to deliver';
  const tables = preview.tables.length;
  const confirm = (): Promise<Confirmed> =>
    app.ask('delivery.confirm', { ...PLAN, digest: preview.digest, protection: { kind: plan.protection } });
  const about = school.pupils.find((pupil) => !objected.has(pupil)) ?? fail('nobody without an objection');
  const object = await objectionTo(app, about);
  // As a background that was just started, which has nothing in memory.
  if (plan.at % 2 === 0) await forgetAll();
  const storage = watchStorage([app.context.local, app.context.session]);
  const before = new Set(objected);
  const { said, meanwhile, late } = await underFault(plan, { school, storage, confirm, object, about });
  const went = storage.went();
  storage.calm();
  await Promise.all(meanwhile);
  await forgetAll();
  await app.unlock();

  const receipts = await receiptsOf(app);
  const outbox = valueIn(await app.ask('delivery.outbox', {})).map(({ receiptId }) => receiptId);
  const made = said.flatMap((reply) => (reply?.ok ? [reply.value.receiptId] : []));
  const lost = said.filter((reply) => reply === null).length;
  const ids = receipts.map(({ id }) => id);
  if (made.some((id) => !ids.includes(id))) fail('a delivery was said to be made, and the register knows of none');
  if (receipts.length > made.length + lost) fail('a delivery was said to have failed, and the register knows of one');
  if (plan.kind !== 'stopped while it is put away') {
    if (ids.some((id) => !outbox.includes(id))) fail('a receipt without a file');
    // What was collected is kept for weeks: a clock that goes ahead by years ends that.
    const kept = !late && plan.kind !== 'table taken away midway' && !(plan.kind.startsWith('clock') && plan.jump > 0);
    if (kept) {
      const left = valueIn(await app.ask('delivery.preview', PLAN)).tables.length;
      if (left !== tables) fail(`${left} of ${tables} tables are left`);
    }
  }
  if (outbox.some((id) => !ids.includes(id))) fail('a file without a receipt');
  for (const receipt of receipts.filter(({ id }) => outbox.includes(id))) {
    // An objection that came while it was made: it was judged with the register of before, or with that of after.
    const known = receipt.objections === before.size ? before : objected;
    const wrong = await findWrong(school, receipt, known, resultsIn(plan));
    if (wrong !== null) fail(`${plan.kind}: ${wrong}`);
  }
  const inForce = valueIn(await app.ask('objection.list', {})).filter(({ status }) => status === 'in-force').length;
  if (inForce < objected.size) fail('an objection was lost');
  await goOn(plan, school);
  if (plan.kind.includes('midway') || plan.kind.includes('stopped') || plan.kind.includes('disk'))
    if (!went) return 'missed';
  return receipts.length > 0 ? 'file' : 'none';
};

/** With a page of results taken away there is one result of each pupil. */
const resultsIn = ({ kind }: FaultPlan): readonly number[] => (kind === 'table taken away midway' ? [1, 2] : [2]);

/** Whatever happened, the next delivery is right too. */
const goOn = async (plan: FaultPlan, school: FaultSchool): Promise<void> => {
  const { app, objected } = school;
  const again = valueIn(await app.ask('delivery.preview', PLAN).catch(() => fail('no preview afterwards')));
  if (again.blocked.length > 0 || again.cleared === 0) return;
  const reply = await app.ask('delivery.confirm', { ...PLAN, digest: again.digest, protection: { kind: 'none' } });
  if (!reply.ok) return fail(`no delivery can be made afterwards: ${reply.problem.code}`);
  const receipt = (await receiptsOf(app)).find(({ id }) => id === reply.value.receiptId);
  const wrong = receipt === undefined ? 'no receipt' : await findWrong(school, receipt, objected, resultsIn(plan));
  if (wrong !== null) fail(`after ${plan.kind}: ${wrong}`);
};

interface Scene {
  readonly school: FaultSchool;
  readonly storage: StorageCalls;
  readonly confirm: () => Promise<Confirmed>;
  readonly object: () => Promise<{ readonly ok: boolean }>;
  readonly about: SmallPupil;
}
interface Played {
  /** What each window was told; null: no answer came. */
  readonly said: readonly (Confirmed | null)[];
  readonly meanwhile: readonly Promise<unknown>[];
  /** What was collected may be gone. */
  readonly late?: boolean;
}

const underFault = async (plan: FaultPlan, { school, storage, confirm, object, about }: Scene): Promise<Played> => {
  const { app, objected } = school;
  const meanwhile: Promise<unknown>[] = [];
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const jump = (): void => {
    app.clock.now = new Date(app.clock.now.getTime() + plan.jump * MINUTE);
  };
  /** Not waited for: it goes its own way beside the delivery. */
  const beside = (act: () => Promise<unknown>): void => {
    meanwhile.push(Promise.resolve().then(act));
  };
  const recorded = async (): Promise<void> => {
    if ((await object()).ok) objected.add(about);
  };
  // What stops answers nothing, whatever the code still does; what fails says so.
  const answer = (): Promise<Confirmed | null> =>
    confirm().then(
      (reply) => (plan.kind.startsWith('stopped') && storage.went() ? null : reply),
      () => null,
    );
  switch (plan.kind) {
    case 'stopped at a write':
      storage.arm(1 + (plan.at % 5), 'writes', storage.stop);
      break;
    case 'stopped anywhere':
      storage.arm(1 + plan.at, 'all', storage.stop);
      break;
    case 'disk full once':
      storage.arm(1 + (plan.at % 5), 'writes', full);
      break;
    case 'disk full for good': {
      const again = (): void => {
        storage.arm(1, 'writes', () => {
          again();
          full();
        });
      };
      storage.arm(1 + (plan.at % 5), 'writes', () => {
        again();
        full();
      });
      break;
    }
    case 'locked midway':
      storage.arm(1 + plan.at, 'all', () => beside(() => app.ask('register.lock', {})));
      break;
    case 'objection midway':
      storage.arm(1 + plan.at, 'all', () => beside(recorded));
      break;
    case 'objection before':
      await recorded();
      break;
    case 'table taken away midway': {
      const { tables } = valueIn(await app.ask('delivery.preview', PLAN));
      const id = tables[plan.at % tables.length]?.id ?? '';
      storage.arm(1 + plan.at, 'all', () => beside(() => app.ask('delivery.remove-table', { ids: [id] })));
      break;
    }
    case 'clock jumps midway':
      storage.arm(1 + plan.at, 'all', jump);
      break;
    case 'clock jumps before':
      jump();
      break;
    case 'two windows confirm':
      return { said: await Promise.all([answer(), answer()]), meanwhile };
    case 'stopped while it is put away': {
      const { receiptId } = valueIn(await confirm());
      storage.arm(1 + (plan.at % 6), 'writes', storage.stop);
      await app.ask('delivery.acknowledge', { receiptId, keepUntil: null }).catch(() => null);
      return { said: [{ ok: true, value: { receiptId } }], meanwhile, late: true };
    }
  }
  return { said: [await answer()], meanwhile };
};
