interface Props {
  /** What the two columns hold. */
  readonly head: readonly [string, string];
  /** What is counted, each once, and its count in words. */
  readonly rows: readonly (readonly [string, string])[];
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
        {rows.map(([label, count]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
