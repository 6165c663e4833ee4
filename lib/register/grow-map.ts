/*
 * A draft is never changed in place: one that did not commit is simply dropped. Copying a map for each of twenty thousand
 * events would take time by the square of them, though. So a run of events may go on with the maps that it made itself.
 */
let own: WeakSet<object> | null = null;

/** Inside `read`, which awaits nothing and gives no draft away but its last, a map is copied at its first change only. */
export function inOneGo<T>(read: () => T): T {
  if (own) return read(); // part of a longer run
  own = new WeakSet();
  try {
    return read();
  } finally {
    own = null;
  }
}

/** The map with this entry in it. The one that was given stays as it is, unless this run made it. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return ownOf(map).set(key, value);
}

export function withoutEntry<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const owned = ownOf(map);
  owned.delete(key);
  return owned;
}

function ownOf<K, V>(map: ReadonlyMap<K, V>): Map<K, V> {
  if (own?.has(map)) return map as Map<K, V>;
  const copy = new Map(map);
  own?.add(copy);
  return copy;
}
