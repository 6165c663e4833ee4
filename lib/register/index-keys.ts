import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type IdentifierKeys, type IndexKey, KEY_KINDS, type KeyKind, keySpace } from '../core/identifier-keys.ts';
import { keyTexts } from '../core/key-texts.ts';
import type { ObjectionSubject } from '../core/objection.ts';
import type { PupilIdentity } from '../core/pupil.ts';

export type KeysOf = (identity: PupilIdentity | ObjectionSubject) => IdentifierKeys;

/** Keyed texts: the only form in which an identifier, a row id or a content id may be told apart from another. */
export interface Index {
  readonly keysOf: KeysOf;
  readonly contentId: (text: string) => string;
  /** Row id in the database; the id that the caller knows stays sealed. */
  readonly rowId: (table: string, id: string) => string;
}

/** Keys that were made before, by identity: the same pupils are asked about with every message. */
export type KnownKeys = Map<string, IdentifierKeys>;
/** Some times as many as a large school has pupils. */
const MOST_KNOWN = 20_000;

/** `indexKey`: K_index. Every text is prefixed by its purpose, so a name never equals a number. */
export function createIndex(indexKey: Uint8Array, known: KnownKeys = new Map()): Index {
  const keyed = hmac.create(sha256, indexKey);
  const hex = (purpose: string, text: string) =>
    bytesToHex(
      keyed
        .clone()
        .update(utf8ToBytes(`${purpose}|${text}`))
        .digest(),
    );
  const makeKeys: KeysOf = (identity) => {
    const texts = keyTexts(identity);
    const keys = (kind: KeyKind) => texts[kind].map((text) => hex(`key ${keySpace(kind)}`, text) as IndexKey);
    return Object.fromEntries(KEY_KINDS.map((kind) => [kind, keys(kind)])) as Record<KeyKind, IndexKey[]>;
  };
  const keysOf: KeysOf = (identity) => {
    const said = JSON.stringify(identity);
    const before = known.get(said);
    if (before !== undefined) return before;
    const keys = makeKeys(identity);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(said, keys);
    return keys;
  };
  return { keysOf, contentId: (text) => hex('content', text), rowId: (table, id) => hex(`row ${table}`, id) };
}

/** All keys of both, none twice. Returns the first as it is when the second adds nothing. */
export function uniteKeys(known: IdentifierKeys, more: IdentifierKeys): IdentifierKeys {
  const added = (kind: KeyKind) => {
    const have = new Set(known[kind]);
    return more[kind].filter((key) => !have.has(key));
  };
  if (KEY_KINDS.every((kind) => added(kind).length === 0)) return known;
  return Object.fromEntries(KEY_KINDS.map((kind) => [kind, [...known[kind], ...new Set(added(kind))]])) as Record<
    KeyKind,
    IndexKey[]
  >;
}
