interface Props {
  /** What the two columns hold. */
  readonly head: readonly [string, string];
  /** What is counted, and its count in words. Two that we have no word of our own for are two rows all the same. */
  readonly rows: readonly { readonly id: string; readonly label: string; readonly count: string }[];
}

/** A table of counts on paper. */
export function SheetCounts({ head, rows }: Props) {
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          {head.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, count }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
