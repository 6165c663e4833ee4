import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Canary, formsOf } from './canaries.ts';

/** What of the canaries stands in some bytes, in any form. */
export function searcherFor(canaries: readonly Canary[]): (content: Buffer) => ReadonlySet<string> {
  const forms = new Map<number, { readonly form: Buffer; readonly what: string }[]>();
  for (const canary of canaries) {
    for (const form of formsOf(canary)) {
      const start = form.readUInt32LE(0);
      forms.set(start, [...(forms.get(start) ?? []), { form, what: canary.what }]);
    }
  }
  return (content) => {
    const found = new Set<string>();
    for (let at = 0; at + 4 <= content.length; at += 1) {
      for (const { form, what } of forms.get(content.readUInt32LE(at)) ?? []) {
        if (content.subarray(at, at + form.length).equals(form)) found.add(what);
      }
    }
    return found;
  };
}

/** Every file under the folder that holds one of the canaries in any form: "what, in which file". Also what was read. */
export function searchProfile(
  folder: string,
  canaries: readonly Canary[],
): { found: string[]; files: number; bytes: number } {
  const search = searcherFor(canaries);
  const found: string[] = [];
  let files = 0;
  let bytes = 0;
  for (const path of filesIn(folder)) {
    const content = readFileSync(path);
    files += 1;
    bytes += content.length;
    for (const what of search(content)) found.push(`${what} in ${relative(folder, path)}`);
  }
  return { found: found.sort(), files, bytes };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
