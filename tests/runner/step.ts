import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How many checks of a step passed, failed, were skipped. A step that is one yes or no counts as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
export interface Step {
  readonly name: string;
  run(): Promise<Counts>;
}
export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

export const addCounts = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** The one line that everything ends with. */
export const summaryLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * Runs all steps, also after a failure (one run shows everything that is wrong), and prints what each took.
 * @param lanes how many run at the same time; steps that stream their output want 1.
 */
export const runSteps = async (
  steps: readonly Step[],
  lanes = 1,
  print: (line: string) => void = console.log,
): Promise<Counts> => {
  let total = NOTHING;
  const waiting = [...steps];
  const runLane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const counts = await runStep(step, print);
      total = addCounts(total, counts);
    }
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  return total;
};

const runStep = async ({ name, run }: Step, print: (line: string) => void): Promise<Counts> => {
  const start = performance.now();
  let counts: Counts;
  try {
    counts = await run();
  } catch (error) {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    counts = { ...NOTHING, failed: 1 };
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  print(`${counts.failed === 0 ? '✓' : '✗'} ${name} (${seconds} s): ${summaryLine(counts)}`);
  return counts;
};

/** Prints the last line and sets the exit code. */
export const finish = (counts: Counts): void => {
  console.log(summaryLine(counts));
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
};

export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Runs a package's command with Node itself: no shell, no .bin shims, the same on every system. */
export const runTool = (
  packageName: string,
  script: string,
  args: readonly string[],
  { quiet = false, env = {} }: { readonly quiet?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join('node_modules', packageName, script), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (!quiet) process.stdout.write(chunk);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

/** A step that is one command: passed when it ends with 0; its output is shown only when it does not. */
export const commandStep = (name: string, packageName: string, script: string, args: readonly string[]): Step => ({
  name,
  run: async () => {
    const { code, output } = await runTool(packageName, script, args, { quiet: true });
    if (code === 0) return { ...NOTHING, passed: 1 };
    console.log(output);
    return { ...NOTHING, failed: 1 };
  },
});
