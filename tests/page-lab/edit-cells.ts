import type { Page } from 'puppeteer-core';
import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import { firstDifference } from './zoo-cases.ts';

interface Step {
  readonly edit: string;
  readonly watched: readonly TableSnapshot[];
  readonly fresh: readonly TableSnapshot[];
}
export interface Edited {
  readonly steps: number;
  /** Steps after which only the changed row was read again. */
  readonly patched: number;
  /** What the watch handed over and a full reading right after it finds otherwise. */
  readonly findings: readonly string[];
}

/** Edits one random cell after another in the page (which runs read-content.ts) and compares each time. */
export const editCells = async (page: Page, seed: number, count: number): Promise<Edited> => {
  const text = await page.evaluate(
    `(${async (from: number, edits: number) => {
      let state = from;
      const random = (below: number): number => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
      };
      const { dataset } = document.documentElement;
      const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      document.dispatchEvent(new Event('lab-watch'));
      const all = [...Element.prototype.querySelectorAll.call(document.documentElement, 'td')];
      const kinds: Record<string, (cell: Element) => void> = {
        text: (cell) => Element.prototype.replaceChildren.call(cell, `anders ${random(1000)}`),
        number: (cell) => Element.prototype.replaceChildren.call(cell, String(random(100))),
        nothing: (cell) => Element.prototype.replaceChildren.call(cell),
        child: (cell) => {
          const child = document.createElement('b');
          child.textContent = ' erbij';
          Element.prototype.append.call(cell, child);
        },
        hide: (cell) => cell.setAttribute('style', 'display: none'),
        fade: (cell) => cell.setAttribute('style', 'visibility: hidden'),
        row: (cell) => cell.parentElement?.setAttribute('class', 'over'),
        total: (cell) => Element.prototype.replaceChildren.call(cell, 'Totaal'),
        span: (cell) => cell.setAttribute('colspan', '2'),
      };
      const names = [...Object.keys(kinds), 'text', 'text', 'number', 'number', 'child'];
      const steps: unknown[] = [];
      let slowest = 0;
      for (let at = 0; at < edits; at += 1) {
        const before = JSON.parse(dataset.labWatched ?? '{}').changes;
        const name = names[random(names.length)] ?? 'text';
        const cell = all[random(all.length)];
        if (cell === undefined) break;
        kinds[name]?.(cell);
        // A change that no reading could see is never told of. Others come late after a reading that took long: the
        // watch rests ten times as long, and what took long is seen by the frame that came late.
        let [slow, seen] = [slowest, performance.now()];
        const begun = seen;
        slowest = 0;
        for (let waited = 0; waited < 90 || seen - begun < 12 * slow; waited += 1) {
          await frame();
          const now = performance.now();
          slowest = Math.max(slowest, now - seen);
          slow = Math.max(slow, slowest);
          seen = now;
          if (JSON.parse(dataset.labWatched ?? '{}').changes > before) break;
        }
        let watched = JSON.parse(dataset.labWatched ?? '{}');
        document.dispatchEvent(new Event('lab-anew'));
        let fresh = JSON.parse(dataset.labWatched ?? '{}');
        // On a busy machine it may be later still: what counts is that it is told, and right.
        for (let more = 0; more < 300; more += 1) {
          if (JSON.stringify(watched.tables) === JSON.stringify(fresh.tables)) break;
          await frame();
          const now = JSON.parse(dataset.labWatched ?? '{}');
          if (now.changes === fresh.changes) continue;
          watched = now;
          document.dispatchEvent(new Event('lab-anew'));
          fresh = JSON.parse(dataset.labWatched ?? '{}');
        }
        steps.push({ edit: name, watched: watched.tables, fresh: fresh.tables });
      }
      return JSON.stringify({ steps, patched: JSON.parse(dataset.labWatched ?? '{}').patched });
    }})(${seed}, ${count})`,
  );
  const { steps, patched }: { steps: Step[]; patched: number } = JSON.parse(String(text));
  const findings = steps.flatMap(({ edit, watched, fresh }, at) => {
    const difference = firstDifference(fresh, watched);
    return difference === null ? [] : [`edit ${at} (${edit}): ${difference}`];
  });
  return { steps: steps.length, patched, findings };
};
