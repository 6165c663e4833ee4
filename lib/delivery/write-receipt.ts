import type { LayoutLoss } from '../core/layout-loss.ts';
import type { PresetContents } from '../core/preset.ts';
import { type ShownCount, shareCount, shareTables } from '../core/small-counts.ts';
import type { DeliveryFile } from './build-delivery.ts';
import { writeUtf8 } from './utf8.ts';

/** What a receipt says: counts, versions and sums. No pupil. The register keeps it with every count as it is. */
export interface ReceiptContent {
  readonly id: string;
  readonly madeAt: string;
  readonly schoolName: string;
  readonly brin: string;
  readonly branches: readonly string[];
  readonly schoolYear: string;
  readonly preset: { readonly id: string; readonly version: string };
  readonly layout: { readonly id: string; readonly version: string };
  readonly contents?: PresetContents;
  readonly notes?: readonly string[];
  readonly loss?: LayoutLoss;
  readonly pupils: number;
  readonly results: number;
  readonly withheld: Readonly<Record<string, number>>;
  readonly resultsRefused?: number;
  readonly objections: number;
  readonly registerHead: string;
  readonly members: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly fileName: string;
  readonly protection?: 'aes-256' | 'none';
}

/** A number, or `1-4`, `10-14`, `5+`: this file leaves the school (small-counts.ts). */
type Shown = number | string | null;
const show = (count: ShownCount): Shown => {
  if (count === null) return null;
  if (count.to === null) return `${count.from}+`;
  return count.from === count.to ? count.from : `${count.from}-${count.to}`;
};
const showOne = (count: number): Shown => show(shareCount(count));

const writeLoss = ({ pupils, results, unwritten }: LayoutLoss) => ({
  pupils: showOne(pupils),
  results: results.map(({ reason, field, results: count }) => ({ reason, field, results: showOne(count) })),
  unwritten: unwritten.map(({ field, results: count }) => ({ field, results: showOne(count) })),
});

const writeWithheld = (withheld: ReceiptContent['withheld']): Readonly<Record<string, Shown>> => {
  const reasons = Object.entries(withheld).sort(([left], [right]) => (left < right ? -1 : 1));
  const [cells = []] = shareTables([reasons.map(([, count]) => count)]).cells;
  return Object.fromEntries(reasons.map(([reason], at) => [reason, show(cells[at] ?? null)]));
};

const writeContents = ({ domains, identifiers, attributes, linking }: PresetContents): PresetContents => ({
  domains: [...domains],
  identifiers: [...identifiers],
  attributes: [...attributes],
  linking,
});

/**
 * A receipt as a JSON member of the zip, without counts that could point at a child. Fields are listed one by one: what is not
 * named here cannot slip in.
 */
export const writeReceipt = (receipt: ReceiptContent): DeliveryFile => {
  const content = {
    id: receipt.id,
    madeAt: receipt.madeAt,
    schoolName: receipt.schoolName,
    brin: receipt.brin,
    branches: [...receipt.branches],
    schoolYear: receipt.schoolYear,
    preset: { id: receipt.preset.id, version: receipt.preset.version },
    layout: { id: receipt.layout.id, version: receipt.layout.version },
    ...(receipt.contents === undefined ? {} : { contents: writeContents(receipt.contents) }),
    ...(receipt.notes === undefined ? {} : { notes: [...receipt.notes] }),
    ...(receipt.loss === undefined ? {} : { loss: writeLoss(receipt.loss) }),
    pupils: receipt.pupils,
    results: receipt.results,
    withheld: writeWithheld(receipt.withheld),
    ...(receipt.resultsRefused === undefined ? {} : { resultsRefused: showOne(receipt.resultsRefused) }),
    objections: showOne(receipt.objections),
    registerHead: receipt.registerHead,
    members: receipt.members.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    fileName: receipt.fileName,
    ...(receipt.protection === undefined ? {} : { protection: receipt.protection }),
  };
  // JSON.stringify escapes lone surrogates, so its text is always well formed.
  const bytes = writeUtf8(`${JSON.stringify(content, null, 2)}\n`);
  if (bytes === null) throw new Error('JSON text is not well formed');
  return { name: receipt.fileName.replace(/\.zip$/u, '-receipt.json'), bytes };
};
