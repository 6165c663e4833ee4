import { describe, expect, it } from 'vitest';
import { KEY_KINDS } from '../../../lib/core/identifier-keys.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import { checkEvent, newsIn } from '../../../lib/register/check-event.ts';
import { foldNext } from '../../../lib/register/fold-events.ts';
import { createIndex } from '../../../lib/register/index-keys.ts';
import { mergeIdentity } from '../../../lib/register/merge-identity.ts';
import { EMPTY_DRAFT, type RegisterDraft } from '../../../lib/register/register-draft.ts';
import { stateOf } from '../../../lib/register/register-state.ts';
import type { RegisterEventBody } from '../../../lib/register/types.ts';
import fc from '../../fast-check.ts';
import { objectionId, pupil, pupilId, recorded, SCHOOL, seen, subject, withdrawn } from './register-fixture.ts';

const index = createIndex(new Uint8Array(32).fill(1));
const created: RegisterEventBody = { type: 'register-created', school: SCHOOL, replaces: null };
const at = '2026-11-21T09:00:00.000Z';
const replay = (events: readonly RegisterEventBody[], from: RegisterDraft = EMPTY_DRAFT) =>
  events.reduce(
    (draft, body) => foldNext(draft, { device: 'a', seq: draft.lastSeq + 1, at, body }, index.keysOf),
    from,
  );
const stateAfter = (...events: RegisterEventBody[]) => stateOf(replay([created, ...events]), 'head', 1, index.keysOf);

describe('pupils', () => {
  const birthDate = '2017-03-04';
  const first = pupil('Meerkoet', 'Sanne', { pupilNumber: '4711', birthDate, sex: 'female' });

  it('show the newest identity and keep every key', () => {
    const renamed = pupil('Waterhoen', 'Sanne', { pupilNumber: '4712' });
    const state = stateAfter(seen(['p1', first]), seen(['p1', renamed]));
    expect(state.pupils.get(pupilId('p1'))).toMatchObject({
      name: { familyName: 'Waterhoen' },
      pupilNumber: '4712',
      birthDate,
    });
    const keys = state.view.pupils[0]?.keys;
    for (const identity of [first, renamed, { ...renamed, birthDate, sex: first.sex }]) {
      const known = index.keysOf(identity);
      for (const kind of KEY_KINDS) expect(keys?.[kind]).toEqual(expect.arrayContaining([...known[kind]]));
    }
  });

  it('keep what a poorer page lacks, but not half an address', () => {
    const full: PupilIdentity = { ...first, postcode: '9999XX', houseNumber: '1', houseNumberAddition: 'A' };
    const initials = pupil('Meerkoet', '', {
      name: { familyName: 'Meerkoet', prefix: '', givenName: '', initials: 'S.' },
    });
    expect(mergeIdentity(full, initials)).toEqual({
      ...full,
      name: { familyName: 'Meerkoet', prefix: '', givenName: 'Sanne', initials: 'S.' },
    });
    expect(mergeIdentity(full, { ...first, postcode: '9998XX', houseNumber: '2' })).toMatchObject({
      houseNumberAddition: null,
    });
  });

  it('are no news twice, also on a page that shows less', () => {
    const draft = replay([created, seen(['p1', first])]);
    expect(newsIn(draft, seen(['p1', first]), index.keysOf)).toBeNull();
    expect(newsIn(draft, seen(['p1', { ...first, birthDate: null, sex: null }]), index.keysOf)).toBeNull();
    const moved = seen(['p1', first], ['p2', pupil('Gans', 'Bo')], ['p1', { ...first, classGroup: '5a' }]);
    expect(newsIn(draft, moved, index.keysOf)).toMatchObject({ pupils: [{ pupilId: 'p2' }, { pupilId: 'p1' }] });
    expect(newsIn(replay([created]), seen(), index.keysOf)).not.toBeNull();
  });
});

describe('ties', () => {
  const child = pupil('Meerkoet', 'Sanne', { pupilNumber: '4711', birthDate: '2017-03-04' });

  it('that follow from name and birth date show in the list; the view keeps what a person said', () => {
    const state = stateAfter(
      seen(['p1', child]),
      recorded('o1', subject('Meerkoet', 'Sanne', { birthDate: '2017-03-04' })),
    );
    expect(state.view.objections[0]?.tie).toEqual({ kind: 'untied' });
    expect(state.objections[0]?.tie).toEqual({ kind: 'tied', pupilId: 'p1' });
  });

  it('to a pupil that nobody saw leave the objection untied, so it blocks', () => {
    const tie = { type: 'objection-tied', objectionId: objectionId('o1'), pupilId: pupilId('p9'), by: 'J' } as const;
    const state = stateAfter(recorded('o1', subject('Gans', 'Bo'), { pupilId: pupilId('p9') }), tie);
    expect(state.view.objections).toMatchObject([{ id: 'o1', tie: { kind: 'untied' } }]);
  });
});

it('refuses to read on at an event that it does not know, or without a beginning', () => {
  const unknown = JSON.parse('{"type":"objection-forgotten","objectionId":"o1"}') as RegisterEventBody;
  expect(() => replay([created, unknown])).toThrow('register-stopped');
  expect(() => replay([recorded('o1', subject('Gans', 'Bo'))])).toThrow('register-stopped');
  expect(() => replay([created, created])).toThrow('register-stopped');
});

describe('random sequences of events', () => {
  const ids = fc.constantFrom('1', '2', '3', '4');
  const event = fc.oneof<fc.Arbitrary<RegisterEventBody>[]>(
    fc
      .tuple(ids, fc.option(ids))
      .map(([o, p]) => recorded(`o${o}`, subject(`Gans${o}`, 'Bo'), { pupilId: p && pupilId(`p${p}`) })),
    ids.map((o) => withdrawn(`o${o}`)),
    fc.tuple(ids, ids).map(([o, p]) => ({
      type: 'objection-tied',
      objectionId: objectionId(`o${o}`),
      pupilId: pupilId(`p${p}`),
      by: 'J',
    })),
    ids.map((o) => ({
      type: 'objection-absent',
      objectionId: objectionId(`o${o}`),
      reason: 'left',
      leftOn: null,
      by: 'J',
    })),
    fc
      .tuple(ids, ids, fc.option(ids))
      .map(([p, name, bsn]) =>
        seen([`p${p}`, pupil(`Naam${name}`, 'Bo', { pupilNumber: `77${p}`, bsn: bsn && `99990011${bsn}` })]),
      ),
    fc.nat(9).map((count) => ({ type: 'count-stated', count, by: 'J', on: '2026-11-21' })),
  );

  it('agree with a simple model: nothing recorded is ever lost, nothing known of a pupil is ever dropped', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (asked) => {
        let draft = replay([created]);
        const tie = new Map<string, string>();
        const gone = new Set<string>();
        const keys = new Map<string, Set<string>>();
        let stated: number | null = null;
        for (const body of asked) {
          if (checkEvent(draft, body)) continue;
          const news = newsIn(draft, body, index.keysOf);
          if (news) draft = replay([news], draft);
          if (body.type === 'objection-recorded') tie.set(body.objectionId, body.pupilId ?? 'untied');
          if (body.type === 'objection-withdrawn') gone.add(body.objectionId);
          if (body.type === 'objection-tied') tie.set(body.objectionId, body.pupilId);
          if (body.type === 'objection-absent') tie.set(body.objectionId, 'absent');
          if (body.type === 'count-stated') stated = body.count;
          if (body.type !== 'pupils-seen') continue;
          for (const { pupilId: id, identity } of body.pupils) {
            const made = Object.values(index.keysOf(identity)).flat();
            keys.set(id, new Set([...(keys.get(id) ?? []), ...made]));
          }
        }
        const state = stateOf(draft, 'head', 1, index.keysOf);
        const shown = (tied: (typeof state.view.objections)[number]['tie']) =>
          tied.kind === 'tied' ? tied.pupilId : tied.kind;
        expect(
          new Map(state.view.objections.map((objection) => [objection.id as string, shown(objection.tie)])),
        ).toEqual(new Map([...tie].filter(([id]) => !gone.has(id))));
        expect(state.objections.map(({ id }) => id)).toEqual([...tie.keys()].reverse());
        expect(new Set(state.objections.filter(({ withdrawal }) => withdrawal).map(({ id }) => id))).toEqual(gone);
        expect(state.view.statedCount?.count ?? null).toBe(stated);
        expect(state.view.pupilListRead).toBe(keys.size > 0);
        expect(new Set(state.pupils.keys())).toEqual(new Set(keys.keys()));
        for (const known of state.view.pupils) {
          const have = new Set(Object.values(known.keys).flat() as string[]);
          for (const key of keys.get(known.id) ?? []) expect(have.has(key)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
