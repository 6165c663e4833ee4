import type { CollectedRow, CollectedTable } from '../core/collected-table.ts';
import type { IdentifierKeys, IndexKey } from '../core/identifier-keys.ts';
import { apartForGood, differ, knownApart, matchNear } from '../core/key-index.ts';
import { matchRow, type RowMatch } from '../core/match-row.ts';
import { done, type Outcome } from '../core/problem.ts';
import type { PupilId, PupilIdentity } from '../core/pupil.ts';
import { groupKey, placeOf, type RowPlace } from '../core/row-marks.ts';
import { assessRowIn } from '../core/settle-row.ts';
import type { StandingIndex } from '../core/standing-index.ts';
import { showsOtherNumbers } from '../core/tie-again.ts';
import type { OpenRegister, RegisterState, WholeListSeen } from '../register/types.ts';
import type { BackgroundContext } from './context.ts';
import { standingIndexOf } from './standing-cache.ts';

/**
 * Pupils of this school become known by reading the pupil list; identifiers are added, never dropped. A row with neither
 * a number nor a name and birth date makes nobody known, and one that points at different pupils waits for a person.
 *
 * A list of a school year that was read to its end, and is of more groups than one, counts as the whole list of that year:
 * against it a name alone may be held.
 * @param before what came of the same table before, where this is the end of it; null where it is not
 * @returns how many pupils were new or had something new
 */
export async function rememberPupils(
  context: BackgroundContext,
  register: OpenRegister,
  state: RegisterState,
  table: CollectedTable,
  before: readonly CollectedRow[] | null = null,
): Promise<Outcome<number>> {
  const rows = [...(before ?? []), ...table.rows];
  const { seen, members, unsure, nameless } = readList(context, register, state, rows, (row) => placeOf(table, row));
  const isWhole = before !== null && table.schoolYear !== null && !nameless && groupsOf(members).size > 1;
  if (seen.length === 0 && state.view.pupilListRead && !isWhole) return done(0);
  const whole: WholeListSeen = { members, unsure };
  const appended = await register.append(
    [{ type: 'pupils-seen', schoolYear: table.schoolYear, pupils: seen, ...(isWhole ? { whole } : {}) }],
    state.head,
  );
  return appended.ok ? done(seen.length) : appended;
}

interface SeenPupil {
  readonly pupilId: PupilId;
  readonly identity: PupilIdentity;
}

/** Whom the rows of pupil lists make known, and what they add to whom. Writes nothing. */
export const planPupils = (
  context: Pick<BackgroundContext, 'randomId'>,
  register: OpenRegister,
  state: RegisterState,
  rows: readonly CollectedRow[],
): readonly SeenPupil[] =>
  readList(context, register, state, rows, (row) => placeOf({ origin: '', schoolYear: null, readAt: '' }, row)).seen;

/** `unsure`, `nameless`: rows that made nobody known, by the names on them; or there is one without a whole name. */
function readList(
  context: Pick<BackgroundContext, 'randomId'>,
  register: OpenRegister,
  state: RegisterState,
  rows: readonly CollectedRow[],
  placed: (row: CollectedRow) => RowPlace,
): { readonly seen: readonly SeenPupil[]; readonly nameless: boolean } & WholeListSeen {
  const index = standingIndexOf(state.view);
  const seen: SeenPupil[] = [];
  // A list may show one child in two groups: the same number must not make two pupils of it. Nor may one name and birth
  // date make one pupil of two children whom their numbers tell apart.
  const members = new Map<string, WholeListSeen['members'][number]>();
  const unsure = new Set<IndexKey>();
  let nameless = false;
  const otherSystem = showsOtherNumbers(
    rows.map(({ identity }) => register.keysOf(identity)),
    index,
  );
  const show = (pupilId: PupilId, { classGroup, yearGroup }: PupilIdentity) =>
    members.set(`${pupilId} ${classGroup} ${yearGroup}`, { pupilId, classGroup, yearGroup });
  const inThisTable = new Map<IndexKey, { readonly pupilId: PupilId; readonly keys: IdentifierKeys }[]>();
  for (const row of rows) {
    const { identity } = row;
    const keys = register.keysOf(identity);
    const strong = [...keys.pupilNumber, ...keys.bsn, ...keys.educationNumber, ...keys.nameBirthDate];
    const match = matchRow(keys, index);
    if (match.kind === 'unclear' || strong.length === 0 || isRenumbered(keys, match, index, otherSystem)) {
      // A row that a person pointed out is that pupil's; of any other the name is somebody's, though nobody knows whose.
      const decided = assessRowIn(keys, placed(row), index);
      if (decided.settled !== undefined && decided.pupilId !== null) show(decided.pupilId, identity);
      else for (const key of keys.name) unsure.add(key);
      if (keys.name.length === 0 || keys.partialName.length > 0) nameless = true;
      continue;
    }
    if (match.kind === 'recognised') show(match.pupilId, identity);
    if (match.kind === 'recognised' && saysNothingNew(state.pupils.get(match.pupilId), identity)) continue;
    const earlier = strong
      .flatMap((key) => inThisTable.get(key) ?? [])
      .find((row) => !knownApart(row.keys, keys))?.pupilId;
    const pupilId = match.kind === 'recognised' ? match.pupilId : (earlier ?? (context.randomId() as PupilId));
    for (const key of strong) inThisTable.set(key, [...(inThisTable.get(key) ?? []), { pupilId, keys }]);
    show(pupilId, identity);
    seen.push({ pupilId, identity });
  }
  return { seen, members: [...members.values()], unsure: [...unsure], nameless };
}

/**
 * Only another LVS number tells this row from a pupil of the same name: of a school that changed its system it is the same child,
 * who must not become known a second time, without the objection. A person ties the number (tie-again.ts), or adds details.
 */
function isRenumbered(keys: IdentifierKeys, match: RowMatch, index: StandingIndex, otherSystem: boolean): boolean {
  // Another system may write a name another way; in one system two like names are two children, twins often.
  const like =
    match.kind === 'by-name'
      ? match.fits
      : match.kind === 'nobody' && otherSystem
        ? matchNear(index.pupilKeys, keys)
        : [];
  return [...like].some((id) => {
    const known = index.pupils.get(id)?.keys;
    return known !== undefined && differ(keys, known, 'pupilNumber') && !apartForGood(keys, known);
  });
}

const groupsOf = (members: WholeListSeen['members']): ReadonlySet<string> =>
  new Set(members.flatMap((member) => groupKey(member) ?? []));

/** Does this row tell nothing that is not known yet? An empty cell tells nothing. */
function saysNothingNew(known: PupilIdentity | undefined, now: PupilIdentity): boolean {
  if (!known) return false;
  const fields = Object.keys(now) as (keyof PupilIdentity)[];
  return fields.every((field) => now[field] === null || JSON.stringify(now[field]) === JSON.stringify(known[field]));
}
