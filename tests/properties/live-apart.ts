import { closeConnection } from '../../lib/register/database.ts';
import { forgetKeys } from '../../lib/register/opener.ts';
import {
  changePassphrase,
  lockRegister,
  openRegister,
  restoreRegister,
  unlockRegister,
} from '../../lib/register/register.ts';
import { forgetVerified } from '../../lib/register/verified-register.ts';
import {
  collected,
  KDF,
  receipt,
  testDeps,
  valueIn,
  WRONG_KEK,
  wipeDatabases,
} from '../lib/register/register-fixture.ts';
import { type Backup, DAY, expectProblem, kekOf, type Life, pick } from './life.ts';
import type { Step } from './register-model.ts';

/** What is not an event of somebody's: keys, the lock, what lies beside the chain, backups and losses. */
export async function liveApart(life: Life, step: Step, name: string): Promise<void> {
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
