import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest: what begins last should be over soon, or one worker waits for the other. */
const LONG = [
  /zoo\.test\.ts$/,
  /accessibility\.test\.ts$/,
  /fuzz-tables\.test\.ts$/,
  /keys\.test\.ts$/,
  /lost-profile\.test\.ts$/,
  /collection\.test\.ts$/,
  /files\.test\.ts$/,
  /columns\.test\.ts$/,
  /read-all\.test\.ts$/,
  /background-stops\.test\.ts$/,
  /lab\.test\.ts$/,
];

/** Vitest itself goes by the size of a file, as long as it has not seen the tests run on this machine. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => name.test(moduleId));
      return at < 0 ? LONG.length : at;
    };
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}
