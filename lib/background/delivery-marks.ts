import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { keyTexts } from '../core/key-texts.ts';
import type { ObjectionSubject } from '../core/objection.ts';
import type { ClearedRecord } from '../core/objection-gate.ts';
import type { PupilId, PupilIdentity } from '../core/pupil.ts';
import type { ResultRecord } from '../core/result-record.ts';
import type { DeliveryDifference, PastDelivery } from '../messaging/protocol.ts';
import { keyedHash } from '../register/keyed-hash.ts';
import type { Receipt, ReceiptMarks } from '../register/types.ts';
import { writeUtf8 } from '../register/write-utf8.ts';

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
  const texts = identity === null ? null : keyTexts(identity);
  return [
    ...(pupilId === null ? [] : [hash('pupil', pupilId)]),
    ...(texts === null
      ? []
      : (['pupilNumber', 'bsn', 'educationNumber', 'nameBirthDate'] as const).flatMap((kind) =>
          texts[kind].map((text) => hash(kind, text)),
        )),
  ];
};

const resultsText = (results: readonly ResultRecord[]): string =>
  JSON.stringify(
    results
      .map(({ scores, ...sitting }) =>
        JSON.stringify([Object.entries(sitting).sort(byName), Object.entries(scores).sort(byName)]),
      )
      .sort(),
  );
const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** In an order that says nothing about the class list. */
export function makeMarks(
  cleared: readonly Pick<ClearedRecord, 'pupilId' | 'results'>[],
  identityOf: (id: PupilId) => PupilIdentity | undefined,
  randomBytes: (length: number) => Uint8Array,
): ReceiptMarks {
  const key = randomBytes(MARK_KEY_BYTES);
  const hash = hashOf(key);
  const pupils = cleared.map(({ pupilId, results }) => ({
    who: [...new Set(marksOf(hash, pupilId, identityOf(pupilId) ?? null))].sort(),
    results: hash('results', resultsText(results)),
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
export function differenceWith(
  { madeAt, marks }: Pick<Receipt, 'madeAt' | 'marks'>,
  now: readonly Pick<ClearedRecord, 'pupilId' | 'results'>[],
  identityOf: (id: PupilId) => PupilIdentity | undefined,
): DeliveryDifference | null {
  if (marks === undefined) return null;
  const hash = hashOf(hexToBytes(marks.key));
  const before = new Map(marks.pupils.flatMap((pupil) => pupil.who.map((mark) => [mark, pupil] as const)));
  const met = new Set<ReceiptMarks['pupils'][number]>();
  let [added, changed] = [0, 0];
  for (const { pupilId, results } of now) {
    // The id first: it is the one that no correction of a name or number changes.
    const own = marksOf(hash, pupilId, identityOf(pupilId) ?? null).find((mark) => before.has(mark));
    const known = own === undefined ? undefined : before.get(own);
    if (known === undefined) added += 1;
    else {
      met.add(known);
      if (known.results !== hash('results', resultsText(results))) changed += 1;
    }
  }
  return { madeAt, added, changed, gone: marks.pupils.length - met.size, same: met.size - changed };
}
