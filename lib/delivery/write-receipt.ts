import type { LayoutLoss } from '../core/layout-loss.ts';
import type { PresetContents } from '../core/preset.ts';
import type { DeliveryFile } from './build-delivery.ts';
import { writeUtf8 } from './utf8.ts';

/** What a receipt says: counts, versions and sums. No pupil. Same shape as the register keeps. */
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

const writeLoss = ({ pupils, results, unwritten }: LayoutLoss): LayoutLoss => ({
  pupils,
  results: results.map(({ reason, field, results: count }) => ({ reason, field, results: count })),
  unwritten: unwritten.map(({ field, results: count }) => ({ field, results: count })),
});

const writeContents = ({ domains, identifiers, attributes, linking }: PresetContents): PresetContents => ({
  domains: [...domains],
  identifiers: [...identifiers],
  attributes: [...attributes],
  linking,
});

/** A receipt as a JSON member of the zip. Fields are listed one by one: what is not named here cannot slip in. */
export const writeReceipt = (receipt: ReceiptContent): DeliveryFile => {
  const content: ReceiptContent = {
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
    withheld: Object.fromEntries(Object.entries(receipt.withheld).sort(([left], [right]) => (left < right ? -1 : 1))),
    ...(receipt.resultsRefused === undefined ? {} : { resultsRefused: receipt.resultsRefused }),
    objections: receipt.objections,
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
