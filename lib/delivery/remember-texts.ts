/** More different texts than a column of words, dates or scores has. */
const MOST = 20_000;

/** What follows from a text alone, worked out once per text: the cells of a column say the same things tens of thousands of times. */
export const rememberTexts = <V>(make: (text: string) => V): ((text: string) => V) => {
  const known = new Map<string, V>();
  // Most cells say what the one above them says, and comparing two texts is quicker than looking one up.
  const last: { text: string | null; made: V | null } = { text: null, made: null };
  const lookUp = (text: string): V => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
  return (text) => {
    if (last.text === text && last.made !== null) return last.made;
    const made = lookUp(text);
    last.text = text;
    last.made = made;
    return made;
  };
};
