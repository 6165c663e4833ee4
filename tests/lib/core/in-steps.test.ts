import { expect, it } from 'vitest';
import { asPart, forEach, type InSteps, runSteps } from '../../../lib/core/in-steps.ts';

const said = (work: InSteps<unknown>): number[] => {
  const steps: number[] = [];
  for (let step = work.next(); step.done !== true; step = work.next()) steps.push(step.value);
  return steps;
};
const items = Array.from({ length: 1_000 }, (_, at) => at);

it('does it with each item, in order, however it is run', () => {
  const seen: number[] = [];
  runSteps(forEach(items, (item) => seen.push(item)));
  expect(seen).toEqual(items);
});

it('says how far it is, also as a part of other work', () => {
  expect(said(forEach(items, () => undefined))).toEqual([0.25, 0.5, 0.75, 1]);
  expect(
    said(
      asPart(
        forEach(items, () => undefined),
        0.5,
        1,
      ),
    ),
  ).toEqual([0.625, 0.75, 0.875, 1]);
  expect(said(forEach([], () => undefined))).toEqual([]);
});

it('gives what the work gives', () => {
  function* work(): InSteps<string> {
    yield 0.5;
    return 'done';
  }
  expect(runSteps(asPart(work(), 0, 0.1))).toBe('done');
});
