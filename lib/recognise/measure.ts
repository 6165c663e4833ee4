/** Of secondary schools: four assessments a subject, of which only the number tells them apart. */
const IN_HEADER = /(?<![\p{L}\d])(?:toets|test|T)[ -]?([0-3])(?![\d.,]|[ ]?\p{L}?\d|\p{L})/iu;
const IN_TEXT = /(?<![\p{L}\d])(?:toets|test) ?([0-3])(?![\d.,\p{L}])/iu;

/** "Toets 0", "T1" in a header, and what is left of it. */
export function findMeasure(text: string): { readonly measure: string; readonly rest: string } | null {
  const found = IN_HEADER.exec(text);
  if (found === null) return null;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim();
  return { measure: `Toets ${found[1]}`, rest };
}

/** "Toets 2" in a title or a caption; a bare "T2" says nothing there. */
export const findWrittenMeasure = (text: string): string | null => {
  const number = IN_TEXT.exec(text.slice(0, 300))?.[1];
  return number === undefined ? null : `Toets ${number}`;
};
