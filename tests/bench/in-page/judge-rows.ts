import { trustTogether } from '../../../lib/core/assess-tables.ts';
import { NOBODY, type ObjectionId, type PupilIdentity } from '../../../lib/core/pupil.ts';
import { placeOf } from '../../../lib/core/row-marks.ts';
import { assessRowIn } from '../../../lib/core/settle-row.ts';
import { buildStandingIndex, type StandingIndex } from '../../../lib/core/standing-index.ts';
import { createIndex, noKeys } from '../../../lib/register/index-keys.ts';
import { pupilIdOf, pupilOf } from '../big-register.ts';
import { answerAsks } from '../in-page.ts';

const ROWS = 1_000;
const PAGE = { origin: 'https://start.parnassys.net', schoolYear: '2026-2027', readAt: '2026-11-26T09:00:00.000Z' };
const ROUNDS = 7;
const KEY = new Uint8Array(32).fill(3);

/** A school's register as it stands in memory once it was opened: every fiftieth pupil with an objection. */
function school(pupils: number) {
  const known = noKeys();
  const { keysOf } = createIndex(KEY, known);
  const list = Array.from({ length: pupils }, (_, at) => ({ id: pupilIdOf(at), keys: keysOf(pupilOf(at)) }));
  const objections = list.flatMap(({ id, keys }, at) =>
    at % 50 === 0 ? [{ id: `o${at}` as ObjectionId, keys, tie: { kind: 'tied', pupilId: id } as const }] : [],
  );
  const view = { head: '', pupils: list, objections, statedCount: null, pupilListRead: true };
  return { names: known.names, index: buildStandingIndex(view) };
}

/** What a page shows of somebody is never all that the register knows, so its keys were not made before. */
const rowOf = (at: number): PupilIdentity => {
  const { name, pupilNumber, birthDate, classGroup } = pupilOf(at);
  return { ...NOBODY, name, pupilNumber, birthDate, classGroup };
};

/** Milliseconds for a page of rows, the best round; `names`: keys of names that were made before. */
function judge(index: StandingIndex, rows: readonly PupilIdentity[], names: ReturnType<typeof noKeys>['names']) {
  let objected = 0;
  const times = Array.from({ length: ROUNDS }, () => {
    const { keysOf } = createIndex(KEY, { identities: new Map(), names: new Map(names) });
    const start = performance.now();
    const judged = rows.map((row) => {
      const keys = keysOf(row);
      const place = placeOf(PAGE, { identity: row });
      return { origin: PAGE.origin, place, keys, listed: false, assessment: assessRowIn(keys, place, index) };
    });
    objected = trustTogether(judged, index).filter(({ assessment }) => assessment.standing === 'objection').length;
    return performance.now() - start;
  });
  return { ms: Math.min(...times), objected };
}

answerAsks({
  /** Pupils of the school, then children of whom the register never heard. */
  judge: (pupils: number) => {
    const { index, names } = school(pupils);
    const own = Array.from({ length: ROWS }, (_, at) => rowOf((at * 7) % pupils));
    const strangers = Array.from({ length: ROWS }, (_, at) => rowOf(pupils + 5_000 + at));
    return { own: judge(index, own, names), strangers: judge(index, strangers, new Map()) };
  },
});
