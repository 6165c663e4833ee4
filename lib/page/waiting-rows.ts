const WAITING =
  /^(?:(?:bezig met )?(?:laden|ophalen)|(?:wordt|worden) (?:geladen|opgehaald)|even geduld|loading|please wait|fetching)(?: \p{L}+| a\.?u\.?b)?[ .…]*$/iu;

const NUMBER = /^\d{1,6}$/;

/** Words that stand in for rows that still have to come. */
export const isWaitingText = (text: string): boolean => WAITING.test(text);

/** A row that stands in for one that still has to come: all that it says, but perhaps its number, is that it is on its way. */
export function isWaitingRow(cells: readonly string[]): boolean {
  let number = false;
  let waits = '';
  for (const text of cells) {
    if (text === '') continue;
    if (WAITING.test(text)) waits = text;
    else if (waits === '' && !number && NUMBER.test(text)) number = true;
    else return false;
  }
  // Somebody may be called so: beside a number only with the dots of what goes on.
  return waits !== '' && (!number || /[….]$/.test(waits));
}
