import {
  FLAG_ATTRIBUTES,
  NUMBER_ATTRIBUTES,
  REFERENCE_ATTRIBUTES,
  SMALL_NUMBER,
  TEXT_ATTRIBUTES,
  WORD_ATTRIBUTES,
} from '../../core/captured-page.ts';
import { attributeOf, hasAttribute, hasAttributes, nameOf } from '../dom-access.ts';

/** New names for what elements are called, in the order in which they are met. */
export interface NewNames {
  readonly of: (names: string) => string;
}
export function createNewNames(): NewNames {
  const known = new Map<string, string>();
  const one = (name: string): string => {
    const made = known.get(name) ?? `n${known.size + 1}`;
    known.set(name, made);
    return made;
  };
  return { of: (names) => names.trim().split(/\s+/).filter(Boolean).slice(0, 50).map(one).join(' ') };
}

const WORDS: readonly (readonly [string, readonly string[]])[] = Object.entries(WORD_ATTRIBUTES);

/** What is kept of an element's attributes, and how its field stands now. Whatever is in no list is not looked at. */
export function attributesOf(
  element: Element,
  names: NewNames,
  makeUp: (text: string) => string,
): Record<string, string> | null {
  const said: Record<string, string> = {};
  if (hasAttributes(element)) {
    for (const [name, words] of WORDS) {
      const value = attributeOf(element, name)?.trim().toLowerCase();
      const word = value?.split(/\s+/).find((part) => words.includes(part));
      if (word !== undefined) said[name] = word;
    }
    for (const name of NUMBER_ATTRIBUTES) {
      const value = attributeOf(element, name)?.trim() ?? '';
      if (SMALL_NUMBER.test(value)) said[name] = value;
    }
    for (const name of FLAG_ATTRIBUTES) if (hasAttribute(element, name)) said[name] = '';
    for (const name of REFERENCE_ATTRIBUTES) {
      const value = names.of(attributeOf(element, name) ?? '');
      if (value !== '') said[name] = name === 'id' || name === 'for' ? (value.split(' ')[0] ?? '') : value;
    }
    for (const name of TEXT_ATTRIBUTES) {
      const value = attributeOf(element, name);
      if (value !== null && value.trim() !== '') said[name] = makeUp(value);
    }
  }
  addField(element, said, makeUp);
  return Object.keys(said).length === 0 ? null : said;
}

const NO_VALUE = /^(?:hidden|password|file|image)$/;

/** A field's value is a property; what the markup says of it may be old. */
function addField(element: Element, said: Record<string, string>, makeUp: (text: string) => string): void {
  const flag = (name: 'checked' | 'selected', on: boolean): void => {
    delete said[name];
    if (on) said[name] = '';
  };
  if (element instanceof HTMLInputElement) {
    const { type, value } = element;
    delete said.value;
    flag('checked', element.checked);
    // An attribute that cannot be kept must not turn the field into one that shows its value.
    if (NO_VALUE.test(type)) said.hidden = '';
    else if (value !== '' && !/^(?:checkbox|radio)$/.test(type)) said.value = valueLike(type, makeUp(value));
  } else if (element instanceof HTMLOptionElement) {
    delete said.value;
    flag('selected', element.selected);
  } else if (nameOf(element) === 'button' || nameOf(element) === 'li') delete said.value;
}

/** Kinds of fields that show nothing unless their value is of one form: the text stands in a plain one. */
const valueLike = (type: string, made: string): string => (type === 'color' ? '' : made);
