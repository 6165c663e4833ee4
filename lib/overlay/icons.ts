const EYE = 'M1.6 8S4 3.8 8 3.8 14.4 8 14.4 8 12 12.2 8 12.2 1.6 8 1.6 8M8 6.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4';

/** Line icons on a 16 × 16 grid; each has a shape of its own, so that no meaning rests on colour. */
export const ICONS = {
  objection: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M3.7 3.7l8.6 8.6',
  'none-known': 'M3.2 8.4l3.2 3.2 6.4-7',
  unknown: 'M5.6 6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.7M8 12.6v.1',
  ambiguous: 'M8 2.8v6.4M8 12.6v.1',
  contradiction: 'M3 5.4h9.4M9.8 2.8l2.6 2.6-2.6 2.6M13 10.6H3.6M6.2 8l-2.6 2.6 2.6 2.6',
  neutral: 'M4 8h.1M8 8h.1M12 8h.1',
  shield: 'M8 1.6l5.2 1.9v4.1c0 3.3-2.2 5.6-5.2 6.8-3-1.2-5.2-3.5-5.2-6.8V3.5zM5.6 8l1.8 1.8 3.2-3.6',
  lock: 'M4 7.2h8v6.2H4zM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2',
  minus: 'M3.5 8h9',
  panel: 'M2.2 3.2h11.6v9.6H2.2zM9.8 3.2v9.6',
  plus: 'M8 3.2v9.6M3.2 8h9.6',
  eye: EYE,
  'eye-off': `${EYE}M2.6 2.6l10.8 10.8`,
} as const;
export type IconName = keyof typeof ICONS;

const SVG = 'http://www.w3.org/2000/svg';

export function createIcon(document: Document, name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}
