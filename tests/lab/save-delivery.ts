import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzip } from '../zip/unzip.ts';
import type { ExtensionCalls } from './extension-calls.ts';
import { LabError } from './lab-error.ts';

/** Takes the finished zip out of the extension as its page does: in chunks, by its sum, then acknowledged. Names of the zip and its members. */
export async function saveDelivery(
  calls: ExtensionCalls,
  receiptId: string,
  out: string,
  password: string | null,
): Promise<string[]> {
  const parts: Buffer[] = [];
  for (let offset = 0; ; ) {
    const chunk = await calls.ask('delivery.chunk', { receiptId, offset });
    if (!chunk.ok) throw new LabError(1, `The delivery could not be taken out: ${chunk.problem.code}`);
    const { base64, total, sha256, fileName } = chunk.value;
    const part = Buffer.from(base64, 'base64');
    parts.push(part);
    offset += part.length;
    if (offset < total) continue;
    const zip = Buffer.concat(parts);
    if (createHash('sha256').update(zip).digest('hex') !== sha256)
      throw new LabError(1, 'The delivery arrived damaged.');
    const names = await writeAll(out, fileName, zip, password);
    await calls.ask('delivery.acknowledge', { receiptId, keepUntil: null });
    return names;
  }
}

async function writeAll(out: string, fileName: string, zip: Buffer, password: string | null): Promise<string[]> {
  await mkdir(out, { recursive: true });
  const members = await unzip(zip, password);
  await writeFile(join(out, fileName), zip);
  for (const [name, bytes] of members) await writeFile(join(out, name), bytes);
  return [fileName, ...members.keys()];
}
