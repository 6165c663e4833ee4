import { isConnected } from './dom-access.ts';

interface Known {
  readonly id: string;
  element: Element;
}
const bySignature = new Map<string, Known[]>();
let count = 0;

/**
 * The same id for the same element, and for one that took its place with the same headers
 * (paging in Wicket replaces the whole table).
 */
export function tableId(element: Element, signature: string): string {
  const known = bySignature.get(signature) ?? [];
  bySignature.set(signature, known);
  const same = known.find((entry) => entry.element === element);
  if (same !== undefined) return same.id;
  const left = known.find((entry) => !isConnected(entry.element));
  if (left !== undefined) {
    left.element = element;
    return left.id;
  }
  const fresh = { id: `t${++count}`, element };
  known.push(fresh);
  return fresh.id;
}
