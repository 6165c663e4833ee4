/**
 * What was worked out of a value that never changes, for as long as somebody holds that value. Derived, never a truth of its
 * own: the same value gives the same again.
 */
export const rememberFor = <K extends object, V>(): ((key: K, make: () => V) => V) => {
  const known = new WeakMap<K, V>();
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make();
    known.set(key, made);
    return made;
  };
};
