import { readText } from './cell-text.ts';
import {
  attributeOf,
  childElementsOf,
  closestOf,
  matches,
  nameOf,
  parentOf,
  previousElementOf,
  queryAll,
  queryFirst,
} from './dom-access.ts';
import { isShown } from './visibility.ts';

const HEADING = 'h1,h2,h3,h4,h5,h6,legend,[role=heading]';
const MAX = 200;

/** What the page calls this table: its caption, label or figure caption, else the heading right before it. */
export function readCaption(table: Element): string {
  const own = childElementsOf(table).find((child) => nameOf(child) === 'caption');
  const figure = closestOf(table, 'figure');
  const labels = [
    own !== undefined && isShown(own) ? readText(own) : '',
    attributeOf(table, 'aria-label')?.trim() ?? '',
    labelledBy(table),
    figure === null ? '' : captionOf(figure),
    headingBefore(table),
  ];
  return (labels.find((label) => label !== '') ?? '').slice(0, MAX);
}

function labelledBy(table: Element): string {
  const ids = attributeOf(table, 'aria-labelledby')?.split(/\s+/) ?? [];
  const root = table.getRootNode();
  if (!(root instanceof Document) && !(root instanceof ShadowRoot)) return '';
  const texts = ids.flatMap((id) => {
    const label = id === '' ? null : queryFirst(root, `[id=${JSON.stringify(id)}]`);
    return label === null ? [] : [readText(label)];
  });
  return texts.join(' ').trim();
}
const captionOf = (figure: Element): string => {
  const caption = queryFirst(figure, 'figcaption');
  return caption !== null && isShown(caption) ? readText(caption) : '';
};

/** Climbs a few levels; another table on the way means that the heading belongs to that one. */
function headingBefore(table: Element): string {
  for (let at: Element | null = table, level = 0; at !== null && level < 6; at = parentOf(at), level++) {
    let sibling = previousElementOf(at);
    for (let steps = 0; sibling !== null && steps < 4; sibling = previousElementOf(sibling), steps++) {
      const found = matches(sibling, HEADING) ? sibling : queryAll(sibling, HEADING).at(-1);
      if (found !== undefined && isShown(found)) return readText(found);
      if (nameOf(sibling) === 'table' || queryFirst(sibling, 'table,[role=grid]') !== null) return '';
    }
    if (nameOf(at) === 'body' || matches(at, 'dialog,[role=dialog]')) return '';
  }
  return '';
}
