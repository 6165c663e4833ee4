import type { RegisterEventBody } from '../../lib/register/register.ts';
import { failAt } from '../lib/register/backup-fixture.ts';
import {
  objectionId,
  pupil,
  pupilId,
  recorded,
  seen,
  subject,
  valueIn,
  withdrawn,
} from '../lib/register/register-fixture.ts';
import { DAY, expectProblem, type Life, pick } from './life.ts';
import { liveApart } from './live-apart.ts';
import { type Model, objectionsIn, PEOPLE, pupilsIn, type Step, withdrawalsIn, withFact } from './register-model.ts';

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
    case 'tie': {
      const [of, whose] = [pick(objectionsIn(model), step.which), pick(pupilsIn(model), step.which >> 2)];
      if (of === undefined || whose === undefined) return;
      return append(
        { type: 'objection-tied', objectionId: objectionId(of), pupilId: pupilId(whose), by: 'J. Kwikstaart' },
        (now) => ({ ...now, version: {} }),
      );
    }
    case 'absent': {
      const of = pick(objectionsIn(model), step.which);
      if (of === undefined) return;
      const [id, by] = [objectionId(of), 'J. Kwikstaart'];
      return append(
        { type: 'objection-absent', objectionId: id, reason: 'not-at-school', leftOn: null, by },
        (now) => ({
          ...now,
          version: {},
        }),
      );
    }
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
