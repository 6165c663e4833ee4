const YEARS = /(?:^|[^\d-])(20\d{2})\s?[-–—/]\s?(20\d{2}|\d{2})(?![\d-])/g;

/** Every school year that a text names: "2025-2026", "2025 / 2026", "2025/26". */
export const findSchoolYears = (text: string): readonly string[] => {
  const found = new Set<string>();
  for (const match of text.slice(0, 300).matchAll(YEARS)) {
    const first = Number(match[1]);
    const second = match[2] ?? '';
    if ((second.length === 2 ? 2000 + Number(second) : Number(second)) === first + 1)
      found.add(`${first}-${first + 1}`);
  }
  return [...found];
};

const isLabelled = (text: string): boolean =>
  /school\s?jaar|cursus\s?jaar|school year|academic year/i.test(text.slice(0, 300));

/**
 * The one school year of a page: a text that says "schooljaar" wins, then caption, headings, title, labels.
 * Null where nothing says so, or where the strongest place names two.
 */
export const findSchoolYear = (places: readonly (readonly string[])[]): string | null => {
  const labelled = places.flat().filter(isLabelled);
  for (const texts of [labelled, ...places]) {
    const years = new Set(texts.flatMap(findSchoolYears));
    if (years.size > 1) return null;
    for (const year of years) return year;
  }
  return null;
};
