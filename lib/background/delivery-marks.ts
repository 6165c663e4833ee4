import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { certainTexts } from '../core/key-texts.ts';
import type { ObjectionSubject } from '../core/objection.ts';
import type { ClearedRecord } from '../core/objection-gate.ts';
import type { PupilId, PupilIdentity } from '../core/pupil.ts';
import { resultText } from '../core/result-text.ts';
import type { DeliveryDifference, PastDelivery } from '../messaging/protocol.ts';
import { keyedHash } from '../register/keyed-hash.ts';
import type { Receipt, ReceiptMarks } from '../register/types.ts';
import { writeUtf8 } from '../register/write-utf8.ts';
import { keyedSums } from './native-sums.ts';

/*
 * Whether a child was in a delivery, without keeping who was: per child some keyed hashes, under a key of this delivery only. It
 * stands sealed with the receipt, so that a restored register can still answer; whoever has the register open, and only they,
 * can ask about somebody whom they name.
 */
const MARK_KEY_BYTES = 32;
/** 64 bits: one in 10^14 questions about 2,000 children would be answered "yes" by chance. */
const MARK_BYTES = 8;

type Known = PupilIdentity | ObjectionSubject;
type Hash = (purpose: string, text: string) => string;

const hashOf = (key: Uint8Array): Hash => {
  const keyed = keyedHash(key);
  return (purpose, text) => bytesToHex(keyed(writeUtf8(`${purpose}|${text}`)).subarray(0, MARK_BYTES));
};

/** What says who it is: the same kinds that a child is recognised by for certain. */
const marksOf = (hash: Hash, pupilId: PupilId | null, identity: Known | null): readonly string[] => {
  const texts = identity === null ? null : certainTexts(identity);
  return [
    ...(pupilId === null ? [] : [hash('pupil', pupilId)]),
    ...(texts === null
      ? []
      : (['pupilNumber', 'bsn', 'educationNumber', 'nameBirthDate'] as const).flatMap((kind) =>
          texts[kind].map((text) => hash(kind, text)),
        )),
  ];
};

const inOrder = (texts: readonly string[]): readonly string[] =>
  texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') <= text) ? texts : [...texts].sort();
/** Whatever order they are in; the gate puts them in that of their texts. */
function* resultsTexts(records: readonly Pick<ClearedRecord, 'results'>[]): Generator<string> {
  for (const { results } of records) yield `results|${inOrder(results.map(resultText)).join('\n')}`;
}
/** Of what each record has of results its hash: of megabytes together, so not one by one. */
const hashResults = async (
  key: Uint8Array<ArrayBuffer>,
  records: readonly Pick<ClearedRecord, 'results'>[],
): Promise<readonly string[]> =>
  (await keyedSums(key, resultsTexts(records))).map((sum) => bytesToHex(sum.subarray(0, MARK_BYTES)));

/** In an order that says nothing about the class list. */
export async function makeMarks(
  cleared: readonly Pick<ClearedRecord, 'pupilId' | 'results'>[],
  identityOf: (id: PupilId) => PupilIdentity | undefined,
  randomBytes: (length: number) => Uint8Array,
): Promise<ReceiptMarks> {
  const key = new Uint8Array(randomBytes(MARK_KEY_BYTES));
  const hash = hashOf(key);
  const hashed = await hashResults(key, cleared);
  const pupils = cleared.map(({ pupilId }, at) => ({
    who: [...new Set(marksOf(hash, pupilId, identityOf(pupilId) ?? null))].sort(),
    results: hashed[at] ?? '',
  }));
  return { key: bytesToHex(key), pupils: pupils.sort((one, other) => (one.results < other.results ? -1 : 1)) };
}

interface Asking {
  readonly hash: Hash;
  readonly marks: ReadonlySet<string>;
  /** Of whom it was asked before: of every objection, each time that the tasks are shown. */
  readonly made: WeakMap<Known, readonly string[]>;
}
const asking = new WeakMap<ReceiptMarks, Asking>();
const askingOf = (marks: ReceiptMarks): Asking => {
  const known = asking.get(marks);
  if (known !== undefined) return known;
  const made = {
    hash: hashOf(hexToBytes(marks.key)),
    marks: new Set(marks.pupils.flatMap(({ who }) => who)),
    made: new WeakMap<Known, readonly string[]>(),
  };
  asking.set(marks, made);
  return made;
};

export type WasIn = PastDelivery['was'];

/** `unknown`: the delivery is of before this was kept, or nothing is known of the child that tells for certain. */
export function wasIn({ marks }: Pick<Receipt, 'marks'>, pupilId: PupilId | null, identities: readonly Known[]): WasIn {
  if (marks === undefined) return 'unknown';
  const { hash, marks: given, made } = askingOf(marks);
  const marksFor = (identity: Known): readonly string[] => {
    const known = made.get(identity) ?? marksOf(hash, null, identity);
    made.set(identity, known);
    return known;
  };
  const asked = [...marksOf(hash, pupilId, null), ...identities.flatMap(marksFor)];
  if (asked.length === 0) return 'unknown';
  return asked.some((mark) => given.has(mark)) ? 'yes' : 'no';
}

/** This delivery beside an earlier one; null where that one has no marks. */
export async function differenceWith(
  { madeAt, marks }: Pick<Receipt, 'madeAt' | 'marks'>,
  now: readonly Pick<ClearedRecord, 'pupilId' | 'results'>[],
  identityOf: (id: PupilId) => PupilIdentity | undefined,
): Promise<DeliveryDifference | null> {
  if (marks === undefined) return null;
  const key = hexToBytes(marks.key);
  const hash = hashOf(key);
  const before = new Map(marks.pupils.flatMap((pupil) => pupil.who.map((mark) => [mark, pupil] as const)));
  // The id first: it is the one that no correction of a name or number changes. Of nearly everybody nothing more is asked.
  const knownOf = (pupilId: PupilId): ReceiptMarks['pupils'][number] | undefined => {
    const byId = before.get(hash('pupil', pupilId));
    if (byId !== undefined) return byId;
    const own = marksOf(hash, null, identityOf(pupilId) ?? null).find((mark) => before.has(mark));
    return own === undefined ? undefined : before.get(own);
  };
  const hashed = await hashResults(key, now);
  const met = new Set<ReceiptMarks['pupils'][number]>();
  let [added, changed] = [0, 0];
  for (const [at, { pupilId }] of now.entries()) {
    const known = knownOf(pupilId);
    if (known === undefined) added += 1;
    else {
      met.add(known);
      if (known.results !== hashed[at]) changed += 1;
    }
  }
  return { madeAt, added, changed, gone: marks.pupils.length - met.size, same: met.size - changed };
}
