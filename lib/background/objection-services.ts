import { assessRow } from '../core/assess-row.ts';
import { matchRow } from '../core/match-row.ts';
import type { ObjectionSubject } from '../core/objection.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../core/pupil.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { PanelTarget, RecordObjection } from '../messaging/protocol.ts';
import type { RegisterEventBody, RegisterState } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { readPanelRow } from './open-row.ts';
import { standingIndexOf } from './standing-cache.ts';
import { describeIdentity, groupOf, standingOf, summariseObjection, summarisePupil, writeName } from './summaries.ts';
import { type Opened, withRegister } from './with-register.ts';

type Services = Pick<
  PageHandlers,
  | 'objection.record'
  | 'objection.tie'
  | 'objection.absent'
  | 'objection.list'
  | 'objection.suggest'
  | 'pupil.search'
  | 'panel.target'
>;

const SUGGESTIONS = 8;
const FOUND = 20;

export function objectionServices(context: BackgroundContext): Services {
  /** One event, then everybody who shows standings hears of it. */
  const append = async ({ register }: Opened, event: RegisterEventBody): Promise<Outcome<RegisterState>> => {
    const appended = await register.append([event]);
    if (appended.ok) await context.announce();
    return appended;
  };
  const onObjection = (
    objectionId: string,
    act: (opened: Opened, id: ObjectionId) => Promise<Outcome<RegisterState>>,
  ) =>
    withRegister(context, async (opened) => {
      const found = opened.state.objections.find((objection) => objection.id === objectionId);
      if (!found || found.withdrawal) return failed({ code: 'not-found' });
      const acted = await act(opened, found.id);
      return acted.ok ? done(null) : acted;
    });

  return {
    'objection.record': (request) =>
      withRegister(context, async (opened) => {
        if (request.receivedOn > localDate(context.now()))
          return failed({ code: 'invalid-input', field: 'receivedOn' });
        const about = await subjectsOf(context, opened, request.target);
        if (!about || about.length === 0) return failed({ code: 'not-found' });
        const { target: _, study = null, ...received } = request;
        const scope = study === null ? {} : { scope: { kind: 'study', study } as const };
        const events = about.map((one) => {
          const objectionId = context.randomId() as ObjectionId;
          return { type: 'objection-recorded', objectionId, ...one, ...received, ...scope } as const;
        });
        await context.session.set('userName', received.recordedBy);
        const appended = await opened.register.append(events);
        if (!appended.ok) return appended;
        await context.announce();
        const objectionIds = events.map(({ objectionId }) => objectionId);
        const tied = objectionIds.every((id) =>
          appended.value.objections.some((one) => one.id === id && one.tie.kind === 'tied'),
        );
        return done({ objectionId: objectionIds[0] ?? '', objectionIds, tied });
      }),

    'objection.tie': ({ objectionId, pupilId, by }) =>
      onObjection(objectionId, async (opened, id) => {
        const pupil = opened.state.view.pupils.find((known) => known.id === pupilId);
        if (!pupil) return failed({ code: 'not-found' });
        return append(opened, { type: 'objection-tied', objectionId: id, pupilId: pupil.id, by });
      }),

    'objection.absent': ({ objectionId, reason, leftOn, by }) =>
      onObjection(objectionId, (opened, id) =>
        append(opened, { type: 'objection-absent', objectionId: id, reason, leftOn, by }),
      ),

    'objection.list': () =>
      withRegister(context, async (opened) =>
        done(opened.state.objections.map((objection) => summariseObjection(opened, objection))),
      ),

    'objection.suggest': ({ objectionId }) =>
      withRegister(context, async (opened) => {
        const objection = opened.state.objections.find((candidate) => candidate.id === objectionId);
        return objection ? done(suggestPupils(opened, objection.subject)) : failed({ code: 'not-found' });
      }),

    'pupil.search': ({ text }) => withRegister(context, async (opened) => done(searchPupils(opened, text))),

    'panel.target': () =>
      withRegister(context, async (opened) => {
        const row = await readPanelRow(context);
        return done(row ? describeTarget(opened, row.token, row.identity) : null);
      }),
  };
}

interface About {
  readonly subject: ObjectionSubject;
  readonly pupilId: PupilId | null;
}

/** Whom it is about; null where one of them cannot be found (then nothing is recorded). */
async function subjectsOf(
  context: BackgroundContext,
  opened: Opened,
  target: RecordObjection['target'],
): Promise<readonly About[] | null> {
  if (target.kind === 'pupils') {
    const found = [...new Set(target.pupilIds)].map((id) => ofPupil(opened, id));
    return found.every((one) => one !== null) ? found : null;
  }
  const one = await subjectOf(context, opened, target);
  return one === null ? null : [one];
}

function ofPupil({ state }: Opened, pupilId: string): About | null {
  const known = state.view.pupils.find(({ id }) => id === pupilId);
  const identity = known && state.pupils.get(known.id);
  return known && identity ? { subject: toSubject(identity), pupilId: known.id } : null;
}

async function subjectOf(
  context: BackgroundContext,
  opened: Opened,
  target: Exclude<RecordObjection['target'], { kind: 'pupils' }>,
): Promise<About | null> {
  switch (target.kind) {
    case 'row': {
      const row = await readPanelRow(context);
      if (row?.token !== target.token) return null;
      const match = matchRow(opened.register.keysOf(row.identity), standingIndexOf(opened.state.view));
      // A name alone ties nobody: the wrong namesake would be blocked and the right one would not.
      return { subject: toSubject(row.identity), pupilId: match.kind === 'recognised' ? match.pupilId : null };
    }
    case 'pupil':
      return ofPupil(opened, target.pupilId);
    case 'typed': {
      const name = { familyName: target.familyName, prefix: target.prefix, givenName: target.givenName, initials: '' };
      const { birthDate, pupilNumber } = target;
      return {
        subject: { name, pupilNumber, bsn: null, educationNumber: null, birthDate, classGroup: null },
        pupilId: null,
      };
    }
  }
}

const toSubject = (identity: PupilIdentity): ObjectionSubject => ({
  name: identity.name,
  pupilNumber: identity.pupilNumber,
  bsn: identity.bsn,
  educationNumber: identity.educationNumber,
  birthDate: identity.birthDate,
  classGroup: groupOf(identity),
});

/** Pupils that the objection may be about, best first: a suggestion for a person, never a match. */
function suggestPupils(opened: Opened, subject: ObjectionSubject) {
  const wanted = opened.register.keysOf(subject);
  const weights = {
    bsn: 32,
    educationNumber: 32,
    pupilNumber: 16,
    nameBirthDate: 16,
    name: 8,
    birthDate: 4,
    nearName: 2,
    identityTuple: 0,
  };
  const scored = opened.state.view.pupils.map((pupil) => {
    let score = 0;
    for (const kind of Object.keys(weights) as (keyof typeof weights)[]) {
      if (wanted[kind].some((key) => pupil.keys[kind].includes(key))) score += weights[kind];
    }
    return { pupil, score };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, SUGGESTIONS)
    .flatMap(({ pupil }) => {
      const identity = opened.state.pupils.get(pupil.id);
      return identity ? [summarisePupil(opened, pupil.id, identity)] : [];
    });
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function searchPupils(opened: Opened, text: string) {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: ReturnType<typeof summarisePupil>[] = [];
  for (const [id, identity] of opened.state.pupils) {
    const haystack = folded(`${writeName(identity.name)} ${identity.pupilNumber ?? ''} ${groupOf(identity) ?? ''}`);
    if (!words.every((word) => haystack.includes(word))) continue;
    found.push(summarisePupil(opened, id, identity));
    if (found.length === FOUND) break;
  }
  return found;
}

function describeTarget(opened: Opened, token: string, identity: PupilIdentity): PanelTarget {
  const { pupilId, objectionIds } = assessRow(opened.register.keysOf(identity), standingIndexOf(opened.state.view));
  const concerns = new Set<string>(objectionIds);
  const objections = opened.state.objections.filter(
    (objection) =>
      concerns.has(objection.id) ||
      (pupilId !== null && objection.tie.kind === 'tied' && objection.tie.pupilId === pupilId),
  );
  return {
    token,
    pupil: { pupilId, ...describeIdentity(identity), standing: standingOf(opened, identity) },
    objections: objections.map((objection) => summariseObjection(opened, objection)),
  };
}
