import { queryAll, shadowRootOf } from './dom-access.ts';

/** The document and every shadow root in it, closed ones too where the browser lets an extension in. */
export function findRoots(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let index = 0; index < roots.length; index++) {
    const root = roots[index];
    if (root === undefined) continue;
    for (const element of queryAll(root, ':not(td,th,tr,tbody,thead,option,li,a,path,td span)')) {
      const shadow = shadowRootOf(element);
      if (shadow !== null) roots.push(shadow);
    }
  }
  return roots;
}
