import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { DeliveryCode } from './leak-property.ts';

/** One place in the shipped source, and what a careless hand could have written there. */
export interface PlantedFault {
  readonly name: string;
  /** Path under lib/. */
  readonly file: string;
  readonly find: string;
  readonly plant: string;
  /** Other schools than those of the rest, where this fault shows sooner. */
  readonly seed?: number;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Inside node_modules, so that the copies find the same zod and papaparse. One folder per test file: they run together. */
export const plantedFolder = (name: string): string =>
  path.join(ROOT, 'node_modules/.cache/planted', `${name}-${process.pid}`);

const compile = (source: string): string =>
  ts.transpileModule(source, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      rewriteRelativeImportExtensions: true,
      verbatimModuleSyntax: true,
    },
  }).outputText;

const copyFolder = async (folder: string, into: string, fault: PlantedFault | null): Promise<number> => {
  const from = path.join(ROOT, 'lib', folder);
  await mkdir(path.join(into, folder), { recursive: true });
  let planted = 0;
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await cp(path.join(from, entry.name), path.join(into, name), { recursive: true });
    else if (name.endsWith('.ts')) {
      const source = await readFile(path.join(from, entry.name), 'utf8');
      const here = fault?.file === name ? source.split(fault.find) : [source];
      planted += here.length - 1;
      await writeFile(path.join(into, name.replace(/\.ts$/u, '.js')), compile(here.join(fault?.plant ?? '')));
    }
  }
  return planted;
};

/**
 * A compiled copy of lib/core and lib/delivery with one fault in it (or none). The shipped source has no switch for it:
 * the text itself is changed, and a text that is no longer there, or there twice, is an error.
 */
export const loadPlanted = async (fault: PlantedFault | null, folder: string): Promise<DeliveryCode> => {
  const into = path.join(folder, fault?.name.replace(/\W+/gu, '-') ?? 'none');
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  await writeFile(path.join(into, 'package.json'), '{ "type": "module" }');
  const planted = (await copyFolder('core', into, fault)) + (await copyFolder('delivery', into, fault));
  if (fault !== null && planted !== 1) throw new Error(`"${fault.find}" stands ${planted} times in lib/${fault.file}`);
  const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(path.join(into, file)).href);
  const modules = await Promise.all(
    [
      'core/key-texts.js',
      'core/objection-gate.js',
      'delivery/build-delivery.js',
      'delivery/built-in.js',
      'delivery/check-delivery.js',
      'delivery/delivery-guard.js',
      'delivery/fit-layout.js',
    ].map(load),
  );
  return Object.assign({}, ...modules);
};

export const removePlanted = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
