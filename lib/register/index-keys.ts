import { bytesToHex } from '@noble/hashes/utils.js';
import { type IdentifierKeys, type IndexKey, KEY_KINDS, type KeyKind, keySpace } from '../core/identifier-keys.ts';
import { keyTexts } from '../core/key-texts.ts';
import { type NameForms, nameForms } from '../core/name-forms.ts';
import type { ObjectionSubject } from '../core/objection.ts';
import type { PersonName, PupilIdentity } from '../core/pupil.ts';
import { keyedHash } from './keyed-hash.ts';
import { writeUtf8 } from './write-utf8.ts';

export type KeysOf = (identity: PupilIdentity | ObjectionSubject) => IdentifierKeys;

/** Keyed texts: the only form in which an identifier, a row id or a content id may be told apart from another. */
export interface Index {
  readonly keysOf: KeysOf;
  readonly contentId: (text: string) => string;
  /** Row id in the database; the id that the caller knows stays sealed. */
  readonly rowId: (table: string, id: string) => string;
}

/** By far the most keys come of a name, and an objection, a row and the pupil in the list share it. */
interface NameKeys {
  readonly forms: NameForms;
  readonly keys: Pick<IdentifierKeys, 'name' | 'nearName' | 'partialName' | 'namePart'>;
}

/** Keys that were made before, by identity: the same pupils are asked about with every message. */
export interface KnownKeys {
  readonly identities: Map<string, IdentifierKeys>;
  readonly names: Map<string, NameKeys>;
}
export const noKeys = (): KnownKeys => ({ identities: new Map(), names: new Map() });
/** Half of the HMAC. The marks of erased pupils are stored with it: of another length they would match nobody. */
const KEY_BYTES = 16;
/** One for all: most kinds of key are made of nothing. */
const NO_KEYS: readonly IndexKey[] = [];
/** Some times as many as a large school has pupils. */
const MOST_KNOWN = 20_000;

/** `indexKey`: K_index. Every text is prefixed by its purpose, so a name never equals a number. */
export function createIndex(indexKey: Uint8Array, known: KnownKeys = noKeys()): Index {
  const keyed = keyedHash(indexKey);
  const hex = (purpose: string, text: string) => bytesToHex(keyed(writeUtf8(`${purpose}|${text}`)));
  const keysIn = (kind: KeyKind, texts: readonly string[]): readonly IndexKey[] => {
    if (texts.length === 0) return NO_KEYS;
    const space = writeUtf8(`key ${keySpace(kind)}|`);
    return texts.map((text) => bytesToHex(keyed(space, writeUtf8(text)).subarray(0, KEY_BYTES)) as IndexKey);
  };
  const namedBy = (name: PersonName | null): NameKeys => {
    const said = JSON.stringify(name);
    const before = known.names.get(said);
    if (before !== undefined) return before;
    const forms = nameForms(name);
    const made = {
      forms,
      keys: {
        name: keysIn('name', forms.exact),
        nearName: keysIn('nearName', forms.near),
        partialName: keysIn('partialName', forms.partial),
        namePart: keysIn('namePart', forms.parts),
      },
    };
    keep(known.names, said, made);
    return made;
  };
  const keysOf: KeysOf = (identity) => {
    const said = JSON.stringify(identity);
    const before = known.identities.get(said);
    if (before !== undefined) return before;
    const named = namedBy(identity.name);
    const texts = keyTexts(identity, named.forms);
    const keys: IdentifierKeys = {
      ...named.keys,
      pupilNumber: keysIn('pupilNumber', texts.pupilNumber),
      bsn: keysIn('bsn', texts.bsn),
      educationNumber: keysIn('educationNumber', texts.educationNumber),
      nameBirthDate: keysIn('nameBirthDate', texts.nameBirthDate),
      birthDate: keysIn('birthDate', texts.birthDate),
      identityTuple: keysIn('identityTuple', texts.identityTuple),
    };
    keep(known.identities, said, keys);
    return keys;
  };
  return { keysOf, contentId: (text) => hex('content', text), rowId: (table, id) => hex(`row ${table}`, id) };
}

function keep<T>(all: Map<string, T>, said: string, made: T): void {
  if (all.size >= MOST_KNOWN) all.clear();
  all.set(said, made);
}

/** All keys of both, none twice. Returns the first as it is when the second adds nothing. */
export function uniteKeys(known: IdentifierKeys, more: IdentifierKeys): IdentifierKeys {
  if (more === known) return known; // said the same again
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
