import { parseBranch, parseBrin } from '../core/identifiers.ts';
import { forEach, type InSteps } from '../core/in-steps.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { DeliveryContext, DeliveryFile, Keyed } from './delivery-types.ts';
import { textSink } from './text-sink.ts';
import { UTF_8 } from './utf8.ts';
import { uwlrWriter } from './uwlr-result.ts';
import { escapeXml } from './xml-text.ts';

const LEERRESULTATEN = 'http://www.edustandaard.nl/leerresultaten/2/leerresultaten';
const OSO = 'http://www.edustandaard.nl/oso_gegevensset/1.2/dossier';

const two = (part: number): string => String(part).padStart(2, '0');

/** A request is of one branch, which the schema knows as two digits. */
export const isUwlrSchool = (branches: readonly string[]): boolean =>
  branches.length === 1 && /^\d{2}$/u.test(branches[0] ?? '') && parseBranch(branches[0] ?? '') === branches[0];

/**
 * Records that fit → one `leerresultaten_verzoek` of UWLR 2.2. Nothing of a pupil is in it but a key made for this delivery,
 * so a receiver cannot link on it. A moment has no element there: the date of the sitting says when.
 * @param records in the order in which they are to stand.
 * @param context only the date of `now` is used; the time is written as midnight.
 * @returns `layout-one-branch` for a school with several branches, `invalid-input` for another school year or BRIN.
 */
export function* writeUwlr(
  name: string,
  records: readonly Keyed[],
  { brin, branches, schoolYear, now }: DeliveryContext,
  comparisonGroup: string | null,
): InSteps<Outcome<DeliveryFile>> {
  if (parseBrin(brin) !== brin) return failed({ code: 'invalid-input', field: 'brin' });
  if (!isUwlrSchool(branches)) return failed({ code: 'layout-one-branch' });
  if (!/^[12]\d{3}-[12]\d{3}$/u.test(schoolYear)) return failed({ code: 'invalid-input', field: 'schoolYear' });
  const writer = uwlrWriter(comparisonGroup);
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const school = `<school><schooljaar>${schoolYear}</schooljaar><brincode>${brin}</brincode><dependancecode>${branches[0]}</dependancecode><aanmaakdatum>${date}T00:00:00</aanmaakdatum><xsdversie>2.2</xsdversie></school>`;
  const sink = textSink(UTF_8, records.length);
  sink.write(
    `<?xml version="1.0" encoding="UTF-8"?>\n<leerresultaten_verzoek xmlns="${LEERRESULTATEN}" xmlns:oso="${OSO}">${school}\n<toetsafnames>`,
  );
  let between = '';
  yield* forEach(records, ({ deliveryKey, results }) => {
    const key = escapeXml(deliveryKey);
    const parts = [`${between}<toetsafname><leerlingid>${key}</leerlingid><resultaten>`];
    for (const [place, result] of results.entries())
      parts.push('<resultaat key="', key, `-${place + 1}">`, writer.write(result), '</resultaat>');
    parts.push('</resultaten></toetsafname>');
    sink.write(parts.join(''));
    between = '\n';
  });
  sink.write(`</toetsafnames>\n<toetsen>${writer.tests().join('\n')}</toetsen></leerresultaten_verzoek>\n`);
  const bytes = sink.end();
  return bytes === null ? failed({ code: 'check-failed' }) : done({ name, bytes });
}
