import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './types.ts';

const SUFFIX = '.bench.ts';

/** Names of the benchmarks in this directory, in order. */
export const benchNames = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .sort();

export const loadBench = async (directory: string, name: string): Promise<Bench> => {
  const module: { bench?: Bench } = await import(pathToFileURL(resolve(join(directory, name + SUFFIX))).href);
  if (module.bench === undefined) throw new Error(`${name}${SUFFIX} exports no "bench"`);
  return module.bench;
};
