import { readHeader } from './read-header.ts';
import { foldText } from './text.ts';

/** Names of months are first names as well ("Jan"). */
const ALSO_NAMES = /\b(?:jan|mei|juni|julia|augustus|april|juli|mart)\b/;
/** `M5`, `3.0`, "groep 5": numbers that are words here. */
const KNOWN_NUMBERS = /\b[bme] ?[1-8]\b|\b[1-4][.,]0\b|(?<![\p{L}\d.,])[1-8](?![\p{L}\d.,])/giu;
const PLAIN = /^[\p{L}\p{M}\d ()[\]/.,:;&+%'’\-–▲▼△▽↑↓*°#]+$/u;
const LONGEST = 60;

/**
 * Whether every word of a header is one that the extension itself knows, so that it may be shown to others as it is.
 * In doubt it is not: what stands in brackets counts like the rest, and a number is only known as part of a moment,
 * a version or a year group.
 */
export function isKnownHeader(text: string): boolean {
  const said = text.trim().replace(/\s+/g, ' ');
  if (said === '' || said.length > LONGEST || !PLAIN.test(said) || ALSO_NAMES.test(foldText(said))) return false;
  if (/\d/.test(said.replace(KNOWN_NUMBERS, ' '))) return false;
  // Brackets are read over elsewhere: "Naam (Fien)" is a name column there, and must not be known here.
  const { field, domain, moment, half, unexplained, severalDomains } = readHeader([said.replace(/[()[\]]/g, ' ')]);
  return (field ?? domain ?? moment ?? half) !== null && !unexplained && !severalDomains;
}
