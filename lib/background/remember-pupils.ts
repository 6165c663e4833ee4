import type { CollectedRow, CollectedTable } from '../core/collected-table.ts';
import type { IdentifierKeys, IndexKey } from '../core/identifier-keys.ts';
import { knownApart } from '../core/key-index.ts';
import { matchRow } from '../core/match-row.ts';
import { done, type Outcome } from '../core/problem.ts';
import type { PupilId, PupilIdentity } from '../core/pupil.ts';
import type { OpenRegister, RegisterState } from '../register/types.ts';
import type { BackgroundContext } from './context.ts';
import { standingIndexOf } from './standing-cache.ts';

/**
 * Pupils of this school become known by reading the pupil list; identifiers are added, never dropped. A row with neither
 * a number nor a name and birth date makes nobody known, and one that points at different pupils waits for a person.
 * @returns how many pupils were new or had something new
 */
export async function rememberPupils(
  context: BackgroundContext,
  register: OpenRegister,
  state: RegisterState,
  table: CollectedTable,
): Promise<Outcome<number>> {
  const seen = planPupils(context, register, state, table.rows);
  if (seen.length === 0 && state.view.pupilListRead) return done(0);
  const appended = await register.append(
    [{ type: 'pupils-seen', schoolYear: table.schoolYear, pupils: seen }],
    state.head,
  );
  return appended.ok ? done(seen.length) : appended;
}

interface SeenPupil {
  readonly pupilId: PupilId;
  readonly identity: PupilIdentity;
}

/** Whom the rows of a pupil list make known, and what they add to whom. Writes nothing. */
export function planPupils(
  context: Pick<BackgroundContext, 'randomId'>,
  register: OpenRegister,
  state: RegisterState,
  rows: readonly CollectedRow[],
): readonly SeenPupil[] {
  const index = standingIndexOf(register.id, state.view);
  const seen: SeenPupil[] = [];
  // A list may show one child in two groups: the same number must not make two pupils of it. Nor may one name and birth
  // date make one pupil of two children whom their numbers tell apart.
  const inThisTable = new Map<IndexKey, { readonly pupilId: PupilId; readonly keys: IdentifierKeys }[]>();
  for (const { identity } of rows) {
    const keys = register.keysOf(identity);
    const strong = [...keys.pupilNumber, ...keys.bsn, ...keys.educationNumber, ...keys.nameBirthDate];
    const match = matchRow(keys, index);
    if (match.kind === 'unclear' || strong.length === 0) continue;
    if (match.kind === 'recognised' && saysNothingNew(state.pupils.get(match.pupilId), identity)) continue;
    const earlier = strong
      .flatMap((key) => inThisTable.get(key) ?? [])
      .find((row) => !knownApart(row.keys, keys))?.pupilId;
    const pupilId = match.kind === 'recognised' ? match.pupilId : (earlier ?? (context.randomId() as PupilId));
    for (const key of strong) inThisTable.set(key, [...(inThisTable.get(key) ?? []), { pupilId, keys }]);
    seen.push({ pupilId, identity });
  }
  return seen;
}

/** Does this row tell nothing that is not known yet? An empty cell tells nothing. */
function saysNothingNew(known: PupilIdentity | undefined, now: PupilIdentity): boolean {
  if (!known) return false;
  const fields = Object.keys(now) as (keyof PupilIdentity)[];
  return fields.every((field) => now[field] === null || JSON.stringify(now[field]) === JSON.stringify(known[field]));
}
