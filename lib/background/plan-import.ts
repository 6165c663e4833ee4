import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { IdentifierKeys } from '../core/identifier-keys.ts';
import { STRONG_KINDS } from '../core/key-index.ts';
import type { LineProblem, LineRemark } from '../core/objection-list.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { ObjectionId, PupilId } from '../core/pupil.ts';
import { resolveTiesIn } from '../core/resolve-ties.ts';
import { type DecodedText, decodeText } from '../files/decode-text.ts';
import { type ObjectionList, parseObjectionList } from '../recognise/objection-list/parse-objection-list.ts';
import type { ListedObjection } from '../recognise/objection-list/read-line.ts';
import { fromBase64 } from '../register/base64.ts';
import { knownObjections, type StandingObjection, sameObjection, saysWho } from './known-objections.ts';
import { standingIndexOf } from './standing-cache.ts';
import type { Opened } from './with-register.ts';

export interface PlannedLine {
  readonly objection: ListedObjection;
  readonly keys: IdentifierKeys;
  /** As the register would say after recording: by a number or by name and birth date, never by a name alone. */
  readonly pupilId: PupilId | null;
  readonly state: 'matched' | 'untied' | 'known' | 'repeated';
}
export interface ImportPlan {
  readonly digest: string;
  readonly list: ObjectionList;
  readonly encoding: DecodedText['encoding'];
  readonly lines: readonly PlannedLine[];
  readonly remarks: readonly LineProblem<LineRemark>[];
}

const MEGABYTES = 5;

/** What a file of objections would add to the register as it is now. Writes nothing. */
export function planImport(opened: Opened, base64: string, today: string): Outcome<ImportPlan> {
  if ((base64.length * 3) / 4 > MEGABYTES * 1_000_000) return failed({ code: 'list-too-large', megabytes: MEGABYTES });
  const bytes = fromBase64(base64);
  const decoded = bytes === null ? null : decodeText(bytes);
  if (bytes === null || decoded === null) return failed({ code: 'list-unreadable' });
  const list = parseObjectionList(decoded.text, today);
  if (!list.ok) return list;
  const { lines, remarks } = planLines(opened, list.value.objections);
  return done({
    digest: opened.register.contentId(`import|${opened.state.head}|${today}|${bytesToHex(sha256(bytes))}`),
    list: list.value,
    encoding: decoded.encoding,
    lines,
    remarks: [...list.value.remarks, ...remarks].sort((left, right) => left.line - right.line),
  });
}

function planLines(opened: Opened, listed: readonly ListedObjection[]) {
  const { register, state } = opened;
  const index = standingIndexOf(state.view);
  const keyed = listed.map((objection) => ({ objection, keys: register.keysOf(objection.subject) }));
  const idOf = (objection: ListedObjection) => `line ${objection.line}` as ObjectionId;
  const ties = resolveTiesIn(
    keyed.map(({ objection, keys }) => ({ id: idOf(objection), keys, tie: { kind: 'untied' } })),
    index.pupils,
    index.pupilKeys,
  );
  const known = knownObjections(opened, index);
  const taken = new Set<ObjectionId>();
  const earlier = new Map<string, PlannedLine[]>();
  const lines: PlannedLine[] = [];
  const remarks: LineProblem<LineRemark>[] = [];
  for (const { objection, keys } of keyed) {
    const tie = ties.get(idOf(objection));
    const pupilId = tie?.kind === 'tied' ? tie.pupilId : null;
    const line = { objection, keys, pupilId };
    const pupilKeys = pupilId === null ? null : (index.pupils.get(pupilId)?.keys ?? null);
    const marks = marksOf(keys, pupilId);
    const remark = (code: LineRemark) => remarks.push({ line: objection.line, column: null, code });
    const { maybe, besides, withdrawn } = known.about(keys, pupilId);
    // Twins of whom a list gives the family name and the day of birth make two equal lines, and two objections.
    const sure = saysWho(keys);
    const free = (other: StandingObjection) => (sure && other.pupilId === pupilId) || !taken.has(other.id);
    const same = maybe.find((other) => free(other) && sameObjection(line, other, pupilKeys));
    if (same !== undefined) taken.add(same.id);
    const isRepeated =
      sure && marks.some((mark) => earlier.get(mark)?.some((other) => repeats(line, other, pupilKeys)));
    const state = same !== undefined ? 'known' : isRepeated ? 'repeated' : pupilId === null ? 'untied' : 'matched';
    const planned: PlannedLine = { ...line, state };
    lines.push(planned);
    if (state === 'repeated') remark('repeated');
    if (state !== 'matched' && state !== 'untied') continue;
    for (const mark of marks) {
      const before = earlier.get(mark);
      if (before === undefined) earlier.set(mark, [planned]);
      else before.push(planned);
    }
    if (besides) remark('beside-another');
    if (withdrawn) remark('withdrawn-before');
  }
  return { lines, remarks };
}

/** By what two lines may be about one pupil. */
const marksOf = (keys: IdentifierKeys, pupilId: PupilId | null): readonly string[] => [
  ...(pupilId === null ? [] : [`pupil ${pupilId}`]),
  ...STRONG_KINDS.flatMap((kind) => keys[kind].map((key) => `${kind} ${key}`)),
];

/** Two dates of two unnamed people are two objections. */
const repeats = (line: Omit<PlannedLine, 'state'>, other: PlannedLine, pupilKeys: IdentifierKeys | null): boolean =>
  line.objection.dated === other.objection.dated &&
  line.objection.receivedOn === other.objection.receivedOn &&
  sameObjection(line, { ...other.objection, keys: other.keys, pupilId: other.pupilId, byPerson: false }, pupilKeys);
