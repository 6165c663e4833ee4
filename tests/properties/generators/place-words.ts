import type { Random } from './random.ts';

/** Where a page says what holds for a whole table. */
export type Place = 'header' | 'caption' | 'heading' | 'title' | 'column' | 'none';

/** What the page says around its table; parts that one place says together are joined as people do. */
export class Around {
  readonly #said = { caption: [] as string[], heading: [] as string[], title: [] as string[] };
  readonly #headings: string[] = [];
  readonly #labels: string[] = [];
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }
  say(place: Place, text: string): void {
    if (place === 'caption' || place === 'heading' || place === 'title') this.#said[place].push(text);
  }
  /** A heading of its own, as a selected tab is. */
  head(text: string): void {
    this.#headings.push(text);
  }
  label(text: string): void {
    this.#labels.push(text);
  }
  read(): { readonly caption: string; readonly title: string; readonly headings: string[]; readonly labels: string[] } {
    const joint = this.#random.pick([' ', ' - ', ', ', ' | ']);
    const { caption, heading, title } = this.#said;
    const together = heading.length > 0 && this.#random.chance(0.6);
    return {
      caption: caption.join(joint),
      title: title.join(joint),
      headings: this.#random.shuffle([...(together ? [heading.join(joint)] : heading), ...this.#headings]),
      labels: this.#labels,
    };
  }
}

/** How the words of one result's header are laid over its levels; empty ones fall away. */
export type HeaderShape = (domain: string, moment: string, kind: string) => readonly string[];

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

export const HEADER_SHAPES: readonly HeaderShape[] = [
  (d, m, k) => [d, m, k],
  (d, m, k) => [m, d, k],
  (d, m, k) => [d, k, m],
  (d, m, k) => [k, d, m],
  (d, m, k) => [join(d, m), k],
  (d, m, k) => [d, join(m, k)],
  (d, m, k) => [d, join(k, m)],
  (d, m, k) => [m, join(d, k)],
  (d, m, k) => [join(d, m, k)],
  (d, m, k) => [join(k, d, m)],
  (d, m, k) => [join(m, d, k)],
  (d, m, k) => [join(d, k, m)],
];

/** Levels without words fall away, or stay as empty cells of the header. */
export const headerOf = (random: Random, levels: readonly string[]): readonly string[] => {
  const told = levels.filter((level) => level !== '');
  return told.length > 0 || random.chance(0.5) ? told : [''];
};
