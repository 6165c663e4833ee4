import { describe, expect, it } from 'vitest';
import type { KeyIndex } from '../../../lib/core/key-index.ts';
import type { ObjectionId, PupilId } from '../../../lib/core/pupil.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { keysOf, pupil, type TestObjection, tiedTo, view } from './school.ts';

const bo = pupil('Bo||Specht', { pupilNumber: '1', birthDate: '2016-02-03' });
const al = pupil('Al||Kievit', { pupilNumber: '2', birthDate: '2016-04-05' });
const cas = pupil('Cas||Merel', { pupilNumber: '3', birthDate: '2016-06-07' });
const index = (objections: readonly TestObjection[] = []) => buildStandingIndex(view([bo, al, cas], objections));
const everybodyIn = (keys: KeyIndex<PupilId>) => [
  ...new Set(Object.values(keys).flatMap((kind) => [...kind.values()].flat())),
];

describe('the objections of a register, turned over', () => {
  const subject = pupil('Al||Kievit');
  const left = { subject: pupil('', { pupilNumber: '1' }), tie: { kind: 'absent', reason: 'left' } } as const;
  it('stand with whom they are tied to, and with whom they share a number, and with nobody else', () => {
    const objections = [{ subject, tie: tiedTo('p1') }, left, { subject: pupil('Cas||Merel') }, { subject: al }];
    expect(new Map(index(objections).objectionsOn)).toEqual(
      new Map([
        ['p0', ['o1']],
        ['p1', ['o0', 'o3']],
      ]),
    );
  });
  it('leave the keys of the pupils with an objection to be looked up, and no others', () => {
    expect(everybodyIn(index([{ subject, tie: tiedTo('p1') }, left]).objectedKeys).sort()).toEqual(['p0', 'p1']);
    expect(everybodyIn(index([{ subject }]).objectedKeys)).toEqual([]);
    expect(everybodyIn(index().pupilKeys).sort()).toEqual(['p0', 'p1', 'p2']);
  });
  it('say whom they may be about by name while they are tied to nobody, and then only', () => {
    const objections = [{ subject }, { subject, tie: tiedTo('p1') }, left, { subject: pupil('Dirk||Spreeuw') }];
    expect(new Map(index(objections).compatible)).toEqual(
      new Map([
        ['o0', new Set(['p1'])],
        ['o3', new Set()],
      ]),
    );
  });
});

describe('who was erased with an objection', () => {
  const mark = (id: string, who: typeof bo, ...asked: string[]) => ({
    ...{ id: id as ObjectionId, keys: keysOf(who), asked: asked as PupilId[] },
  });
  it('stands among the objections, each tied to somebody of its own who is in no list', () => {
    const marks = [mark('e0', bo, 'p1'), mark('e1', pupil('Dirk||Spreeuw'))];
    const { marks: asked, objections, ties, pupils } = buildStandingIndex({ ...view([bo, al]), marks });
    expect(new Map(asked)).toEqual(
      new Map([
        ['e0', new Set(['p1'])],
        ['e1', new Set()],
      ]),
    );
    const tied = marks.map(({ id }) => ties.get(id)).map((tie) => (tie?.kind === 'tied' ? tie : null));
    expect(tied.map((tie) => tie?.by)).toEqual(['person', 'person']);
    expect(new Set([...tied.map((tie) => tie?.pupilId), ...pupils.keys(), undefined, null]).size).toBe(6);
    expect(marks.map(({ id }) => objections.get(id))).toEqual(
      marks.map(({ id, keys }, at) => ({ id, keys, tie: { kind: 'tied', pupilId: tied[at]?.pupilId } })),
    );
  });
  it('is nobody where nobody was', () => {
    const { marks, objections, ties } = index();
    expect([marks.size, objections.size, ties.size]).toEqual([0, 0, 0]);
  });
});
