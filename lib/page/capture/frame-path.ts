/** Deepest nesting that is followed; a page may nest frames for ever. */
const DEEPEST = 20;

/**
 * Where this frame stands: numbers of frames from the page inwards. Null where it cannot be told (a frame in a shadow
 * root has no number). Only numbers and identities of windows are asked, which every site may ask of every other.
 */
export function framePath(own: Window): number[] | null {
  const path: number[] = [];
  let at = own;
  for (let depth = 0; at.parent !== at; depth++) {
    if (depth === DEEPEST) return null;
    const number = frameNumber(at.parent, at);
    if (number === null) return null;
    path.unshift(number);
    at = at.parent;
  }
  return path;
}

/** Which of the outer window's frames this one is. */
export function frameNumber(outer: Window, inner: Window | null): number | null {
  for (let number = 0; number < Math.min(outer.length, 500); number++) if (outer[number] === inner) return number;
  return null;
}
