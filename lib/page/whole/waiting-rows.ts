const WAITING =
  /^(?:(?:bezig met )?(?:laden|ophalen)|(?:wordt|worden) (?:geladen|opgehaald)|even geduld|loading|please wait|fetching)(?: \p{L}+| a\.?u\.?b)?[ .…]*$/iu;

/** A row that stands in for one that still has to come: all that it says is that it is on its way. */
export function isWaitingRow(cells: readonly string[]): boolean {
  const said = cells.filter((text) => text !== '');
  return said.length > 0 && said.every((text) => WAITING.test(text));
}
