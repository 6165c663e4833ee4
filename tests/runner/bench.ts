/*
 * npm run bench [-- NAME] [--json]: the benchmarks of tests/bench/*.bench.ts, or one of them, or one figure.
 * Exit code: 0 all within their limits, 1 one is not, 2 no such benchmark.
 */
import { parseArgs } from 'node:util';
import { benchNames, loadBench } from '../bench/find-benches.ts';
import { type BenchLine, runBenches } from '../bench/run-benches.ts';
import { ensureBuild } from './build-step.ts';

const DIRECTORY = 'tests/bench';

const printJson = (line: BenchLine): void => console.log(JSON.stringify(line));
const printRow = ({ name, value, unit, limit, ok }: BenchLine, note: string): void => {
  const said = value === null ? '–' : `${value} ${unit}`;
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(40)} ${said.padStart(14)}   at most ${limit ?? '–'} ${unit}   ${note}`);
};

const readArguments = () => {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const main = async (): Promise<number> => {
  const say = (text: string): void => console.error(text);
  const args = readArguments();
  const names = benchNames(DIRECTORY);
  if (typeof args === 'string' || args.positionals.length > 1) {
    say(`Use: npm run bench [-- NAME] [--json], with one of: ${names.join(', ')}`);
    return 2;
  }
  return runBenches({
    wanted: args.positionals[0] ?? null,
    names,
    load: (name) => loadBench(DIRECTORY, name),
    build: async (kind) => {
      const { code, output } = await ensureBuild(kind);
      if (code !== 0) throw new Error(`The build for ${kind} failed:\n${output}`);
    },
    print: args.values.json ? printJson : printRow,
    say,
  });
};
void main().then((code) => {
  process.exitCode = code;
});
