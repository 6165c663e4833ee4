import { closeConnection } from '../../lib/register/database.ts';
import { forgetKeys } from '../../lib/register/opener.ts';
import {
  changePassphrase,
  lockRegister,
  type OpenRegister,
  openRegister,
  type RegisterEventBody,
  restoreRegister,
  unlockRegister,
} from '../../lib/register/register.ts';
import { forgetVerified } from '../../lib/register/verified-register.ts';
import { failAt } from '../lib/register/backup-fixture.ts';
import {
  collected,
  KDF,
  newRegister,
  objectionId,
  problemIn,
  pupil,
  receipt,
  recorded,
  seen,
  subject,
  type TestDeps,
  testDeps,
  valueIn,
  WRONG_KEK,
  wipeDatabases,
  withdrawn,
} from '../lib/register/register-fixture.ts';
import { type Model, NEW_MODEL, objectionsIn, PEOPLE, type Step, withdrawalsIn, withFact } from './register-model.ts';

const DAY = '2026-11-26';
export const kekOf = (passphrase: number): Uint8Array =>
  passphrase === 0 ? new Uint8Array(32).fill(7) : new Uint8Array(32).fill(100 + (passphrase % 100));

interface Backup {
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

const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];

/** One step of both. Throws where the register refuses what it should do, or does what it should refuse. */
export async function liveOn(life: Life, step: Step): Promise<void> {
  const { model } = life;
  const name = `${life.count++}`;
  const append = async (body: RegisterEventBody, next: (model: Model) => Model): Promise<void> => {
    const appended = await life.register.append([body]);
    if (!model.unlocked) return expectProblem(appended, 'locked');
    valueIn(appended);
    life.model = next(life.model);
  };
  const who = PEOPLE[step.person] ?? { name: '', role: 'parent' as const };
  switch (step.act) {
    case 'record':
      life.objectors.set(`o${name}`, step.person);
      return append(bodyOfRecord(`o${name}`, step), (now) => withFact(now, { kind: 'objection', id: `o${name}` }));
    case 'withdraw': {
      const of = pick(objectionsIn(model), step.which);
      if (of === undefined) return;
      const { channel, saidSame, which } = step;
      const objector = life.objectors.get(of) ?? 0;
      // As it mostly is: by whoever objected.
      const person = which % 3 === 0 ? step.person : objector;
      const from = PEOPLE[person] ?? who;
      const same = saidSame === 'yes' && person === objector;
      const lifts = same && ['mail', 'paper', 'lvs'].includes(channel);
      return append(withdrawn(of, { withdrawalId: `w${name}`, from, channel, saidSame }), (now) =>
        withFact(now, { kind: 'withdrawal', id: `w${name}`, of, lifts }),
      );
    }
    case 'correct': {
      const of = pick(objectionsIn(model), step.which);
      const objector = of === undefined ? undefined : PEOPLE[life.objectors.get(of) ?? 0];
      if (of === undefined || objector === undefined) return;
      return append(
        {
          ...{ type: 'objection-corrected', objectionId: objectionId(of), subject: subject('Verbeterd', 'Bo') },
          ...{ receivedOn: '2026-11-19', channel: step.channel, role: objector.role, fromName: objector.name },
          ...{ authority: 'no', archiveRef: '', scope: { kind: 'all' }, recordedBy: 'J. Kwikstaart' },
        },
        (now) => ({ ...now, version: {} }),
      );
    }
    case 'undo': {
      const of = pick(objectionsIn(model), step.which);
      if (of === undefined) return;
      return append(
        { type: 'entry-undone', objectionId: objectionId(of), withdrawalId: null, by: 'J. Kwikstaart' },
        (now) => withFact(now, { kind: 'undone', id: of }),
      );
    }
    case 'undo-withdrawal': {
      const there = new Set(objectionsIn(model));
      const one = pick(
        withdrawalsIn(model).filter(({ of }) => there.has(of)),
        step.which,
      );
      if (one === undefined) return;
      return append(
        { type: 'entry-undone', objectionId: objectionId(one.of), withdrawalId: one.id, by: 'J. Kwikstaart' },
        (now) => withFact(now, { kind: 'undone', id: one.id }),
      );
    }
    case 'see-pupil':
      return append(seen([`p${name}`, pupil('Leerling', 'Bo', { pupilNumber: name })]), (now) =>
        withFact(now, { kind: 'pupil', id: `p${name}` }),
      );
    case 'state-count':
      return append({ type: 'count-stated', count: step.which, by: 'J. Kwikstaart', on: DAY }, (now) => ({
        ...now,
        stated: step.which,
        version: {},
      }));
    case 'full-disk': {
      if (!model.unlocked) return;
      const spy = failAt('events');
      const refused = await life.register.append([bodyOfRecord(`o${name}`, step)]);
      spy.mockRestore();
      return expectProblem(refused, 'write-failed');
    }
    default:
      return liveApart(life, step, name);
  }
}

const bodyOfRecord = (id: string, { person, channel, which }: Step): RegisterEventBody => {
  const { name: fromName, role } = PEOPLE[person] ?? { name: '', role: 'parent' as const };
  return recorded(id, subject('Leerling', `Bo${which}`), { fromName, role, channel });
};

/** What is not an event of somebody's: keys, the lock, what lies beside the chain, backups and losses. */
async function liveApart(life: Life, step: Step, name: string): Promise<void> {
  const { deps, register, model } = life;
  switch (step.act) {
    case 'collect': {
      const added = await register.addCollected(collected(`t${name}`));
      if (!model.unlocked) return expectProblem(added, 'locked');
      valueIn(added);
      life.model = { ...model, collected: [...model.collected, `t${name}`] };
      return;
    }
    case 'drop-collected': {
      const gone = pick(model.collected, step.which);
      if (gone === undefined || !model.unlocked) return;
      valueIn(await register.removeCollected([gone]));
      life.model = { ...model, collected: model.collected.filter((id) => id !== gone) };
      return;
    }
    case 'deliver': {
      if (!model.unlocked) return;
      const { head } = valueIn(await register.readState());
      valueIn(await register.putDelivery(receipt(`r${name}`, head), new Uint8Array(40), head));
      life.model = { ...model, outbox: [...model.outbox, `r${name}`], version: {} };
      return;
    }
    case 'acknowledge': {
      const saved = pick(model.outbox, step.which);
      if (saved === undefined || !model.unlocked) return;
      valueIn(await register.clearOutbox(saved));
      life.model = { ...model, outbox: model.outbox.filter((id) => id !== saved) };
      return;
    }
    case 'lock':
      await lockRegister(deps);
      life.model = { ...model, unlocked: false };
      return;
    case 'unlock':
      life.register = valueIn(await unlockRegister(deps, kekOf(model.passphrase)));
      life.model = { ...model, unlocked: true, failures: 0 };
      return;
    case 'wrong-passphrase':
      // The fifth in a row makes everybody wait: that has tests of its own.
      if (model.failures >= 3) return;
      expectProblem(await unlockRegister(deps, WRONG_KEK), 'wrong-passphrase');
      life.model = { ...model, failures: model.failures + 1 };
      return;
    case 'stop-background':
      await forgetMemory(register.id);
      if (model.unlocked) life.register = valueIn(await openRegister(deps));
      return;
    case 'change-passphrase': {
      const passphrase = model.passphrase + 1;
      const proof = { way: 'passphrase', kek: kekOf(model.passphrase) } as const;
      valueIn(await changePassphrase(deps, proof, { kek: kekOf(passphrase), kdf: KDF }));
      life.model = { ...model, passphrase, failures: 0 };
      return;
    }
    case 'back-up': {
      const made = await register.makeBackup(DAY);
      if (!model.unlocked) return expectProblem(made, 'locked');
      life.model = { ...model, version: {} };
      life.backups.push({ text: valueIn(made).text, model: life.model });
      return;
    }
    case 'join': {
      const backup = pick(life.backups, step.which);
      if (backup === undefined || !model.unlocked) return;
      return joinBackup(life, backup);
    }
    case 'lose-and-restore':
    case 'restore-elsewhere': {
      const backup = pick(life.backups, step.which);
      if (backup === undefined) return;
      const elsewhere = step.act === 'restore-elsewhere';
      // Joining told this copy apart from the older one, or nothing did: only then it is known to be complete.
      const complete = !elsewhere && backup.model.version === model.version;
      await lockRegister(deps);
      await forgetMemory(register.id);
      await wipeDatabases();
      if (elsewhere) life.deps = testDeps();
      life.register = valueIn(await restoreRegister(life.deps, backup.text, kekOf(backup.model.passphrase)));
      const stated = complete ? backup.model.stated : null;
      const empty = { collected: [], outbox: [], unlocked: true, failures: 0, version: {} };
      life.model = { ...backup.model, ...empty, stated };
      return;
    }
    default:
      throw new Error(`nobody knows how to "${step.act}"`);
  }
}

async function joinBackup(life: Life, { text, model: other }: Backup): Promise<void> {
  const kek = kekOf(other.passphrase);
  const { head } = valueIn(await life.register.previewJoin(text, kek));
  const changes = valueIn(await life.register.joinBackup(text, kek, head));
  if (changes.events === 0) return;
  const { model } = life;
  life.model = { ...model, facts: new Set([...model.facts, ...other.facts]), stated: 'unsure', version: {} };
}

/** All that a background keeps in memory: what is on the disk has to be enough. */
async function forgetMemory(registerId: string): Promise<void> {
  await closeConnection(registerId);
  forgetVerified(registerId);
  forgetKeys();
}

function expectProblem(outcome: Parameters<typeof problemIn>[0], code: string): void {
  const problem = problemIn(outcome);
  if (problem?.code !== code) throw new Error(`${problem?.code ?? 'no problem'} in the place of ${code}`);
}
